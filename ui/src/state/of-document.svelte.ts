import type { DocumentStore } from "./document.svelte";

/** What was chosen in a document, as long as that is the one that is open. */
export class OfDocument<T> {
  #chosen = $state.raw<{ opened: number; value: T } | null>(null);
  #document: DocumentStore;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** `null` where nothing was chosen in this one. */
  get now(): T | null {
    return this.#chosen?.opened === this.#document.opened ? this.#chosen.value : null;
  }

  choose(value: T): void {
    this.#chosen = { opened: this.#document.opened, value };
  }
}
