import type { Onward } from "./keys";
import type { Line, Place } from "./lines";
import type { Range } from "./range";

/**
 * The next cell of a rectangle, round and round: down (or up) column by column, right (or left) row by row, as in
 * spreadsheets. Rows that are folded away are no lines, so they are passed over; a cell that spans the plan is met once,
 * in the first column, and left in the column in which the keyboard came to it.
 */
export function onwardIn(lines: Line[], range: Range, from: Place, onward: Onward): Place {
  const places = inOrder(lines.slice(range.top, range.bottom + 1), range, onward, from);
  const at = places.findIndex((place) => same(place, from, lines));
  const by = onward === "down" || onward === "right" ? 1 : -1;
  return places[(at + by + places.length) % places.length] ?? from;
}

/** Every cell of the rectangle, in the order in which it is gone through. */
function inOrder(lines: Line[], { left, right }: Range, onward: Onward, from: Place): Place[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  const came = Math.max(left, Math.min(right, from.column));
  const has = ({ key, row }: Line, column: number) =>
    !row.plan_wide || column === (key === from.key ? came : left);
  const cell = (line: Line, column: number) => (has(line, column) ? [{ key: line.key, column }] : []);
  return onward === "up" || onward === "down"
    ? columns.flatMap((column) => lines.flatMap((line) => cell(line, column)))
    : lines.flatMap((line) => columns.flatMap((column) => cell(line, column)));
}

/** A cell that spans the plan is the same one from every column. */
function same(one: Place, other: Place, lines: Line[]): boolean {
  if (one.key !== other.key) return false;
  return one.column === other.column || lines.some(({ key, row }) => key === one.key && row.plan_wide);
}
