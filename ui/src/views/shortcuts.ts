/** A command of the whole window that has a key of its own. */
export type Shortcut = "newDocument" | "openDocument" | "saveAs";

/** Reads Ctrl (⌘ on a Mac) with N, O and Shift+S. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === "s" ? "saveAs" : null;
  if (key === "n") return "newDocument";
  return key === "o" ? "openDocument" : null;
}
