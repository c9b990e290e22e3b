import type { EventRow } from "@/api/bindings";

/** What a dated headcount event does. */
export type EventKind = "hire" | "cut" | "freeze";
export const EVENT_KINDS: EventKind[] = ["hire", "cut", "freeze"];

/** How long a new freeze lasts, months. */
export const FREEZE_MONTHS = 6;

/** What an event does, told by its figures. */
export function kindOf({ change, freeze_months }: Pick<EventRow, "change" | "freeze_months">): EventKind {
  if (freeze_months !== null) return "freeze";
  return (change ?? 0) < 0 ? "cut" : "hire";
}

/** The figures of an event of that kind: so many heads, or so many months of a freeze. */
export function figuresOf(kind: EventKind, amount: number): Pick<EventRow, "change" | "freeze_months"> {
  if (kind === "freeze") return { change: null, freeze_months: amount };
  return { change: kind === "cut" ? -Math.abs(amount) : amount, freeze_months: null };
}
