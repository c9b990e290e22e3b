import type { EventRow } from "@/api/bindings";
import { addMonths, formatMonth } from "@/notation/months";
import type { DocumentStore } from "@/state/document.svelte";
import { events as words } from "@/strings";

/** What is said at an event that the plan's last month comes before; `null` at any other. */
export function lateOf({ view }: DocumentStore, row: EventRow): string | null {
  const isLate = view?.results.warnings.some(({ pointer }) => pointer === `${row.pointer}/month`);
  if (!view || !isLate || row.removed) return null;
  return words.late(formatMonth(addMonths(view.start, view.horizon_months - 1)));
}
