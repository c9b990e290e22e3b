import type { Saving } from "@/api/bindings";

/** An event may overtake the answer to the command that caused it by about so much. */
const OVERTAKING_MS = 250;

/** Whether what is on screen is in the file: told by every view, and by the host as it changes. */
export class SavingState {
  now = $state.raw<Saving>({ kind: "saved" });
  /** Why edits could not be saved: until they are, also while that is tried again. */
  unsaved = $state<string | null>(null);
  #events = 0;
  #asking = 0;

  /** `ask` gets the host's word once more. */
  constructor(private ask: () => void) {}

  /** The host tells of a change. */
  hear(saving: Saving): void {
    this.#events += 1;
    this.#take(saving);
  }

  /** To be called when a command is sent: what it gives takes what the answer says. */
  sent(): (saving: Saving) => void {
    const events = this.#events;
    return (saving) => {
      this.#take(saving);
      // “Saved” may have come before the answer that says “pending”: it would not come again.
      if (saving.kind === "pending" && events !== this.#events) this.#askAgain();
    };
  }

  #take(saving: Saving): void {
    this.now = saving;
    if (saving.kind === "failed") this.unsaved = saving.message;
    if (saving.kind === "saved") this.unsaved = null;
  }

  #askAgain(): void {
    window.clearTimeout(this.#asking);
    this.#asking = window.setTimeout(() => this.now.kind === "pending" && this.ask(), OVERTAKING_MS);
  }
}
