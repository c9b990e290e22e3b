import { on } from "svelte/events";
import { beyond, cellsBox, GoingBeyond, nearestIn, type Away } from "./beyond";
import type { GridEditing } from "./editing.svelte";
import type { Place } from "./lines";
import { bring, cellOf } from "./sight";

/**
 * Attached to the table: a drag over cells selects them, and held beyond the edge goes on there; Shift and a click takes
 * the selection as far as there, a click on a label selects its row.
 */
export function marking(editing: GridEditing, moved: () => void) {
  return (table: HTMLElement) => {
    const drawing = new Drawing(editing, table);
    const press = (event: MouseEvent) => {
      drawing.end();
      if (event.button !== 0) return;
      const row = rowOf(event.target);
      if (row) return chooseRow(editing, row, moved);
      const place = placeOf(event.target, editing);
      if (!place) return;
      if (!event.shiftKey) return drawing.begin(place);
      // The chosen cell stays, and with it the keyboard.
      event.preventDefault();
      if (editing.open) editing.commit();
      editing.selection.extendTo(place);
      moved();
    };
    const stops = [
      on(table, "mousedown", press),
      on(table, "mouseover", drawing.over),
      on(window, "mousemove", drawing.follow),
      on(window, "mouseup", drawing.end),
      drawing.end,
    ];
    return () => stops.forEach((stop) => stop());
  };
}

/** A selection that is drawn with the mouse. */
class Drawing {
  #from: Place | null = null;
  readonly #editing: GridEditing;
  readonly #table: HTMLElement;
  readonly #beyond = new GoingBeyond((move) => {
    this.#choose();
    bring(cellOf(this.#table, this.#editing.selection.extend(move)));
  });

  constructor(editing: GridEditing, table: HTMLElement) {
    this.#editing = editing;
    this.#table = table;
  }

  begin(from: Place): void {
    this.#from = from;
  }

  /** A cell comes under the pointer. */
  over = (event: MouseEvent): void => {
    const place = this.#draws(event) ? placeOf(event.target, this.#editing) : null;
    if (!place || !this.#reach(place)) return;
    if (event.target instanceof Element) bring(event.target.closest("td"));
  };

  /** The pointer moves, wherever it is in the window. */
  follow = (event: MouseEvent): void => {
    if (!this.#from) return;
    const pane = this.#table.closest<HTMLElement>(".scroll");
    if (!pane || !this.#draws(event)) return this.end();
    const point = { x: event.clientX, y: event.clientY };
    const box = cellsBox(pane);
    const away = beyond(point, box);
    if (away.x !== 0 || away.y !== 0) this.#reachAt(nearestIn(point, box));
    this.#beyond.hold(away);
  };

  end = (): void => {
    this.#from = null;
    this.#beyond.stop();
  };

  #draws({ buttons }: MouseEvent): boolean {
    return this.#from !== null && buttons === 1 && !this.#editing.open;
  }

  /** As far as the cell at a point of the window. */
  #reachAt({ x, y }: Away): void {
    const place = placeOf(document.elementFromPoint(x, y), this.#editing);
    if (place) this.#reach(place);
  }

  /** Answers whether more is selected by it than the cell it began at. */
  #reach(place: Place): boolean {
    const { selection } = this.#editing;
    if (!this.#from || (!selection.many && same(place, this.#from))) return false;
    this.#choose();
    selection.extendTo(place);
    return true;
  }

  /** The cell it began at is the chosen one. */
  #choose(): void {
    if (this.#from && !same(this.#editing.at, this.#from)) this.#editing.choose(this.#from);
  }
}

function chooseRow(editing: GridEditing, key: string, moved: () => void): void {
  if (editing.open) editing.commit();
  editing.choose({ key, column: 0 });
  editing.selection.row();
  setTimeout(moved);
}

/** The key of the row whose label is under the pointer. */
function rowOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("th[data-line]")?.dataset["line"] ?? null;
}

/** The place of the cell under the pointer; one that spans the plan is met where the keyboard is. */
function placeOf(target: EventTarget | null, editing: GridEditing): Place | null {
  if (!(target instanceof Element) || target.closest("button, input")) return null;
  const { line: key, column, segment } = target.closest<HTMLElement>("td[role=gridcell]")?.dataset ?? {};
  if (!key) return null;
  return { key, column: segment === "plan" ? editing.at.column : Number(column) };
}

function same(one: Place, other: Place): boolean {
  return one.key === other.key && one.column === other.column;
}
