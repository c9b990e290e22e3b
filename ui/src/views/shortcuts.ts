/** A command of the whole window that has a key of its own. */
export type Shortcut = "start" | Sought | "openDocument" | "saveAs" | "history" | "undo" | "redo" | Size;

/** Anything by its name; an assumption where it stands: to say which, and the next or last place. */
export type Sought = "anything" | "say" | "next" | "previous";

/** Whether something is to be found. */
export function isFinding(command: Shortcut): command is Sought {
  return command === "anything" || command === "say" || command === "next" || command === "previous";
}

/** How large everything is to be, from here. */
export type Size = "larger" | "smaller" | "usual";

/**
 * Reads Ctrl (⌘ on a Mac) with N, O, Shift+S, Z, Shift+Z, Y, F, G and K, the history's own key, and those of the size; and
 * F3.
 */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.key === "F3" && !event.altKey) return event.shiftKey ? "previous" : "next";
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  const size = SIZES[key];
  if (size) return size;
  // On a Mac ⌘H hides the window, and Ctrl+H deletes in every field.
  if (key === "h") return event.metaKey === event.shiftKey ? "history" : null;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  if (key === "y" && !event.shiftKey) return "redo";
  if (key === "g") return event.shiftKey ? "previous" : "next";
  if (event.shiftKey) return key === "s" ? "saveAs" : null;
  if (key === "n") return "start";
  if (key === "f") return "say";
  if (key === "k") return "anything";
  return key === "o" ? "openDocument" : null;
}

/** The plus is on a key of its own, or above the equals sign. */
const SIZES: Record<string, Size> = { "+": "larger", "=": "larger", "-": "smaller", "0": "usual" };

/** Whether it is about how large everything is. */
export function isSize(command: Shortcut): command is Size {
  return Object.values(SIZES).includes(command as Size);
}
