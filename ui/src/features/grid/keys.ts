import type { Move } from "./lines";

/** What a key means while a cell is chosen but not edited. */
export type Command =
  | { kind: "move"; move: Move }
  | { kind: "across"; move: "left" | "right" }
  | { kind: "edit" }
  | { kind: "type"; text: string }
  | { kind: "reset" }
  | { kind: "toggle" }
  | { kind: "note" }
  | { kind: "history" }
  | { kind: "leave" };

const MOVES: Record<string, Move> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
  PageUp: "pageup",
  PageDown: "pagedown",
};

const COMMANDS: Record<string, Command> = {
  Enter: { kind: "edit" },
  F2: { kind: "edit" },
  Delete: { kind: "reset" },
  Backspace: { kind: "reset" },
  " ": { kind: "toggle" },
  Escape: { kind: "leave" },
};

/** Reads a key over a chosen cell; `null`: not the grid's. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.altKey && event.key === "ArrowDown") return { kind: "edit" };
  // By its place: with Alt a Mac types another letter.
  if (event.altKey && event.code === "KeyH") return { kind: "history" };
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) {
    if (event.key === "Home") return { kind: "move", move: "first" };
    return event.key === "End" ? { kind: "move", move: "last" } : null;
  }
  if (event.key === "Tab") return { kind: "across", move: event.shiftKey ? "left" : "right" };
  if (event.key === "F2" && event.shiftKey) return { kind: "note" };
  const move = MOVES[event.key];
  if (move) return { kind: "move", move };
  return COMMANDS[event.key] ?? (event.key.length === 1 ? { kind: "type", text: event.key } : null);
}

/** What a key means in an open editor: it commits and moves on, gives up, or belongs to the text. */
export type EditorCommand = { kind: "commit"; move: Move } | { kind: "cancel" };

/** `replacing`: typing replaced the value, so arrows commit and move as in a spreadsheet. */
export function editorCommandOf(event: KeyboardEvent, replacing: boolean): EditorCommand | null {
  if (event.key === "Escape") return { kind: "cancel" };
  if (event.key === "Enter") return { kind: "commit", move: event.shiftKey ? "up" : "down" };
  if (event.key === "Tab") return { kind: "commit", move: event.shiftKey ? "left" : "right" };
  const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
  const arrow = vertical || event.key === "ArrowLeft" || event.key === "ArrowRight";
  const move = MOVES[event.key];
  return replacing && arrow && move ? { kind: "commit", move } : null;
}
