import type { View } from "@/api/bindings";
import type { CellDraft } from "./drafts.svelte";
import { Remembered } from "./remembered";

/** What was looked at: ids of scenarios or plans of record. */
export interface Looked {
  selected: string;
  reference: string;
}

const AT_FIRST: Looked = { selected: "baseline", reference: "baseline" };

/**
 * What this machine remembers of a document between two starts: what was looked at, and the values that were refused, as
 * typed. It is no part of the document, so that it travels with no copy; and it is kept only as long as it stands in red.
 */
export class Recall {
  #looked = new Remembered<Looked>("headroom.looked", 20);
  #drafts = new Remembered<CellDraft[]>("headroom.refused", 5);

  /** What was looked at last, in whatever document: most likely the one that opens now. */
  get last(): Looked {
    return this.#looked.last ?? AT_FIRST;
  }

  lookedAt(path: string): Looked {
    return this.#looked.get(path) ?? AT_FIRST;
  }

  look(path: string, looked: Looked): void {
    if (path !== "") this.#looked.set(path, looked);
  }

  /** Keeps the refused ones of what is typed; nothing where there is none. */
  keep(path: string, typed: CellDraft[]): void {
    const refused = typed.filter((draft) => draft.message !== null);
    this.#drafts.set(path, refused.length > 0 ? refused : null);
  }

  /** What was refused in a document and still has its place there. */
  refused({ document: { path }, ...view }: View): CellDraft[] {
    return standing(this.#drafts.get(path) ?? [], view);
  }
}

/** Those of the values typed whose place is still there. The grid of a plan of record says nothing about that. */
export function standing(
  drafts: CellDraft[],
  { scenarios, grid, frozen }: Pick<View, "scenarios" | "grid" | "frozen">,
): CellDraft[] {
  if (drafts.length === 0) return drafts;
  const known = new Set(scenarios.map(({ id }) => id));
  const rows = grid.groups.flatMap((group) => group.rows);
  const places = new Set(rows.flatMap((row) => row.cells.map(({ pointer }) => pointer)));
  return drafts.filter(
    ({ scenario, pointer }) => known.has(scenario) && (frozen !== null || places.has(pointer)),
  );
}
