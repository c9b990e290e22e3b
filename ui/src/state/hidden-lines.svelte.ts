import { stored } from "./stored";

type Lines<Chart extends string> = Partial<Record<Chart, string[]>>;

/** The open document, as far as it is told from others. */
interface Opened {
  /** Counts the documents that have taken another's place in this window. */
  readonly opened: number;
  readonly view: { readonly document: { readonly path: string } } | null;
}

/** Lines of a document left out of charts, chart by chart; remembered as long as the window is open. */
export class HiddenLines<Chart extends string> {
  readonly #key: string;
  readonly #document: Opened;
  /** By the document's path. */
  #kept = $state.raw<Record<string, Lines<Chart>>>({});
  /** Those chosen last: they stay with a document that is in no file yet, or whose file is another by now. */
  #last = $state.raw<{ opened: number; lines: Lines<Chart> } | null>(null);

  /** `key` is under which name they are remembered. */
  constructor(key: string, document: Opened) {
    this.#key = key;
    this.#document = document;
    this.#kept = kept(key);
  }

  of(chart: Chart): string[] {
    return this.#lines[chart] ?? [];
  }

  /** Leaves a line out, or takes it in again. */
  toggle(chart: Chart, line: string): void {
    const now = this.of(chart);
    const next = now.includes(line) ? now.filter((id) => id !== line) : [...now, line];
    const lines = { ...this.#lines, [chart]: next };
    this.#last = { opened: this.#document.opened, lines };
    if (this.#path === "") return;
    this.#kept = { ...this.#kept, [this.#path]: lines };
    sessionStorage.setItem(this.#key, JSON.stringify(this.#kept));
  }

  get #path(): string {
    return this.#document.view?.document.path ?? "";
  }

  get #lines(): Lines<Chart> {
    const isLast = this.#last?.opened === this.#document.opened;
    return (isLast ? this.#last?.lines : this.#kept[this.#path]) ?? {};
  }
}

function kept<Chart extends string>(key: string): Record<string, Lines<Chart>> {
  const documents = Object.entries(stored(sessionStorage, key) ?? {});
  return Object.fromEntries(documents.map(([path, lines]) => [path, named<Chart>(lines)]));
}

function named<Chart extends string>(lines: unknown): Lines<Chart> {
  const lists = Object.entries(lines ?? {}).filter(([, ids]) => isNames(ids));
  return Object.fromEntries(lists) as Lines<Chart>;
}

function isNames(kept: unknown): boolean {
  return Array.isArray(kept) && kept.every((id) => typeof id === "string");
}
