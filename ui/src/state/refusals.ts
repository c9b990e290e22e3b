import type { View } from "@/api/bindings";
import type { CellDraft, Drafts } from "./drafts.svelte";
import { Remembered } from "./remembered";

/**
 * The refused values of the open document, as typed: kept on this machine for as long as they stand in red, so that they
 * outlive the program. They are no part of the document, and travel with no copy of it.
 */
export class Refusals {
  #kept = new Remembered<CellDraft[]>("headroom.refused", 5);
  /** What is kept of the document has not been put back yet: nothing may take its place. */
  #waits = true;

  constructor(private readonly cells: Drafts<CellDraft>) {}

  /** A document has come that was there before. */
  opened(): void {
    this.#waits = true;
  }

  /** A document has been made at `path`: what was typed into another one there before is none of its own. */
  made(path: string): void {
    this.#waits = false;
    this.#kept.set(path, null);
  }

  /** The document is in another file from now on, and what was typed goes along. */
  moved(from: string, to: string): void {
    if (from === to) return;
    const kept = this.#waits ? (this.#kept.get(from) ?? []) : this.cells.refused;
    this.#kept.set(from, null);
    this.#keep(to, kept);
  }

  /** What is typed has changed. */
  changed({ document: { path } }: View): void {
    if (!this.#waits) this.#keep(path, this.cells.refused);
  }

  /** Puts back what is kept and still has its place, once there are cells it can be mended in. */
  shown(view: View): void {
    if (!this.#waits || view.frozen || view.document.read_only) return;
    const kept = standing(this.#kept.get(view.document.path) ?? [], view);
    this.#waits = false;
    for (const draft of kept) this.cells.set(`${draft.scenario}${draft.place}`, draft);
    this.changed(view);
  }

  #keep(path: string, drafts: CellDraft[]): void {
    this.#kept.set(path, drafts.length > 0 ? drafts : null);
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
