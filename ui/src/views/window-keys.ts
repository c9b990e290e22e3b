import { OVER } from "@/components/over";
import type { DocumentStore } from "@/state/document.svelte";
import { withoutPageGestures } from "./page-gestures";
import { isFinding, isSize, shortcutOf, type Sought, type Shortcut, type Size } from "./shortcuts";
import type { Typing } from "./typing";

/** What the keys of the whole window do. */
export interface WindowCommands {
  find: (sought: Sought) => void;
  history: () => void;
  start: () => void;
  size: (size: Size) => void;
}

/** Reads the keys of the whole window, before whatever has the keyboard and after it. */
export class WindowKeys {
  readonly #document: DocumentStore;
  readonly #typing: Typing;
  readonly #commands: WindowCommands;

  constructor(document: DocumentStore, typing: Typing, commands: WindowCommands) {
    this.#document = document;
    this.#typing = typing;
    this.#commands = commands;
  }

  /** Finding, and taking back what is typed, come before whatever has the keyboard: a field for a name keeps its keys. */
  before = (event: KeyboardEvent): void => {
    withoutPageGestures(event);
    const command = shortcutOf(event);
    if (isTakingBack(command) && this.#typing.takesBack(event, command)) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (!command || !isFinding(command)) return;
    // The page would look through itself.
    event.preventDefault();
    if (!document.querySelector(OVER)) this.#commands.find(command);
  };

  /** Nothing is done below an open question or list. */
  after = (event: KeyboardEvent): void => {
    const command = shortcutOf(event);
    if (!command || isFinding(command)) return;
    if (document.querySelector(OVER) && !isSize(command)) return;
    event.preventDefault();
    this.#do(command);
  };

  #do(command: Exclude<Shortcut, Sought>): void {
    if (command === "history" || command === "start") this.#commands[command]();
    else if (isSize(command)) this.#commands.size(command);
    else void this.#document[command]();
  }
}

function isTakingBack(command: Shortcut | null): command is "undo" | "redo" {
  return command === "undo" || command === "redo";
}
