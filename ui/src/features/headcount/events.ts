import type { Edit, EventRow, Timeline } from "@/api/bindings";
import { indexOf } from "./places";

/** An event on its way: so many months later, so many heads (or months of a freeze) more. */
export interface Shift {
  months: number;
  amount: number;
}

/** What a new event does. */
export type Kind = "hire" | "cut" | "freeze";

/** How long a new freeze lasts, months. */
export const FREEZE_MONTHS = 6;

/** A new event of one head, or a freeze of half a year. */
export function adding(scenario: string, segment: string, month: string, kind: Kind): Edit {
  const change = kind === "freeze" ? null : kind === "cut" ? -1 : 1;
  const freeze_months = kind === "freeze" ? FREEZE_MONTHS : null;
  return { kind: "put_event", scenario, segment, id: null, month, change, freeze_months, note: "" };
}

/** The event as it is after a shift; it stays among the months shown, and it stays an event. */
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
  const change = row.change === null ? null : stepped(row.change, amount);
  const freeze_months = row.freeze_months === null ? null : Math.max(1, row.freeze_months + amount);
  const { segment } = timeline;
  return { kind: "put_event", scenario, segment, id: row.id, month, change, freeze_months, note: row.note };
}

export function removing(scenario: string, segment: string, row: EventRow): Edit {
  return { kind: "remove_event", scenario, segment, id: row.id };
}

/** From a cut to a hire and back without stopping at nobody, which is no event. */
function stepped(change: number, by: number): number {
  const to = change + by;
  if (to !== 0) return to;
  return by > 0 ? 1 : -1;
}
