import { tick } from "svelte";
import "./rail-item.css";

/** The id of the row an event is on; `null` where it is on none, or on a button or field in one. */
export function rowIdOf(event: Event): string | null {
  if (!(event.target instanceof Element) || event.target.closest("button, input")) return null;
  return event.target.closest<HTMLElement>("[data-id]")?.dataset["id"] ?? null;
}

/** Gives the keyboard to a row that has been chosen, has moved or has come, and brings it into sight. */
export async function focusRow(list: HTMLElement | null, id: string): Promise<void> {
  await tick();
  const row = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
