/** A command of the whole window that has a key of its own. */
export type Shortcut = "start" | Scope | "openDocument" | "saveAs" | "history" | "undo" | "redo" | Size;

/** What is looked through for a name: all there is, or the assumptions. */
export type Scope = "all" | "assumptions";

/** Whether something is to be found by its name. */
export function isFinding(command: Shortcut): command is Scope {
  return command === "all" || command === "assumptions";
}

/** How large everything is to be, from here. */
export type Size = "larger" | "smaller" | "usual";

/** Reads Ctrl (⌘ on a Mac) with N, O, Shift+S, Z, Shift+Z and Y, the history's own key, and those of the size. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  const size = SIZES[key];
  if (size) return size;
  // On a Mac ⌘H hides the window, and Ctrl+H deletes in every field.
  if (key === "h") return event.metaKey === event.shiftKey ? "history" : null;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  if (key === "y" && !event.shiftKey) return "redo";
  if (event.shiftKey) return key === "s" ? "saveAs" : null;
  if (key === "n") return "start";
  if (key === "f") return "assumptions";
  if (key === "k") return "all";
  return key === "o" ? "openDocument" : null;
}

/** The plus is on a key of its own, or above the equals sign. */
const SIZES: Record<string, Size> = { "+": "larger", "=": "larger", "-": "smaller", "0": "usual" };

/** Whether it is about how large everything is. */
export function isSize(command: Shortcut): command is Size {
  return Object.values(SIZES).includes(command as Size);
}
