/**
 * Which text field holds text that was typed and is in nothing yet: its own undo comes before the document's. A field is
 * heard typing by its `input`, and is done by its `change`; one that says of itself that what stands in it is taken
 * (`data-taken`) leaves undo to the document, for as long as it says so.
 */
export class Typing {
  #field: EventTarget | null = null;

  typed(event: Event): void {
    this.#field = event.target;
  }

  /** The text has been taken in, or the field left. */
  settled(): void {
    this.#field = null;
  }

  owns({ target }: Event): boolean {
    if (target === null || target !== this.#field) return false;
    return !(target instanceof HTMLElement && target.dataset["taken"] !== undefined);
  }
}
