import type { Edit, EventRow, Timeline } from "@/api/bindings";
import { figuresOf, FREEZE_MONTHS, kindOf, type EventKind } from "@/state/events";
import { indexOf } from "./places";

/** An event on its way: so many months later, so many heads (or months of a freeze) more. */
export interface Shift {
  months: number;
  amount: number;
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

/** Whether a step makes the event no smaller, because smaller it would be none. */
export function isLeast(row: EventRow, by: number): boolean {
  const shrinks = kindOf(row) === "cut" ? by > 0 : by < 0;
  return shrinks && size(row) <= 1;
}

/** So much larger or smaller (a cut grows downwards), at least one, unless it is less already. */
function resized(row: EventRow, by: number): Pick<EventRow, "change" | "freeze_months"> {
  const kind = kindOf(row);
  const grown = size(row) + (kind === "cut" ? -by : by);
  return figuresOf(kind, Math.max(Math.min(1, size(row)), grown));
}

function size({ change, freeze_months }: EventRow): number {
  return freeze_months ?? Math.abs(change ?? 0);
}
