import type { EventRow } from "@/api/bindings";
import { addMonths, formatMonth } from "@/notation/months";
import type { DocumentStore } from "@/state/document.svelte";
import { events as words } from "@/strings";

/** What is said at an event that the plan's last month comes before, and the engine's own words for it. */
export function lateOf({ view }: DocumentStore, row: EventRow): { short: string; whole: string } | null {
  const warning = view?.results.warnings.find(({ pointer }) => pointer === `${row.pointer}/month`);
  if (!view || !warning || row.removed) return null;
  const last = formatMonth(addMonths(view.start, view.horizon_months - 1));
  return { short: words.late(last), whole: warning.message };
}
