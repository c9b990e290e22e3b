/** What Ctrl+Z and Ctrl+Y ask for. */
type Back = "undo" | "redo";
type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Which text field holds text that was typed and is in nothing yet: its own undo comes before the document's. A field is
 * heard typing by its `input`, and is done by its `change`; one that says of itself that what stands in it is taken
 * (`data-taken`) leaves undo to the document, for as long as it says so.
 */
export class Typing {
  #field: TextField | null = null;
  /** What stood in it before; `null`: nobody knows. */
  #before: string | null = null;
  /** How much of what was typed has been taken back, and can come again. */
  #undone = 0;
  #acting = false;

  /** Something is about to be typed. */
  begins(event: Event): void {
    const { target } = event;
    if (!isTextField(target)) return;
    // A page has one undo for all its fields: none may take back what was typed in another.
    if (this.#acting && target !== this.#field) event.preventDefault();
    else if (!this.#acting && (target !== this.#field || isTaken(target))) this.#start(target, target.value);
  }

  typed({ target }: Event): void {
    if (this.#acting || !isTextField(target)) return;
    if (target !== this.#field) this.#start(target, null);
    this.#undone = 0;
  }

  /** The text has been taken in, or the field left. */
  settled(): void {
    if (!this.#acting) this.#field = null;
  }

  /** Whether it is the field's own typing that is to be taken back, or to come again. */
  owns({ target }: Event, back: Back): boolean {
    if (!this.#field || target !== this.#field || isTaken(this.#field)) return false;
    return this.#field.value !== this.#before || (back === "redo" && this.#undone > 0);
  }

  /** Takes it back: not every system has a key for that in its fields. Answers whether it was the field's own. */
  takesBack(event: Event, back: Back): boolean {
    if (!this.owns(event, back)) {
      // From here on the document gives the field what stands in it, and takes that back in its order.
      if (event.target === this.#field) this.#field = null;
      return false;
    }
    this.#acting = true;
    if (document.execCommand(back)) this.#undone += back === "undo" ? 1 : -1;
    this.#acting = false;
    return true;
  }

  #start(field: TextField, before: string | null): void {
    this.#field = field;
    this.#before = before;
    this.#undone = 0;
  }
}

function isTextField(target: EventTarget | null): target is TextField {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isTaken(field: TextField): boolean {
  return field.dataset["taken"] !== undefined;
}
