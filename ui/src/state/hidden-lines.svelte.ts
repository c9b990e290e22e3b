import { stored } from "./stored";

interface Hidden<Chart extends string> {
  /** Which of the documents the window has shown they belong to (`DocumentStore.opened`). */
  opened: number;
  lines: Partial<Record<Chart, string[]>>;
}

/** Lines of a document left out of charts, chart by chart; remembered as long as the window is open. */
export class HiddenLines<Chart extends string> {
  readonly #key: string;
  readonly #document: { readonly opened: number };
  #hidden = $state.raw<Hidden<Chart>>({ opened: 0, lines: {} });

  /** `key` is under which name they are remembered. */
  constructor(key: string, document: { readonly opened: number }) {
    this.#key = key;
    this.#document = document;
    this.#hidden = kept(key);
  }

  of(chart: Chart): string[] {
    return this.#lines[chart] ?? [];
  }

  /** Leaves a line out, or takes it in again. */
  toggle(chart: Chart, line: string): void {
    const now = this.of(chart);
    const next = now.includes(line) ? now.filter((id) => id !== line) : [...now, line];
    this.#hidden = { opened: this.#document.opened, lines: { ...this.#lines, [chart]: next } };
    sessionStorage.setItem(this.#key, JSON.stringify(this.#hidden));
  }

  get #lines(): Partial<Record<Chart, string[]>> {
    return this.#hidden.opened === this.#document.opened ? this.#hidden.lines : {};
  }
}

function kept<Chart extends string>(key: string): Hidden<Chart> {
  const { opened, lines } = (stored(sessionStorage, key) ?? {}) as Record<string, unknown>;
  const lists = Object.entries(lines ?? {}).filter(([, ids]) => isNames(ids));
  return { opened: Number(opened), lines: Object.fromEntries(lists) as Partial<Record<Chart, string[]>> };
}

function isNames(kept: unknown): boolean {
  return Array.isArray(kept) && kept.every((id) => typeof id === "string");
}
