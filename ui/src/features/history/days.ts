import type { HistoryRow } from "@/api/bindings";
import { byScenario } from "@/state/by-scenario";
import { dayAt, dayHeading } from "@/notation/days";

/** The edits of one day, youngest first. */
export interface Day {
  /** `2027-03-05`, by this machine's clock. */
  day: string;
  heading: string;
  rows: HistoryRow[];
}

/** Edits, youngest first, under the days they were made on. */
export function daysOf(rows: HistoryRow[], now: Date): Day[] {
  const today = dayAt(now);
  const days: Day[] = [];
  for (const row of rows) {
    const day = dayAt(new Date(row.at));
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, heading: dayHeading(day, today), rows: [row] });
  }
  return days;
}

/** The one scenario an edit is about, by name; empty where it is about several, or about none. */
export function scenarioOf(row: HistoryRow): string {
  const [first, ...others] = byScenario(row.changes);
  return others.length === 0 ? (first?.[0]?.scenario_name ?? "") : "";
}
