import { tick } from "svelte";
import type { EventRow } from "@/api/bindings";
import { keyboardLost } from "@/components/dialog-focus";

/** An event among those of its scenario. */
interface Stand {
  scenario: string;
  id: string;
}

/**
 * Where the keyboard goes on a picture when its events come and go. Never to another event than the one that had it:
 * the next key would change that.
 */
export class MarkerFocus {
  #picture: () => HTMLElement | null;
  #months: (month: string) => void;
  /** The event that has the keyboard, or had it when it went. */
  #stood: string | null = null;
  /** The event that went with the keyboard: it gets it back where it comes again. */
  #gone: Stand | null = null;
  /** The last picture: its scenario, and the events in it. */
  #before: { scenario: string; rows: EventRow[] } = { scenario: "", rows: [] };

  /** `months`: the keyboard comes to the months, at this one. */
  constructor(picture: () => HTMLElement | null, months: (month: string) => void) {
    this.#picture = picture;
    this.#months = months;
  }

  /** The keyboard is at an event, or somewhere else on the picture. */
  at(target: EventTarget | null): void {
    this.#stood = target instanceof HTMLElement ? (target.dataset["id"] ?? null) : null;
    if (this.#stood !== null) this.#gone = null;
  }

  /** It has gone: not where it is only gone with what had it. */
  left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget === null) return;
    this.#stood = null;
    if (relatedTarget instanceof Node && !this.#picture()?.contains(relatedTarget)) this.#gone = null;
  }

  /** Other events are there. Where the one that had the keyboard is gone, its month has it until it is there again. */
  follow(scenario: string, rows: EventRow[]): void {
    const [before, stood, gone] = [this.#before, this.#stood, this.#gone];
    const there = (id: string) => rows.some((row) => row.id === id);
    this.#before = { scenario, rows };
    if (gone?.scenario === scenario && there(gone.id)) this.#giveBack(gone.id);
    if (stood === null || there(stood)) return;
    this.#stood = null;
    this.#gone = { scenario: before.scenario, id: stood };
    const month = before.rows.find(({ id }) => id === stood)?.month;
    void tick().then(() => keyboardLost() && this.#toMonths(month));
  }

  /** To an event that has been made here, unless the keyboard is at something else meanwhile. */
  made(id: string): void {
    const here = this.#picture()?.contains(document.activeElement) ?? false;
    if (here || keyboardLost())
      this.#focus(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }

  #giveBack(id: string): void {
    this.#gone = null;
    void tick().then(() => this.#atMonths() && this.#focus(`[data-id="${CSS.escape(id)}"]`));
  }

  #toMonths(month: string | undefined): void {
    if (month !== undefined) this.#months(month);
    this.#focus(MONTHS);
  }

  #atMonths(): boolean {
    return (
      keyboardLost() ||
      (document.activeElement?.matches(MONTHS) && this.#picture()?.contains(document.activeElement)) === true
    );
  }

  #focus(place: string): HTMLElement | null {
    const found = this.#picture()?.querySelector<HTMLElement>(place) ?? null;
    // A marker shows it anyway; its hint would cover what stands around it.
    found?.focus({ preventScroll: true, ...(place === MONTHS && { focusVisible: true }) });
    return found;
  }
}

/** The months by the keyboard. */
const MONTHS = '[role="slider"]';
