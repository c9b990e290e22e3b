/**
 * Sends commands to the host one at a time, in the order given, so that answers come in order and no edit
 * overtakes another. One that need not wait for another is sent at once, before the page does anything else. A command
 * that fails does not stop those behind it.
 */
export class CommandQueue {
  #last: Promise<unknown> = Promise.resolve();
  #unanswered = 0;

  async add<T>(command: () => Promise<T>): Promise<T> {
    const answer = this.#unanswered === 0 ? command() : this.#last.then(command);
    this.#unanswered += 1;
    this.#last = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      this.#unanswered -= 1;
    }
  }

  /** Resolves when everything added so far is answered. */
  idle(): Promise<unknown> {
    return this.#last;
  }
}
