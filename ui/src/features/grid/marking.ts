import { on } from "svelte/events";
import type { GridEditing } from "./editing.svelte";
import type { Place } from "./lines";

/**
 * Attached to the table: a drag over cells selects them, Shift and a click takes the selection as far as there, a click on
 * a label selects its row.
 */
export function marking(editing: GridEditing, moved: () => void) {
  return (table: HTMLElement) => {
    let from: Place | null = null;
    const press = (event: MouseEvent) => {
      const row = event.button === 0 ? rowOf(event.target) : null;
      if (row) {
        if (editing.open) editing.commit();
        editing.choose({ key: row, column: 0 });
        editing.selection.row();
        return void setTimeout(moved);
      }
      const place = event.button === 0 ? placeOf(event.target, editing) : null;
      from = place;
      if (!place || !event.shiftKey) return;
      // The chosen cell stays, and with it the keyboard.
      event.preventDefault();
      if (editing.open) editing.commit();
      editing.selection.extendTo(place);
      from = null;
      moved();
    };
    const over = (event: MouseEvent) => {
      const place = event.buttons === 1 && from && !editing.open ? placeOf(event.target, editing) : null;
      if (!place || !from || (!editing.selection.many && same(place, from))) return;
      if (!same(editing.at, from)) editing.choose(from);
      editing.selection.extendTo(place);
      if (event.target instanceof Element) event.target.closest("td")?.scrollIntoView(NEAREST);
    };
    const stops = [
      on(table, "mousedown", press),
      on(table, "mouseover", over),
      on(window, "mouseup", () => (from = null)),
    ];
    return () => stops.forEach((stop) => stop());
  };
}

/** The key of the row whose label is under the pointer. */
function rowOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("th[data-line]")?.dataset["line"] ?? null;
}

export const NEAREST = { block: "nearest", inline: "nearest" } as const;

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
