import type { RowPlace } from "@/state/shown.svelte";
import { moved, type Line, type Move, type Place } from "./lines";
import { cellsIn, holds, once, rangeOf, sizeOf, type PlacedCell, type Range } from "./range";

/** What a selection is of. */
export interface Sheet {
  readonly lines: Line[];
  /** Where these stand, in the same order. */
  readonly rows: RowPlace[];
  readonly columns: number;
  /** The chosen cell, on a line there is. */
  readonly at: Place;
  /** Rows that fit in the pane. */
  readonly page: number;
}

/** How far the selection reaches in one line. */
export interface Reach {
  left: number;
  right: number;
  /** It is the first, or the last, line of the selection. */
  top: boolean;
  bottom: boolean;
}

/** The cells that the next command is about: the chosen one, or a rectangle with it. */
export class Selection {
  #corners = $state.raw<{ anchor: Place; far: Place } | null>(null);
  #sheet: Sheet;

  readonly range: Range = $derived.by(() => {
    const { rows, at } = this.#sheet;
    const { anchor = at, far = at } = this.#corners ?? {};
    return rangeOf(rows, anchor, far);
  });
  /** By the key of the line; empty where only one cell is selected. */
  readonly #reaches: Map<string, Reach> = $derived.by(() => this.#reach());

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Its cells, each value once. */
  get cells(): PlacedCell[] {
    return once(cellsIn(this.#sheet.lines, this.range));
  }

  /** More than the chosen cell. */
  get many(): boolean {
    return this.#reaches.size > 0;
  }

  /** How far it reaches in a line: drawing a line hangs on this alone. */
  reachOf(key: string): Reach | null {
    return this.#reaches.get(key) ?? null;
  }

  has({ key, column }: Place, wide: boolean): boolean {
    const reach = this.reachOf(key);
    return reach !== null && (wide || (column >= reach.left && column <= reach.right));
  }

  /** Only the chosen cell is left. */
  collapse(): void {
    this.#corners = null;
  }

  /** Moves the corner opposite to where the selection began; answers where it is. */
  extend(move: Move): Place {
    const { lines, columns, at, page } = this.#sheet;
    return this.extendTo(moved(lines, columns, this.#corners?.far ?? at, move, page));
  }

  /** The chosen cell stays in it: where the keyboard has gone through the selection, it may have to begin there. */
  extendTo(far: Place): Place {
    const { lines, at } = this.#sheet;
    const anchor = this.#corners?.anchor ?? at;
    this.#corners = { anchor: holds(rangeOf(lines, anchor, far), lines, at) ? anchor : at, far };
    return far;
  }

  all(): void {
    const { lines } = this.#sheet;
    this.#span(lines[0], lines.at(-1));
  }

  row(): void {
    const line = this.#sheet.lines.find(({ key }) => key === this.#sheet.at.key);
    this.#span(line, line);
  }

  /** A rectangle that begins at the chosen cell. */
  cover({ bottom, right }: Range): void {
    const line = this.#sheet.lines[bottom];
    if (line) this.#corners = { anchor: this.#sheet.at, far: { key: line.key, column: right } };
  }

  #span(first: Line | undefined, last: Line | undefined): void {
    if (!first || !last) return;
    const far = { key: last.key, column: this.#sheet.columns - 1 };
    this.#corners = { anchor: { key: first.key, column: 0 }, far };
  }

  #reach(): Map<string, Reach> {
    const reaches = new Map<string, Reach>();
    if (!this.#corners) return reaches;
    const { range } = this;
    const { height, width } = sizeOf(range);
    const { rows } = this.#sheet;
    if (height === 1 && (width === 1 || rows[range.top]?.wide)) return reaches;
    const { top, bottom, left, right } = range;
    rows.slice(top, bottom + 1).forEach(({ key }, at) => {
      reaches.set(key, { left, right, top: at === 0, bottom: top + at === bottom });
    });
    return reaches;
  }
}
