import { tick } from "svelte";
import type { GridEditing } from "./editing.svelte";
import { bring, cellOf, hold } from "./sight";
import type { Place } from "./lines";

/** Where the keyboard's focus is in the grid, and what is in sight of it. */
export class GridFocus {
  /** What is scrolled. */
  pane = $state<HTMLElement | null>(null);
  /** The keyboard is somewhere in it. */
  within = $state(false);
  readonly #editing: GridEditing;

  constructor(editing: GridEditing) {
    this.#editing = editing;
  }

  /** The chosen cell, as it stands in the page. */
  get cell(): HTMLElement | null {
    return this.pane?.querySelector<HTMLElement>('td[tabindex="0"]') ?? null;
  }

  /** The chosen cell comes into sight and takes the focus; what is being typed in it keeps that. */
  show = async (): Promise<void> => {
    // Before the page changes: afterwards the focus has to wait for the page's layout.
    if (!this.#editing.open) hold(cellOf(this.pane, this.#editing.at));
    await tick();
    if (!this.#editing.open) hold(this.cell);
    requestAnimationFrame(() => bring(this.cell));
  };

  /** The chosen cell comes into sight, and the focus stays where it is. */
  reveal = async (): Promise<void> => {
    await tick();
    bring(this.cell);
  };

  /** A place comes into sight, and the focus stays where it is. */
  bring(place: Place): void {
    bring(cellOf(this.pane, place));
  }

  async toHeading(group: string): Promise<void> {
    await tick();
    const heading = this.pane?.querySelector<HTMLElement>(`[data-heading="${CSS.escape(group)}"]`);
    heading?.focus({ preventScroll: true });
    bring(heading);
  }

  /** The focus goes to a column that has come, from the heads or the dialog that made it: nowhere else. */
  follow = (column: number): void => {
    requestAnimationFrame(() => {
      const { activeElement: at, body } = document;
      if (at !== body && (!at?.closest("thead") || at.matches("input"))) return;
      this.#editing.choose({ key: this.#editing.key ?? "", column });
      void this.show();
    });
  };
}
