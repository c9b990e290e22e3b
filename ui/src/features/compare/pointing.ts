import type { Compared } from "@/api/bindings";
import type { Hint } from "@/components/hint";
import { figureAt, type Leaf, type Line } from "./layout";
import type { Spot } from "./selection.svelte";

/** The cell under the pointer; `null` over heads, labels and titles. */
export function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-leaf]") : null;
  const line = cell?.closest<HTMLElement>("[data-line]")?.dataset["line"];
  const leaf = cell?.dataset["leaf"];
  return line && leaf ? { line: Number(line), leaf: Number(leaf) } : null;
}

/** What is to be said of the place under the pointer: why a figure is undefined, what a row means. */
export function hintAt(
  target: Element,
  data: Compared,
  lines: Line[],
  leaves: Leaf[],
): { anchor: Element; hint: Hint } | null {
  const cell = target.closest<HTMLElement>("[data-cell]");
  if (!cell) return null;
  const spot = spotOf(cell);
  const text = spot ? figureAt(data, lines[spot.line], leaves[spot.leaf])?.note : cell.dataset["hint"];
  return text ? { anchor: cell, hint: { lines: text.split("\n") } } : null;
}
