import type { EditAnswer, View } from "./bindings";

/** The last answer to an edit. The next one leaves out the rows of the grid that are as in this one. */
export class HeldAnswer {
  #number: number | null = null;
  #rows: View["grid"]["groups"][number]["rows"][] = [];

  /** Which one it is; `null` before the first. */
  get number(): number | null {
    return this.#number;
  }

  /** The whole view of another answer, which is held from now on. */
  take({ number, view, kept }: EditAnswer): View {
    const groups = view.grid.groups.map((group, place) => {
      const [before, changed] = [this.#rows[place] ?? [], group.rows.values()];
      const rows = (kept[place] ?? []).flatMap(
        (same, row) => (same ? before[row] : changed.next().value) ?? [],
      );
      return { ...group, rows };
    });
    this.#number = number;
    this.#rows = groups.map(({ rows }) => rows);
    return { ...view, grid: { ...view.grid, groups } };
  }
}
