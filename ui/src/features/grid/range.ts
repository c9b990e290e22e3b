import type { Cell } from "@/api/bindings";
import { identity } from "./edits";
import type { Line, Place } from "./lines";

/** A rectangle of the grid: first and last line and column, counted from 0. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A cell with where it stands. */
export interface PlacedCell {
  line: Line;
  column: number;
  cell: Cell;
}

/** The rectangle between two corners; where a corner is not among the lines (any more) the other one stands alone. */
export function rangeOf(lines: Pick<Line, "key">[], one: Place, other: Place): Range {
  const rows = [one, other].map(({ key }) => lines.findIndex((line) => line.key === key));
  const known = rows.filter((row) => row >= 0);
  const columns = known.length === 2 ? [one.column, other.column] : [one.column];
  const among = known.length > 0 ? known : [0];
  return {
    top: Math.min(...among),
    bottom: Math.max(...among),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Whether a place is in a rectangle; a cell that spans the plan is in every column. */
export function holds({ top, bottom, left, right }: Range, lines: Line[], { key, column }: Place): boolean {
  const row = lines.findIndex((line) => line.key === key);
  const beside = column < left || column > right;
  return row >= top && row <= bottom && (!beside || lines[row]?.row.plan_wide === true);
}

/** How many lines and columns a rectangle has. */
export function sizeOf({ top, bottom, left, right }: Range): { height: number; width: number } {
  return { height: bottom - top + 1, width: right - left + 1 };
}

/** Its cells, line by line; a cell that spans the plan is met from every column and comes once. */
export function cellsIn(lines: Line[], range: Range): PlacedCell[] {
  return lines.slice(range.top, range.bottom + 1).flatMap((line) => cellsOf(line, range));
}

/** Its cells of one line. */
export function cellsOf(line: Line, { left, right }: Range): PlacedCell[] {
  const cells = line.row.cells.map((cell, column) => ({ line, column, cell }));
  return line.row.plan_wide ? cells.slice(0, 1) : cells.slice(left, right + 1);
}

/** Without the second of two cells that show the same value: a key assumption stands in two groups. */
export function once<T extends { cell: Cell }>(cells: T[]): T[] {
  return [...new Map(cells.map((placed) => [identity(placed.cell), placed])).values()];
}
