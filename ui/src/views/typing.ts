/** Which text field holds text that was typed and is in nothing yet: its own undo comes before the document's. */
export class Typing {
  #field: EventTarget | null = null;

  typed(event: Event): void {
    this.#field = event.target;
  }

  /** The text has been taken in, or the field left. */
  settled(): void {
    this.#field = null;
  }

  owns(event: Event): boolean {
    return event.target !== null && event.target === this.#field;
  }
}
