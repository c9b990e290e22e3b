import type { Hint } from "@/components/hint";
import { grid as words } from "@/strings";
import { noteText, originText } from "./cell-text";
import type { GridEditing } from "./editing.svelte";
import { cellAt } from "./lines";

/** The tooltip of the cell or label under the pointer: what it is, what is valid, where the value comes from. */
export function hintOf(target: Element, editing: GridEditing): { anchor: Element; hint: Hint } | null {
  if (target.matches(".grip"))
    return { anchor: target, hint: { lines: [words.pull], shortcut: words.pullKeys } };
  const anchor = target.closest<HTMLElement>("[data-line]");
  if (!anchor || target.closest("button, input")) return null;
  const { line: key = "", column = "" } = anchor.dataset;
  const row = editing.lines.find((line) => line.key === key)?.row;
  if (!row) return null;
  const cell = column === "" ? undefined : cellAt(editing.lines, { key, column: Number(column) });
  const title = row.unit ? `${row.label}, ${row.unit}` : row.label;
  const lines = [title, row.help, row.range && words.range(row.range)];
  if (cell)
    lines.push(
      originText(cell.origin),
      cell.note ? noteText(cell.note) : "",
      editing.lockOf(cell) ?? "",
      cell.problem ?? "",
    );
  return { anchor, hint: { lines } };
}
