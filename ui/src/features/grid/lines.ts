import type { Cell, Grid, GridGroup, GridRow } from "@/api/bindings";
import { teamOf, type Sight } from "@/state/going.svelte";
import { rowKey } from "@/state/shown.svelte";

/** A row of the grid as the keyboard meets it. */
export interface Line {
  /** Unique in the grid: a key assumption stands in two groups. */
  key: string;
  group: GridGroup;
  row: GridRow;
}

/** Where the keyboard is. A plan-wide row has one cell and is met from every column. */
export interface Place {
  key: string;
  column: number;
}

/** All rows, top to bottom. */
export function linesOf(grid: Grid): Line[] {
  return grid.groups.flatMap((group) =>
    group.rows.map((row) => ({ key: rowKey(group.id, row), group, row })),
  );
}

/** The cell at a place, `undefined` where there is none (any more). */
export function cellAt(lines: Line[], place: Place): Cell | undefined {
  const row = lines.find((line) => line.key === place.key)?.row;
  return row?.cells[row.plan_wide ? 0 : place.column];
}

/** A move by keyboard. */
export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "home"
  | "end"
  | "first"
  | "last"
  | "pageup"
  | "pagedown"
  | "grouptop"
  | "groupbottom";

/** The place after a move; at an edge it stays. `page`: rows that fit in the pane. */
export function moved(lines: Line[], columns: number, from: Place, move: Move, page: number): Place {
  const at = Math.max(
    0,
    lines.findIndex((line) => line.key === from.key),
  );
  const wide = lines[at]?.row.plan_wide ?? false;
  const line = clamp(at + (STEPS[move]?.(page) ?? 0), lines.length);
  const last = columns - 1;
  const targets: Partial<Record<Move, [number, number]>> = {
    left: [at, wide ? from.column : from.column - 1],
    right: [at, wide ? from.column : from.column + 1],
    home: [at, 0],
    end: [at, last],
    first: [0, 0],
    last: [lines.length - 1, last],
    grouptop: [edge(lines, at, -1), from.column],
    groupbottom: [edge(lines, at, 1), from.column],
  };
  const [toLine, toColumn] = targets[move] ?? [line, from.column];
  return { key: lines[toLine]?.key ?? from.key, column: clamp(toColumn, columns) };
}

const STEPS: Partial<Record<Move, (page: number) => number>> = {
  up: () => -1,
  down: () => 1,
  pageup: (page) => -page,
  pagedown: (page) => page,
};

/** The first (or last) line of the group; from there the nearest line of the next group, as at the edge of a block. */
function edge(lines: Line[], at: number, direction: 1 | -1): number {
  const group = (line: number) => lines[line]?.group.id;
  let to = at;
  while (group(to + direction) === group(at)) to += direction;
  return to === at ? clamp(at + direction, lines.length) : to;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

/** The place of an assumption or figure, or nearest to what lies there; `null` where there is none. */
export function placeOf(lines: Line[], { pointer, figure }: Sight): Place | null {
  const team = teamOf(pointer);
  const csms = team === null ? null : `/segments/${team}/team/csms`;
  const near = (cell: Cell) =>
    cell.pointer.startsWith(`${pointer}/`) || pointer.startsWith(`${cell.pointer}/`);
  const itself = (cell: Cell) => cell.pointer === pointer && cell.figure === figure;
  const ways = [
    itself,
    (cell: Cell) => cell.pointer === pointer,
    (cell: Cell) => cell.pointer === csms,
    near,
  ];
  for (const way of ways) {
    const key = lines.find(({ row }) => row.cells.some(way));
    if (key) return { key: key.key, column: key.row.plan_wide ? 0 : key.row.cells.findIndex(way) };
  }
  return null;
}
