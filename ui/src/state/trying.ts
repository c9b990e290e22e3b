import type { Edit, View, ViewRequest } from "@/api/bindings";
import type { Answer, Host } from "@/api/client";
import { startTiming } from "./timing";

/** What shows what is tried. */
export interface Shower {
  put(view: View): void;
  /** Has `look` called once what was asked before is answered. */
  ask(): void;
  /** Has what is to be shown asked for again. */
  refresh(): void;
}

/** What is being typed, shown as if it were in the document. */
export class Trying {
  /** The document as it was shown last, without what is only tried. */
  own: View | null = null;
  #edit: Edit | null = null;
  /** The answer that is only tried. */
  #tried: View | null = null;
  #asked = false;
  #timed: (() => unknown) | null = null;
  #landing: (() => unknown) | null = null;
  #shown: () => void = () => {};

  constructor(
    private readonly host: Pick<Host, "view" | "tryEdit">,
    private readonly shower: Shower,
  ) {}

  /**
   * What `edit` would do is shown from now on; `null`: the document as it is, at once. `shown` is called with the host's
   * answer, to be drawn in one with what it says.
   */
  show(edit: Edit | null, shown: () => void = () => {}): void {
    if (edit === this.#edit) return;
    this.#edit = edit;
    this.#shown = shown;
    this.#timed = edit && startTiming("try_edit");
    if (!edit) {
      this.back();
      return this.shower.refresh();
    }
    if (this.#asked) return;
    this.#asked = true;
    this.shower.ask();
  }

  /** It is made: its answer shows what it does. */
  made(): void {
    this.#edit = null;
    this.#timed = null;
  }

  /** The document is shown as it was. */
  back(): void {
    if (this.#tried && this.own) this.shower.put(this.own);
    this.#tried = null;
  }

  /** What was asked for is to be looked at now. Answers whether it still is to be shown. */
  begins(): boolean {
    this.#asked = false;
    return this.#edit !== null;
  }

  /** What is to be shown; the document as it is where the edit cannot be made. */
  async look(request: ViewRequest): Promise<Answer<View>> {
    const [edit, timed, shown] = [this.#edit, this.#timed, this.#shown];
    this.#timed = null;
    const tried = edit && (await this.host.tryEdit(edit, request));
    this.#landing = edit && shown;
    if (tried?.status !== "ok") return this.host.view(request);
    this.#tried = tried.data;
    this.#landing = () => {
      timed?.();
      shown();
    };
    return tried;
  }

  /** The answer is shown next. */
  answered(): void {
    this.#landing?.();
    this.#landing = null;
  }

  /** `view` has come, and is shown as `next`. */
  shown(view: View, next: View): void {
    if (view === this.#tried) return;
    this.#tried = null;
    this.own = next;
  }
}
