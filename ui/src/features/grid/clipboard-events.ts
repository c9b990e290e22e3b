import { on } from "svelte/events";
import type { GridEditing } from "./editing.svelte";

/**
 * Attached to the table: copying, cutting and pasting by the keys of the system. They come as events, which every window
 * gets; reading the clipboard at other times is refused to many.
 */
export function clipboardEvents(editing: GridEditing) {
  const copied = (event: ClipboardEvent) => {
    if (!isOfCell(event)) return false;
    const text = editing.clipboard.text();
    event.clipboardData?.setData("text/plain", text);
    editing.clipboard.copied(text);
    event.preventDefault();
    return true;
  };
  return (table: HTMLElement) => {
    const stops = [
      on(table, "copy", copied),
      on(table, "cut", (event) => copied(event) && editing.clipboard.taken()),
      on(table, "paste", (event) => {
        if (!isOfCell(event)) return;
        event.preventDefault();
        editing.clipboard.paste(event.clipboardData?.getData("text/plain") ?? "");
      }),
    ];
    return () => stops.forEach((stop) => stop());
  };
}

/** What is typed has its own text to copy. */
function isOfCell({ target }: Event): boolean {
  return target instanceof Element && target.getAttribute("role") === "gridcell";
}
