import type { Saving } from "@/api/bindings";

/** An event may overtake the answer to the command that caused it by about so much. */
const OVERTAKING_MS = 250;
/** “Pending” is believed for so long: writing takes less, and the word that ends it may have been missed. */
const BELIEVED_MS = 2000;

/** Whether what is on screen is in the file: told by every view, and by the host as it changes. */
export class SavingState {
  now = $state.raw<Saving>({ kind: "saved" });
  /** Why edits could not be saved: until they are, also while that is tried again. */
  unsaved = $state<string | null>(null);
  #events = 0;
  #asking = 0;

  /** `ask` gets the host's word once more. It may fail: it is asked until nothing is pending any more. */
  constructor(private ask: () => void) {}

  /** The host tells of a change. */
  hear(saving: Saving): void {
    this.#events += 1;
    this.#take(saving);
    this.#askAfter(BELIEVED_MS);
  }

  /** To be called when a command is sent: what it gives takes what the answer says. */
  sent(): (saving: Saving) => void {
    const events = this.#events;
    return (saving) => {
      // Nobody knows whether the answer is older than what was told before it came.
      const doubtful = events !== this.#events && saving.kind !== this.now.kind;
      this.#take(saving);
      this.#askAfter(doubtful ? OVERTAKING_MS : BELIEVED_MS, doubtful);
    };
  }

  #take(saving: Saving): void {
    this.now = saving;
    if (saving.kind === "failed") this.unsaved = saving.message;
    if (saving.kind === "saved") this.unsaved = null;
  }

  /** Asks after a while, and again, as long as something is pending; once where there is another reason. */
  #askAfter(ms: number, anyway = false): void {
    window.clearTimeout(this.#asking);
    if (this.now.kind !== "pending" && !anyway) return;
    this.#asking = window.setTimeout(() => {
      this.ask();
      this.#askAfter(BELIEVED_MS);
    }, ms);
  }
}
