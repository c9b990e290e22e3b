import type { Compared, Figure } from "@/api/bindings";
import type { Hint } from "@/components/hint";
import { figureAt, KINDS, type Leaf, type Line } from "./layout";
import type { Selection, Spot } from "./selection.svelte";

/** The cell under the pointer; `null` over heads, labels and titles. */
function spotOf(target: EventTarget | null): Spot | null {
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
  const leaf = spot ? leaves[spot.leaf] : undefined;
  const hint = spot ? hintOf(figureAt(data, lines[spot.line], leaf), leaf) : said(cell.dataset["hint"]);
  return hint && { anchor: cell, hint };
}

/** Why a figure shows no number in a column: it has none, or is nothing. */
export function hintOf(figure: Figure | undefined, leaf: Leaf | undefined): Hint | null {
  const note = figure?.note;
  return note && leaf && note.of[KINDS.indexOf(leaf.kind)] ? said(note.text) : null;
}

const said = (text: string | null | undefined): Hint | null => (text ? { lines: text.split("\n") } : null);

/** A block is drawn with the pointer; where it is one cell, that cell is opened. */
export class Pulling {
  held = false;

  constructor(
    private readonly selection: Selection,
    private readonly open: (isOpen: boolean) => void,
  ) {}

  begin = (event: PointerEvent): void => {
    const spot = event.button === 0 ? spotOf(event.target) : null;
    if (!spot) return;
    this.held = true;
    this.selection.goTo(spot, event.shiftKey);
  };

  goOn = (event: PointerEvent): void => {
    if (event.buttons !== 1) this.held = false;
    const spot = this.held ? spotOf(event.target) : null;
    const { line, leaf } = this.selection.active;
    if (!spot || (spot.line === line && spot.leaf === leaf)) return;
    this.open(false);
    this.selection.goTo(spot, true);
  };

  end = (): void => {
    if (this.held) this.open(!this.selection.isBlock);
    this.held = false;
  };
}
