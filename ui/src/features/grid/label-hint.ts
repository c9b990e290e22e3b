import type { Hint } from "@/components/hint";
import { grid as words } from "@/strings";
import type { GridEditing } from "./editing.svelte";

/** The tooltip of the label or grip under the pointer. What is to be said of a cell its card says. */
export function hintOf(target: Element, editing: GridEditing): { anchor: Element; hint: Hint } | null {
  if (target.matches(".grip"))
    return { anchor: target, hint: { lines: [words.pull], shortcut: words.pullKeys } };
  const anchor = target.closest<HTMLElement>("th[data-line]");
  const row = editing.lines.find((line) => line.key === anchor?.dataset["line"])?.row;
  if (!anchor || !row) return null;
  const title = row.unit ? `${row.label}, ${row.unit}` : row.label;
  const valid = row.derived ? words.sets(row.derived.sets) : row.range && words.range(row.range);
  return { anchor, hint: { lines: [title, row.help, valid] } };
}
