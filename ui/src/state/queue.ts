/**
 * Sends commands to the host one at a time, in the order given, so that answers come in order and no edit
 * overtakes another. A command that fails does not stop those behind it.
 */
export class CommandQueue {
  #last: Promise<unknown> = Promise.resolve();

  add<T>(command: () => Promise<T>): Promise<T> {
    const answer = this.#last.then(command);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Resolves when everything added so far is answered. */
  idle(): Promise<unknown> {
    return this.#last;
  }
}
