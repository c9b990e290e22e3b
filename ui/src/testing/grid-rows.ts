import type { Cell, Content, Format, GridRow } from "@/api/bindings";
import type { Line } from "@/features/grid/lines";

/** A cell with a number, a word, or nothing in it. */
export function cellWith(content: Content, pointer = "/a"): Cell {
  return { pointer, figure: null, content, origin: { kind: "own" }, locked: null, problem: null, note: null };
}

export const number = (value: number, nullable = false): Content => ({ kind: "number", value, nullable });

/** A row of cells, one a column, or one for the whole plan. */
export function rowOf(field: string, format: Format, contents: Content[], planWide = false): GridRow {
  const cells = contents.map((content, column) => cellWith(content, `/${field}/${column}`));
  return {
    field,
    label: field,
    unit: "",
    format,
    range: "",
    help: "",
    derived: null,
    plan_wide: planWide,
    cells,
  };
}

/** The lines of a grid with one group after the other. */
export function linesWith(groups: Record<string, GridRow[]>): Line[] {
  return Object.entries(groups).flatMap(([id, rows]) => {
    const group = { id, title: id, stage: null, rows };
    return rows.map((row) => ({ key: `${id}/${row.field}`, group, row }));
  });
}
