import type { Becomes } from "@/api/bindings";
import { identity } from "./edits";
import type { Line } from "./lines";
import { cellsOf, once, type PlacedCell, type Range } from "./range";
import { contentOf } from "./reading";

export type FillDirection = "down" | "right";

/** A cell with what it becomes by a fill; `null` where its kind of value is another than the one filled in. */
export interface Filled extends PlacedCell {
  from: PlacedCell;
  to: Becomes | null;
}

/**
 * What a fill puts where: the first line (or column) of a selection into the others; into a single line (or column) what
 * stands above (or left of) it.
 */
export function filled(lines: Line[], selection: Range, direction: FillDirection): Filled[] {
  const range = withSource(selection, direction);
  const rows = lines.slice(range.top, range.bottom + 1).map((line) => cellsOf(line, range));
  const pairs = direction === "down" ? down(rows) : rows.flatMap(right);
  return once(pairs.flatMap(({ from, into }) => fill(from, into)));
}

interface Pair {
  from: PlacedCell;
  into: PlacedCell;
}

function withSource(range: Range, direction: FillDirection): Range {
  const { top, bottom, left, right } = range;
  if (direction === "down") return top === bottom ? { ...range, top: Math.max(0, top - 1) } : range;
  return left === right ? { ...range, left: Math.max(0, left - 1) } : range;
}

function down([sources = [], ...rows]: PlacedCell[][]): Pair[] {
  return rows.flatMap((cells) =>
    cells.flatMap((into) => {
      const from = into.line.row.plan_wide
        ? sources[0]
        : sources.find(({ line, column }) => line.row.plan_wide || column === into.column);
      return from ? [{ from, into }] : [];
    }),
  );
}

function right([from, ...cells]: PlacedCell[]): Pair[] {
  return from ? cells.map((into) => ({ from, into })) : [];
}

/** Where the source says nothing, nothing is filled. */
function fill(from: PlacedCell, into: PlacedCell): Filled[] {
  const to = contentOf(from.cell);
  if (!to || identity(from.cell) === identity(into.cell)) return [];
  return [{ ...into, from, to: agree(from, into, to) ? to : null }];
}

function agree(from: PlacedCell, into: PlacedCell, to: Becomes): boolean {
  if (from.line.row.format !== into.line.row.format) return false;
  const { content } = into.cell;
  if (to.kind !== "value" || content.kind === "absent") return true;
  if (content.kind === "choice") return content.options.some(({ value }) => value === to.value);
  const number = content.kind === "number" || content.kind === "off";
  return to.value !== null || !number || content.kind === "off" || content.nullable;
}
