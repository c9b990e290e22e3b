import type { ScenarioRow } from "@/api/bindings";

/** One column of a tree's lines beside a row: nothing, a line passing by, a branch, or the last branch. */
export type Branch = "none" | "through" | "tee" | "last";

/** The lines before a row, from the root's children inwards. Rows stand in tree order. */
export function branches(rows: ScenarioRow[], row: ScenarioRow): Branch[] {
  const index = rows.indexOf(row);
  return Array.from({ length: row.depth }, (_, step) => {
    const level = step + 1;
    const goesOn = continues(rows, index, level);
    if (level === row.depth) return goesOn ? "tee" : "last";
    return goesOn ? "through" : "none";
  });
}

/** Whether a later row hangs on the same line before the tree returns to a lower level. */
function continues(rows: ScenarioRow[], index: number, level: number): boolean {
  const next = rows.slice(index + 1).find((row) => row.depth <= level);
  return next?.depth === level;
}
