import { tick } from "svelte";
import type { EventRow } from "@/api/bindings";
import { keyboardLost } from "@/components/dialog-focus";

/** Where the keyboard goes on a picture when its events come and go. */
export class MarkerFocus {
  #picture: () => HTMLElement | null;
  /** The event that has the keyboard, or had it when it went. */
  #stood: string | null = null;
  /** The events of the last picture, in their order. */
  #ids: string[] = [];

  constructor(picture: () => HTMLElement | null) {
    this.#picture = picture;
  }

  /** The keyboard is at an event, or somewhere else on the picture. */
  at(target: EventTarget | null): void {
    this.#stood = target instanceof HTMLElement ? (target.dataset["id"] ?? null) : null;
  }

  /** It has gone: not where it is only gone with what had it. */
  left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) this.#stood = null;
  }

  /** Other events are there. Where the one that had the keyboard is gone, the next has it, or the months. */
  follow(events: EventRow[]): void {
    const [before, stood] = [this.#ids, this.#stood];
    this.#ids = events.map(({ id }) => id);
    if (stood === null || this.#ids.includes(stood)) return;
    this.#stood = null;
    const at = before.indexOf(stood);
    const near = [...before.slice(at + 1), ...before.slice(0, at).toReversed()];
    const next = near.find((id) => this.#ids.includes(id));
    void tick().then(() => keyboardLost() && this.to(next));
  }

  /** To an event that has been made here, unless the keyboard is at something else meanwhile. */
  made(id: string): void {
    const here = this.#picture()?.contains(document.activeElement) ?? false;
    if (here || keyboardLost()) this.to(id);
  }

  /** To an event, else to the months. */
  to(id: string | undefined): void {
    const marker = id && `[data-id="${CSS.escape(id)}"]`;
    const picture = this.#picture();
    picture?.querySelector<HTMLElement>(marker || '[role="slider"]')?.focus({ preventScroll: true });
  }
}
