import type { RecordRow } from "@/api/bindings";
import type { Hint } from "@/components/hint";
import { rowOf } from "@/components/rail-row";
import { formatDay } from "@/notation/days";
import { records as words } from "@/strings";

/** When a plan of record was frozen, and from what. */
export function frozenFrom({ date, scenario }: RecordRow): string {
  return words.frozen(formatDay(date), scenario);
}

/** The tooltip of the plan of record under the pointer. */
export function recordHint(target: Element, rows: RecordRow[]): { anchor: Element; hint: Hint } | null {
  const anchor = rowOf(target);
  const row = rows.find((one) => one.id === anchor?.dataset["id"]);
  if (!anchor || !row || !target.closest(".words, .bad")) return null;
  return { anchor, hint: { lines: [row.name, frozenFrom(row), row.note, row.problem ?? ""] } };
}
