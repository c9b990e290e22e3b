import { stored } from "./stored";

/** Lines left out of charts, chart by chart; remembered as long as the window is open. */
export class HiddenLines<Chart extends string> {
  readonly #key: string;
  #hidden = $state.raw<Partial<Record<Chart, string[]>>>({});

  /** `key` is under which name they are remembered. */
  constructor(key: string) {
    this.#key = key;
    this.#hidden = kept(key);
  }

  of(chart: Chart): string[] {
    return this.#hidden[chart] ?? [];
  }

  /** Leaves a line out, or takes it in again. */
  toggle(chart: Chart, line: string): void {
    const now = this.of(chart);
    const next = now.includes(line) ? now.filter((id) => id !== line) : [...now, line];
    this.#hidden = { ...this.#hidden, [chart]: next };
    sessionStorage.setItem(this.#key, JSON.stringify(this.#hidden));
  }
}

function kept<Chart extends string>(key: string): Partial<Record<Chart, string[]>> {
  const lists = Object.entries(stored(sessionStorage, key) ?? {}).filter(([, ids]) => isNames(ids));
  return Object.fromEntries(lists) as Partial<Record<Chart, string[]>>;
}

function isNames(kept: unknown): boolean {
  return Array.isArray(kept) && kept.every((id) => typeof id === "string");
}
