import type { Edit, EventRow, Timeline } from "@/api/bindings";
import { figuresOf, FREEZE_MONTHS, kindOf, type EventKind } from "@/state/events";
import { indexOf } from "./places";

/** An event on its way: so many months later, so many heads (or months of a freeze) more. */
export interface Shift {
  months: number;
  amount: number;
}

/** A month (0-based) that something is wanted in, at a point of the window. */
export interface MonthPlace {
  x: number;
  y: number;
  month: number;
}

/** A new event of one head, or a freeze of half a year. */
export function adding(scenario: string, segment: string, month: string, kind: EventKind): Edit {
  const figures = figuresOf(kind, kind === "freeze" ? FREEZE_MONTHS : 1);
  return { kind: "put_event", scenario, segment, id: null, month, ...figures, note: "" };
}

/** The event as it is after a shift; it stays among the months shown, and it stays what it does. */
export function shifted(
  scenario: string,
  timeline: Timeline,
  row: EventRow,
  { months, amount }: Shift,
): Edit | null {
  const from = indexOf(timeline, row.month);
  if (from === null) return null;
  const to = Math.min(timeline.months.length - 1, Math.max(0, from + months));
  const month = timeline.months[to]?.id ?? row.month;
  const { segment } = timeline;
  const figures = resized(row, amount);
  return { kind: "put_event", scenario, segment, id: row.id, month, ...figures, note: row.note };
}

export function removing(scenario: string, segment: string, row: EventRow): Edit {
  return { kind: "remove_event", scenario, segment, id: row.id };
}

/** Whether so many heads more would leave less than the smallest event there is. */
export function fallsShort(row: EventRow, by: number): boolean {
  return grown(row, by) < least(row);
}

/** Whether a step makes the event no smaller, because smaller it would be none. */
export function isLeast(row: EventRow, by: number): boolean {
  return fallsShort(row, by) && size(row) <= least(row);
}

/** How many heads more (or less: a cut grows downwards) make the event one of this size. */
export function towards(row: EventRow, amount: number): number {
  const by = amount - size(row);
  return kindOf(row) === "cut" ? -by : by;
}

/** So much larger or smaller, but no smaller than the smallest. */
function resized(row: EventRow, by: number): Pick<EventRow, "change" | "freeze_months"> {
  return figuresOf(kindOf(row), Math.max(least(row), grown(row, by)));
}

/** Up is more heads: a cut gets smaller by it. */
function grown(row: EventRow, by: number): number {
  return size(row) + (kindOf(row) === "cut" ? -by : by);
}

/** One, unless it is less already. */
function least(row: EventRow): number {
  return Math.min(1, size(row));
}

function size({ change, freeze_months }: EventRow): number {
  return freeze_months ?? Math.abs(change ?? 0);
}
