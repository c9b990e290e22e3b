/** A command of the whole window that has a key of its own. */
export type Shortcut = "newDocument" | "openDocument" | "saveAs" | "history" | "undo" | "redo";

/** Reads Ctrl (⌘ on a Mac) with N, O, Shift+S, Z, Shift+Z and Y, and the history's own key. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  // On a Mac ⌘H hides the window, and Ctrl+H deletes in every field.
  if (key === "h") return event.metaKey === event.shiftKey ? "history" : null;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  if (key === "y" && !event.shiftKey) return "redo";
  if (event.shiftKey) return key === "s" ? "saveAs" : null;
  if (key === "n") return "newDocument";
  return key === "o" ? "openDocument" : null;
}
