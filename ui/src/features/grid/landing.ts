/** How long what was typed may wait for the answer: longer, and the person would see that nothing happens. */
const PATIENCE_MS = 30;

/**
 * What is left to do where a value was typed and sent: its editor closes, and the keyboard goes on to the next cell. It
 * waits for the answer, which is there within a few milliseconds, so that the page is drawn once with everything; drawn
 * before, it keeps the answer waiting. It does not wait where the answer takes longer or the person does something else.
 */
export class Landing {
  #land: ((accepted: boolean) => void) | null = null;
  #timer = 0;

  /**
   * `land` is called once: with the answer, or before it. `accepted`: the answer has come, and the value is in the
   * document. Gives what is to be called with the answer.
   */
  wait(land: (accepted: boolean) => void): (accepted: boolean) => void {
    this.now();
    this.#land = land;
    this.#timer = window.setTimeout(this.now, PATIENCE_MS);
    window.addEventListener("keydown", this.#overtaken, true);
    window.addEventListener("pointerdown", this.now, true);
    return (accepted) => this.#land === land && this.#finish(accepted);
  }

  /** Lands before the answer has come. */
  now = (): void => this.#finish(false);

  #finish(accepted: boolean): void {
    const land = this.#land;
    if (!land) return;
    this.#land = null;
    window.clearTimeout(this.#timer);
    window.removeEventListener("keydown", this.#overtaken, true);
    window.removeEventListener("pointerdown", this.now, true);
    land(accepted);
  }

  /** A key that came to the editor that is to close belongs to the cell the keyboard goes on to. */
  #overtaken = (event: KeyboardEvent): void => {
    this.now();
    const next = document.activeElement;
    if (!next || next === event.target || event.ctrlKey || event.metaKey) return;
    event.stopImmediatePropagation();
    const taken = !next.dispatchEvent(new KeyboardEvent(event.type, event));
    if (taken) event.preventDefault();
  };
}
