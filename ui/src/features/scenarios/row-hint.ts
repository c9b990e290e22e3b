import type { ScenarioRow } from "@/api/bindings";
import type { Hint } from "@/components/hint";
import { rowOf } from "@/components/rail-row";
import { scenarios as words } from "@/strings";

/** The tooltip of the words or of the warning under the pointer in the tree. */
export function rowHint(target: Element, rows: ScenarioRow[]): { anchor: Element; hint: Hint } | null {
  const anchor = rowOf(target);
  const row = rows.find((one) => one.id === anchor?.dataset["id"]);
  if (!anchor || !row) return null;
  const warning = target.closest(".bad");
  if (warning) return { anchor: warning, hint: { lines: row.issues.map((issue) => issue.message) } };
  return target.closest(".words") ? { anchor, hint: { lines: linesOf(row, rows) } } : null;
}

function linesOf(row: ScenarioRow, rows: ScenarioRow[]): string[] {
  const parent = rows.find((one) => one.id === row.parent);
  const changed = row.overrides > 0 ? words.overrides(row.overrides) : "";
  return [row.name, row.note, parent ? words.on(parent.name) : "", changed];
}
