import type { ScenarioRow } from "@/api/bindings";

/** One column of a tree's lines beside a row: nothing, a line passing by, a branch, or the last branch. */
export type Branch = "none" | "through" | "tee" | "last";

/** Where a row stands in the tree. */
export interface TreePlace {
  /** The lines before it, from the root's children inwards, as far as they are drawn. */
  branches: Branch[];
  /** Its place among its siblings, from 1, and how many they are. */
  position: number;
  size: number;
}

/** Levels that are indented: deeper ones stand below each other and say how deep they are. */
export const INDENTED = 4;

/** The places of all rows, which stand in tree order. */
export function placesOf(rows: ScenarioRow[]): TreePlace[] {
  const counts = new Map<string | null, number>();
  const positions = rows.map((row) => {
    const position = (counts.get(row.parent) ?? 0) + 1;
    counts.set(row.parent, position);
    return position;
  });
  const lines = branchesOf(rows);
  return rows.map((row, index) => ({
    branches: lines[index] ?? [],
    position: positions[index] ?? 1,
    size: counts.get(row.parent) ?? 1,
  }));
}

/** From the last row up: a level is open below a row while a later row hangs on the same line. */
function branchesOf(rows: ScenarioRow[]): Branch[][] {
  const open: boolean[] = [];
  return rows
    .toReversed()
    .map((row) => {
      const lines = Array.from({ length: row.depth }, (_, step): Branch => {
        const goesOn = open[step + 1] === true;
        if (step + 1 === row.depth) return goesOn ? "tee" : "last";
        return goesOn ? "through" : "none";
      });
      open.length = row.depth;
      open[row.depth] = true;
      return lines.slice(0, INDENTED);
    })
    .toReversed();
}
