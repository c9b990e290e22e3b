import type { ScenarioRow } from "@/api/bindings";

/** A place in the tree: under a parent, before one of its children or last. */
export interface Position {
  parent: string;
  before: string | null;
}

/** Where the pointer is over a row. */
export type Part = "above" | "on" | "below";

/** Where what is dragged would go. */
export interface Drop extends Position {
  /** Onto a row, or into the gap below it. */
  kind: "onto" | "gap";
  row: string;
  /** Of the scenario once dropped. */
  depth: number;
}

/** One place up or down among the siblings; `null` at the end. */
export function reordered(rows: ScenarioRow[], row: ScenarioRow, step: -1 | 1): Position | null {
  const siblings = childrenOf(rows, row.parent);
  const to = siblings.indexOf(row) + step;
  if (row.parent === null || to < 0 || to >= siblings.length) return null;
  return { parent: row.parent, before: siblings[step < 0 ? to : to + 1]?.id ?? null };
}

/** Under the sibling above, as its last child. */
export function indented(rows: ScenarioRow[], row: ScenarioRow): Position | null {
  const siblings = childrenOf(rows, row.parent);
  const above = siblings[siblings.indexOf(row) - 1];
  return above && row.parent !== null ? { parent: above.id, before: null } : null;
}

/** On the grandparent, just below the parent. */
export function outdented(rows: ScenarioRow[], row: ScenarioRow): Position | null {
  const parent = rows.find((one) => one.id === row.parent);
  if (!parent || parent.parent === null) return null;
  return { parent: parent.parent, before: after(rows, parent)?.id ?? null };
}

/** Whether a row is another, or rests on it. */
export function within(rows: ScenarioRow[], id: string, root: string): boolean {
  for (let at: string | null = id; at !== null;) {
    if (at === root) return true;
    const here: string = at;
    at = rows.find((row) => row.id === here)?.parent ?? null;
  }
  return false;
}

/**
 * Where a scenario dragged over a row goes. `depth`: the level the pointer is at, which decides where a gap ends several
 * branches. `null` where it cannot go, or stands already.
 */
export function dropAt(
  rows: ScenarioRow[],
  moving: ScenarioRow,
  over: { row: ScenarioRow; part: Part },
  depth: number,
): Drop | null {
  const index = rows.indexOf(over.row);
  const gap = over.part === "above" ? index - 1 : index;
  const drop = over.part === "on" || gap < 0 ? onto(over.row) : gapBelow(rows, moving, gap, depth);
  if (!drop || within(rows, drop.parent, moving.id)) return null;
  const stands =
    drop.parent === moving.parent && (drop.kind === "onto" || drop.before === nextId(rows, moving));
  return stands ? null : drop;
}

function onto(row: ScenarioRow): Drop {
  return { kind: "onto", row: row.id, parent: row.id, before: null, depth: row.depth + 1 };
}

function gapBelow(rows: ScenarioRow[], moving: ScenarioRow, index: number, wanted: number): Drop | null {
  const [above, below] = [rows[index], rows[index + 1]];
  if (!above) return null;
  const least = Math.max(1, below?.depth ?? 1);
  const depth = Math.min(Math.max(wanted, least), Math.max(above.depth, least));
  if (depth > above.depth) {
    const before = below?.id === moving.id ? nextId(rows, moving) : (below?.id ?? null);
    return { kind: "gap", row: above.id, parent: above.id, before, depth };
  }
  let branch = above;
  while (branch.depth > depth) branch = rows.find((row) => row.id === branch.parent) ?? branch;
  if (branch.parent === null) return null;
  const next = after(rows, branch);
  const before = next?.id === moving.id ? nextId(rows, moving) : (next?.id ?? null);
  return { kind: "gap", row: above.id, parent: branch.parent, before, depth };
}

function childrenOf(rows: ScenarioRow[], parent: string | null): ScenarioRow[] {
  return rows.filter((row) => row.parent === parent);
}

function after(rows: ScenarioRow[], row: ScenarioRow): ScenarioRow | undefined {
  const siblings = childrenOf(rows, row.parent);
  return siblings[siblings.indexOf(row) + 1];
}

function nextId(rows: ScenarioRow[], row: ScenarioRow): string | null {
  return after(rows, row)?.id ?? null;
}
