import type { FillDirection } from "./fill";
import type { Move } from "./lines";

/** What a key means while a cell is chosen but not edited. */
export type Command =
  | { kind: "move"; move: Move }
  | { kind: "extend"; move: Move }
  | { kind: "across"; move: "left" | "right" }
  | { kind: "select"; what: "row" | "all" }
  | { kind: "fill"; direction: FillDirection }
  | { kind: "step"; direction: 1 | -1; fine: boolean }
  | { kind: "fold" }
  | { kind: "enter"; back: boolean }
  | { kind: "edit" }
  | { kind: "type"; text: string }
  | { kind: "reset" }
  | { kind: "toggle" }
  | { kind: "card" }
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

/** With Ctrl: to the edge of the row, of the group, of everything. */
const FAR_MOVES: Record<string, Move> = {
  ArrowUp: "grouptop",
  ArrowDown: "groupbottom",
  ArrowLeft: "home",
  ArrowRight: "end",
  Home: "first",
  End: "last",
};

const COMMANDS: Record<string, Command> = {
  F2: { kind: "edit" },
  Delete: { kind: "reset" },
  Backspace: { kind: "reset" },
  " ": { kind: "toggle" },
  Escape: { kind: "leave" },
};

const WITH_CTRL: Record<string, Command> = {
  a: { kind: "select", what: "all" },
  d: { kind: "fill", direction: "down" },
  r: { kind: "fill", direction: "right" },
};

/** Reads a key over a chosen cell; `null`: not the grid's. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.altKey) return withAlt(event);
  if (event.ctrlKey || event.metaKey) return withCtrl(event);
  if (event.key === "Enter") return { kind: "enter", back: event.shiftKey };
  if (event.key === "Tab") return { kind: "across", move: event.shiftKey ? "left" : "right" };
  if (event.key === "F2" && event.shiftKey) return { kind: "note" };
  if (event.key === " " && event.shiftKey) return { kind: "select", what: "row" };
  const move = MOVES[event.key];
  if (move) return moving(move, event);
  return COMMANDS[event.key] ?? (event.key.length === 1 ? { kind: "type", text: event.key } : null);
}

function withAlt(event: KeyboardEvent): Command | null {
  // By its place: with Alt a Mac types another letter.
  if (event.code === "KeyH") return { kind: "history" };
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === "Enter") return { kind: "card" };
  if (event.key === "ArrowUp") return { kind: "step", direction: 1, fine: event.shiftKey };
  if (event.key === "ArrowDown") return { kind: "step", direction: -1, fine: event.shiftKey };
  return event.key === "ArrowLeft" ? { kind: "fold" } : null;
}

function withCtrl(event: KeyboardEvent): Command | null {
  const move = FAR_MOVES[event.key];
  if (move) return moving(move, event);
  return event.shiftKey ? null : (WITH_CTRL[event.key.toLowerCase()] ?? null);
}

function moving(move: Move, { shiftKey }: KeyboardEvent): Command {
  return { kind: shiftKey ? "extend" : "move", move };
}

/** The next of the cells there are to go through. */
export type Onward = "up" | "down" | "left" | "right";

/**
 * What a key means in an open editor: it commits into the whole selection, commits and goes on (through the selection
 * where there is one) or moves away, gives up, or belongs to the text.
 */
export type EditorCommand =
  | { kind: "commit-all" }
  | { kind: "commit-on"; onward: Onward }
  | { kind: "commit-away"; move: Move }
  | { kind: "cancel" };

/** `replacing`: typing replaced the value, so arrows commit and move as in a spreadsheet. */
export function editorCommandOf(event: KeyboardEvent, replacing: boolean): EditorCommand | null {
  if (event.key === "Escape") return { kind: "cancel" };
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return { kind: "commit-all" };
  if (event.key === "Enter") return { kind: "commit-on", onward: event.shiftKey ? "up" : "down" };
  if (event.key === "Tab") return { kind: "commit-on", onward: event.shiftKey ? "left" : "right" };
  const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
  const arrow = vertical || event.key === "ArrowLeft" || event.key === "ArrowRight";
  const move = MOVES[event.key];
  return replacing && arrow && move ? { kind: "commit-away", move } : null;
}
