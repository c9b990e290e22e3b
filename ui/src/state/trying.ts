import type { Edit, View, ViewRequest } from "@/api/bindings";
import type { Answer, Host } from "@/api/client";
import { startTiming } from "./timing";

/** What is being typed, shown as if it were in the document. */
export class Trying {
  #edit: Edit | null = null;
  #timed: (() => unknown) | null = null;

  /** `refresh`: has what is to be shown asked for again. */
  constructor(
    private readonly host: Pick<Host, "view" | "tryEdit">,
    private readonly refresh: () => void,
  ) {}

  /** What `edit` would do is shown from now on; `null`: the document as it is. */
  show(edit: Edit | null): void {
    if (edit === this.#edit) return;
    this.#edit = edit;
    this.#timed = edit && startTiming("try_edit");
    this.refresh();
  }

  /** It is made: its answer shows what it does. */
  made(): void {
    this.#edit = null;
    this.#timed = null;
  }

  /** What is to be shown; the document as it is where the edit cannot be made. */
  async look(request: ViewRequest): Promise<Answer<View>> {
    const tried = this.#edit && (await this.host.tryEdit(this.#edit, request));
    return tried?.status === "ok" ? tried : this.host.view(request);
  }

  /** That is shown next. */
  answered(): void {
    this.#timed?.();
    this.#timed = null;
  }
}
