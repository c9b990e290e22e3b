import type { ScenarioRow } from "@/api/bindings";
import type { ScenarioActions } from "./actions";
import { indented, outdented, reordered, type Position } from "./positions";

/** The row a key leads to; `null`: the key leads nowhere. */
export function stepOf(key: string, rows: ScenarioRow[], at: number): number | null {
  const row = rows[at];
  if (key === "ArrowDown") return Math.min(at + 1, rows.length - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return rows.length - 1;
  if (key === "ArrowLeft")
    return Math.max(
      0,
      rows.findIndex((one) => one.id === row?.parent),
    );
  if (key === "ArrowRight") return rows[at + 1]?.parent === row?.id ? at + 1 : at;
  return null;
}

/** What a key does with a row; `null`: the key is not the tree's. */
export function actionOf(
  event: KeyboardEvent,
  row: ScenarioRow,
  actions: ScenarioActions,
): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.altKey) return moveOf(event.key, row, actions);
  if (event.key === "Enter" || event.key === " ") return () => actions.document.select(row.id);
  if (event.key === "Delete") return () => void actions.remove(row);
  if (event.key !== "F2" || row.parent === null) return null;
  return () => actions.shown.typing({ scenario: row.id, part: "name" });
}

function moveOf(key: string, row: ScenarioRow, actions: ScenarioActions): (() => void) | null {
  const moves: Record<string, () => Position | null> = {
    ArrowUp: () => reordered(actions.rows, row, -1),
    ArrowDown: () => reordered(actions.rows, row, 1),
    ArrowRight: () => indented(actions.rows, row),
    ArrowLeft: () => outdented(actions.rows, row),
  };
  const move = moves[key];
  return move
    ? () => {
        const to = move();
        if (to) void actions.move(row, to);
      }
    : null;
}
