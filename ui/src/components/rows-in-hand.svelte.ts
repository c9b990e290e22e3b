import { on } from "svelte/events";
import { rowOf } from "./rail-row";

/** Which rows of a list somebody is at: the one under the pointer, and the one with the keyboard. */
export class RowsInHand {
  #pointed = $state.raw<string | null>(null);
  #focused = $state.raw<string | null>(null);

  has(id: string): boolean {
    return id === this.#pointed || id === this.#focused;
  }

  /** Attached to the list: one ear for all its rows. */
  follow = (list: HTMLElement) => {
    const idAt = (event: Event) => rowOf(event.target)?.dataset["id"] ?? null;
    const ears = [
      on(list, "pointerover", (event) => (this.#pointed = idAt(event))),
      on(list, "pointerleave", () => (this.#pointed = null)),
      on(list, "focusin", (event) => (this.#focused = idAt(event))),
      on(list, "focusout", () => (this.#focused = null)),
    ];
    return () => ears.forEach((stop) => stop());
  };
}
