import { tick } from "svelte";
import type { MenuPlace } from "./menu-item";
import "./rail-item.css";

/** The row an element is in. */
export function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-id]") : null;
}

/** The id of the row an event is on; `null` where it is on none, or on a button or field in one. */
export function rowIdOf(event: Event): string | null {
  if (!(event.target instanceof Element) || event.target.closest("button, input")) return null;
  return rowOf(event.target)?.dataset["id"] ?? null;
}

/** Where the menu of a row opens: at the pointer; at the row where the menu's key asks for it. */
export function menuPlace(event: MouseEvent | KeyboardEvent, row: HTMLElement): MenuPlace {
  if (!("clientX" in event)) return row;
  const { clientX: x, clientY: y } = event;
  return x || y ? { x, y } : row;
}

/** Whether a key asks for the menu of what has the keyboard: the menu's own key, and Shift+F10 where there is none. */
export function asksForMenu(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  return event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
}

/**
 * Gives the keyboard to the row that undo or redo has selected, where it was in the rail or what had it is gone; at once,
 * so that a field that opens in the row has it afterwards.
 */
export function followSelection(list: HTMLElement | null, id: string): void {
  const { activeElement: at, body } = document;
  if (!list || (at && at !== body && !at.closest('[role="tree"]'))) return;
  if (at instanceof HTMLInputElement) return;
  const row = list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

/** Gives the keyboard to a row that has been chosen, has moved or has come, and brings it into sight. */
export async function focusRow(list: HTMLElement | null, id: string): Promise<void> {
  await tick();
  const row = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
