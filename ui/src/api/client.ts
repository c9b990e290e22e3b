import {
  commands,
  events,
  type AppError,
  type Card,
  type CardRequest,
  type ChangeLine,
  type Compared,
  type CompareRequest,
  type Edit,
  type EditAnswer,
  type FigureParts,
  type FigureRequest,
  type HistoryPage,
  type HistoryRequest,
  type ImportPreview,
  type PictureFormat,
  type PictureOrder,
  type Numbers,
  type NumberStyle,
  type PresetRow,
  type Preview,
  type RecentDocument,
  type Saving,
  type ShareChoice,
  type Start,
  type StartDraft,
  type StartOffers,
  type View,
  type ViewRequest,
} from "./bindings";

import { answered } from "./answered";
import { HeldAnswer } from "./held";

/** What a command answers: what was asked for, or why it could not be. */
export type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: AppError };

/** What the host tells without being asked. */
export interface Heard {
  savingChanged(saving: Saving): void;
  /** The person asked for a document outside the window. */
  openAsked(path: string): void;
  /** The window is about to close, and waits a moment for what is being typed. */
  closing(): void;
  /** The person wants to close the window; `message`: why edits are not saved. */
  closeAsked(message: string): void;
}

/** The other side of the window: the workbench behind Tauri, or the fake one of tests and of a plain browser. */
export interface Host {
  view(request: ViewRequest): Promise<Answer<View>>;
  /** Edits of one `stroke` are one step of the history. */
  edit(edit: Edit, request: ViewRequest, stroke: number | null): Promise<Answer<View>>;
  /** What the window would show had an edit been made. */
  tryEdit(edit: Edit, request: ViewRequest): Promise<Answer<View>>;
  preview(edit: Edit): Promise<Answer<Preview>>;
  undo(request: ViewRequest): Promise<Answer<View>>;
  redo(request: ViewRequest): Promise<Answer<View>>;
  goTo(seq: number, request: ViewRequest): Promise<Answer<View>>;
  history(request: HistoryRequest): Promise<Answer<HistoryPage>>;
  changes(scenario: string): Promise<Answer<ChangeLine[]>>;
  compared(request: CompareRequest): Promise<Answer<Compared>>;
  /** `null`: there is no such figure (any more). */
  figureParts(request: FigureRequest): Promise<Answer<FigureParts | null>>;
  card(request: CardRequest): Promise<Answer<Card>>;
  presets(): Promise<PresetRow[]>;
  saving(): Promise<Answer<Saving>>;
  saveAgain(): Promise<Answer<Saving>>;
  recent(): Promise<RecentDocument[]>;
  openPath(path: string, request: ViewRequest): Promise<Answer<View>>;
  /** `null`, here and below: the person cancelled the dialog. */
  share(choice: ShareChoice): Promise<Answer<string | null>>;
  exportJson(): Promise<Answer<string | null>>;
  previewImport(): Promise<Answer<ImportPreview | null>>;
  import(request: ViewRequest): Promise<Answer<View>>;
  /** Of the first chart asked for. */
  savePicture(order: PictureOrder, format: PictureFormat): Promise<Answer<string | null>>;
  picturePng(order: PictureOrder): Promise<Answer<ArrayBuffer>>;
  /** What was being typed when the window was to close is in the document, or stands in red. */
  handedIn(): Promise<Answer<null>>;
  closeAnyway(): Promise<Answer<null>>;
  /** What a new document can begin with; amounts written in that style. */
  startOffers(style: NumberStyle): Promise<Answer<StartOffers>>;
  /** What the numbers of a newcomer come to. */
  draftStart(numbers: Numbers, style: NumberStyle): Promise<StartDraft>;
  /** Whether whoever opened the window has no document of their own yet. */
  newcomer(): Promise<boolean>;
  newDocument(start: Start, request: ViewRequest): Promise<Answer<View | null>>;
  openDocument(request: ViewRequest): Promise<Answer<View | null>>;
  saveAs(request: ViewRequest): Promise<Answer<View | null>>;
  /** Why the document asked for at the start is not the one shown, once. */
  startupNotice(): Promise<string | null>;
  /** Shows everything so many times as large as usual. */
  zoom(factor: number): Promise<unknown>;
  /** Answers how to stop listening. */
  listen(heard: Heard): Promise<() => void>;
}

const held = new HeldAnswer();

/** The workbench behind Tauri. */
export const tauriHost: Host = {
  view: (request) => guarded(commands.view(request)),
  edit: (edit, request, stroke) => whole(commands.edit(edit, request, stroke, held.number)),
  tryEdit: (edit, request) => whole(commands.tryEdit(edit, request, held.number)),
  preview: (edit) => guarded(commands.preview(edit)),
  undo: (request) => guarded(commands.undo(request)),
  redo: (request) => guarded(commands.redo(request)),
  goTo: (seq, request) => guarded(commands.goTo(seq, request)),
  history: (request) => guarded(commands.history(request)),
  card: (request) => guarded(commands.card(request)),
  changes: (scenario) => guarded(commands.changes(scenario)),
  compared: (request) => guarded(commands.compared(request)),
  figureParts: (request) => guarded(commands.figureParts(request)),
  presets: () => commands.presets(),
  saving: () => guarded(commands.saving()),
  saveAgain: () => guarded(commands.saveAgain()),
  recent: () => commands.recent(),
  openPath: (path, request) => guarded(commands.openPath(path, request)),
  share: (choice) => guarded(commands.share(choice)),
  exportJson: () => guarded(commands.exportJson()),
  previewImport: () => guarded(commands.previewImport()),
  import: (request) => guarded(commands.import(request)),
  savePicture: (order, format) => guarded(commands.savePicture(order, format)),
  picturePng: (order) => guarded(commands.picturePng(order)),
  handedIn: () => guarded(commands.handedIn()),
  closeAnyway: () => guarded(commands.closeAnyway()),
  startOffers: (style) => guarded(commands.startOffers(style)),
  draftStart: (numbers, style) => commands.draftStart(numbers, style),
  newcomer: () => commands.newcomer(),
  newDocument: (start, request) => guarded(commands.newDocument(start, request)),
  openDocument: (request) => guarded(commands.openDocument(request)),
  saveAs: (request) => guarded(commands.saveAs(request)),
  startupNotice: () => commands.startupNotice(),
  zoom: (factor) => commands.zoom(factor),
  listen,
};

async function listen(heard: Heard): Promise<() => void> {
  const stops = await Promise.all([
    events.savingChanged.listen(({ payload }) => heard.savingChanged(payload)),
    events.openAsked.listen(({ payload }) => heard.openAsked(payload.path)),
    events.closing.listen(() => heard.closing()),
    events.closeAsked.listen(({ payload }) => heard.closeAsked(payload.message)),
  ]);
  return () => stops.forEach((stop) => stop());
}

/** An answer with what it leaves out because the page holds it. */
async function whole(given: Promise<Answer<EditAnswer>>): Promise<Answer<View>> {
  const answer = await guarded(given);
  return answer.status === "ok" ? { status: "ok", data: held.take(answer.data) } : answer;
}

/** A command that breaks (instead of answering with an error) still gets an answer, so that the queue goes on. */
async function guarded<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  const given = await answered(answer);
  return given.status === "ok" ? given.data : given;
}
