import type { GridEditing } from "./editing.svelte";
import type { Command } from "./keys";
import type { Place } from "./lines";

/** Where the keyboard goes when a command is done. */
export type Next =
  | { to: "cell" }
  /** It stays, and this comes into sight. */
  | { to: "stay"; sight: Place }
  | { to: "heading"; group: string }
  | { to: "card" | "note" | "history" }
  /** The key is not for the grid after all. */
  | { to: "elsewhere" };

const CELL: Next = { to: "cell" };

/** Does what a key over the chosen cell means. */
export function perform(command: Command, editing: GridEditing): Next {
  switch (command.kind) {
    case "move": {
      const group = editing.headingBeside(command.move);
      if (group) return { to: "heading", group };
      editing.move(command.move);
      return CELL;
    }
    case "extend":
      return { to: "stay", sight: editing.selection.extend(command.move) };
    case "across":
      return across(editing, command.move);
    case "fold":
      return fold(editing);
    case "card":
    case "note":
    case "history":
      return { to: command.kind };
    default:
      act(command, editing);
      return CELL;
  }
}

type Act = Exclude<Command, { kind: "move" | "extend" | "across" | "fold" | "card" | "note" | "history" }>;

function act(command: Act, editing: GridEditing): void {
  switch (command.kind) {
    case "select":
      return command.what === "all" ? editing.selection.all() : editing.selection.row();
    case "fill":
      return editing.together.fill(command.direction);
    case "step":
      return editing.step(command.direction, command.fine);
    case "enter":
      return enter(editing, command.back);
    case "edit":
      return editing.begin();
    case "type":
      return editing.begin(command.text);
    case "reset":
      return editing.reset();
    case "toggle":
      return editing.toggle();
    case "leave":
      return editing.leave();
  }
}

/** Enter goes round in what is selected, as Tab does; a cell that is chosen alone it opens. */
function enter(editing: GridEditing, back: boolean): void {
  if (editing.selection.many) editing.goOn(back ? "up" : "down");
  else editing.begin();
}

/**
 * Tab goes round in what is selected. Otherwise it leaves the grid at the end of a row, so that the keyboard is never
 * caught in it: Esc lets go of a selection.
 */
function across(editing: GridEditing, move: "left" | "right"): Next {
  if (editing.selection.many) {
    editing.goOn(move);
    return CELL;
  }
  const from = editing.place;
  editing.move(move);
  return editing.place.column === from.column ? { to: "elsewhere" } : CELL;
}

function fold(editing: GridEditing): Next {
  const group = editing.line?.group.id;
  if (!group) return CELL;
  editing.fold(group, true);
  return { to: "heading", group };
}
