import { commands, type AppError, type Edit, type View, type ViewRequest } from "./bindings";

/** What a command answers: the new view, or why it could not be. */
export type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: AppError };

/** The other side of the window: the workbench behind Tauri, or the fake one of tests and of a plain browser. */
export interface Host {
  view(request: ViewRequest): Promise<Answer<View>>;
  edit(edit: Edit, request: ViewRequest): Promise<Answer<View>>;
  /** `null`: the person cancelled the dialog. */
  newDocument(request: ViewRequest): Promise<Answer<View | null>>;
  openDocument(request: ViewRequest): Promise<Answer<View | null>>;
  saveAs(request: ViewRequest): Promise<Answer<View | null>>;
  /** Why the document asked for at the start is not the one shown, once. */
  startupNotice(): Promise<string | null>;
}

/** The workbench behind Tauri. */
export const tauriHost: Host = {
  view: (request) => guarded(commands.view(request)),
  edit: (edit, request) => guarded(commands.edit(edit, request)),
  newDocument: (request) => guarded(commands.newDocument(request)),
  openDocument: (request) => guarded(commands.openDocument(request)),
  saveAs: (request) => guarded(commands.saveAs(request)),
  startupNotice: () => commands.startupNotice(),
};

/** A command that breaks (instead of answering with an error) still gets an answer, so that the queue goes on. */
async function guarded<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await answer;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: "error", error: { code: "broken", message, issues: [] } };
  }
}
