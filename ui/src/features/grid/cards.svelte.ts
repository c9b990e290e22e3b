import type { Card } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import type { GridEditing } from "./editing.svelte";
import { cellAt, type Place } from "./lines";

/** A cell whose card is in sight. */
export interface Carded extends Place {
  anchor: HTMLElement;
  /** Opened by the keyboard, which it holds; otherwise it comes and goes with the pointer. */
  held: boolean;
  /** What stands behind the value; `null` where that could not be said. */
  card: Card | null;
}

const REST_MS = 600;
/** The pointer may cross the gap between the cell and its card. */
const GRACE_MS = 160;

/** The card of the cell under the pointer, or of the one it was asked for at. */
export class CellCards {
  shown = $state.raw<Carded | null>(null);
  #waiting = 0;
  #leaving = 0;
  /** The cell it is asked for; an answer for another comes too late. */
  #wanted: HTMLElement | null = null;
  /** The card that is shown, or asked for, has the keyboard: where the pointer is means nothing to it. */
  #held = false;

  constructor(
    private document: DocumentStore,
    private editing: GridEditing,
  ) {}

  /** The pointer has come over something. */
  over({ target, buttons }: PointerEvent): void {
    if (this.#held) return;
    const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-line]") : null;
    if (cell && cell === this.#wanted) return window.clearTimeout(this.#leaving);
    this.leave();
    if (!cell || buttons !== 0 || this.editing.open) return;
    this.#waiting = window.setTimeout(() => void this.#open(cell, false), REST_MS);
  }

  /** The pointer is on the card. */
  stay(): void {
    window.clearTimeout(this.#waiting);
    window.clearTimeout(this.#leaving);
  }

  /** The pointer has left the cell or the card. */
  leave(): void {
    window.clearTimeout(this.#waiting);
    window.clearTimeout(this.#leaving);
    if (this.#held) return;
    // What is still asked for comes too late.
    if (!this.shown) this.#wanted = null;
    else this.#leaving = window.setTimeout(() => this.#drop(), GRACE_MS);
  }

  /** The card takes the keyboard. */
  hold(cell: HTMLElement): Promise<void> {
    this.hide();
    return this.#open(cell, true);
  }

  hide(): void {
    this.stay();
    this.#drop();
  }

  /** What is below the cards has scrolled, for one with the keyboard only to bring its cell into sight. */
  scrolled(): void {
    if (!this.#held) this.hide();
  }

  /** Asks again: something has changed. */
  renew(): void {
    const { shown } = this;
    if (shown) void this.#open(shown.anchor, shown.held);
  }

  #drop(): void {
    this.#wanted = null;
    this.#held = false;
    this.shown = null;
  }

  async #open(anchor: HTMLElement, held: boolean): Promise<void> {
    const { line: key = "", column = "0" } = anchor.dataset;
    const place = { key, column: Number(column) };
    const row = this.editing.lines.find((line) => line.key === key)?.row;
    const cell = cellAt(this.editing.lines, place);
    if (!row || !cell || !anchor.isConnected) return this.hide();
    this.#wanted = anchor;
    this.#held = held;
    const card = await this.document.ask.card(cell.pointer, row.derived?.figure ?? null);
    if (this.#wanted === anchor && anchor.isConnected) this.shown = { ...place, anchor, held, card };
  }
}

/** The pane whose cells have cards: what is typed, clicked or scrolled there sends the card away. */
export function carded(cards: CellCards) {
  return (pane: HTMLElement) => {
    const over = (event: PointerEvent) => cards.over(event);
    const leave = () => cards.leave();
    const hide = () => cards.hide();
    const scrolled = () => cards.scrolled();
    const sends = ["pointerdown", "keydown", "wheel"] as const;
    pane.addEventListener("pointerover", over);
    pane.addEventListener("pointerleave", leave);
    pane.addEventListener("scroll", scrolled, true);
    for (const kind of sends) pane.addEventListener(kind, hide);
    return () => {
      pane.removeEventListener("pointerover", over);
      pane.removeEventListener("pointerleave", leave);
      pane.removeEventListener("scroll", scrolled, true);
      for (const kind of sends) pane.removeEventListener(kind, hide);
      hide();
    };
  };
}
