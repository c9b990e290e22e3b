import { columnWidth, LABELS } from "./column-width";
import type { GridSheet } from "./sheet.svelte";

/** Attached to the pane: tells its style how wide it and its columns are, and the sheet how many rows fit in it. */
export function measured(sheet: GridSheet) {
  return (pane: HTMLElement) => {
    pane.style.setProperty("--labels", `${LABELS}px`);
    const observer = new ResizeObserver(() => {
      sheet.page = Math.max(1, Math.floor(pane.clientHeight / 28) - 2);
      pane.style.setProperty("--pane", `${pane.clientWidth}px`);
      pane.style.setProperty("--column", `${columnWidth(pane.clientWidth)}px`);
    });
    observer.observe(pane);
    return () => observer.disconnect();
  };
}
