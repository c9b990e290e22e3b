/** Numbers are never used twice: two runs at the same place stay two steps. */
let last = 0;

/** Tells which edits belong together: those made at one thing, one after the other, are one step of the history. */
export class Strokes {
  #at: string | null = null;
  #number = 0;

  /** The number of the run at `what`: a new one unless the last edit was there. */
  at(what: string): number {
    if (this.#at !== what) this.#number = last += 1;
    this.#at = what;
    return this.#number;
  }

  /** What comes next is a step of its own. */
  end(): void {
    this.#at = null;
  }
}
