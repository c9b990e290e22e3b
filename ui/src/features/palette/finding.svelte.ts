import type { Actions } from "@/state/actions.svelte";

/** So many are remembered. */
const MOST = 8;

/** The palette: whether it is open, and what was chosen in it lately. */
export class Finding {
  shown = $state(false);
  /** Only while the window is open: names of scenarios stay in the document. */
  recent = $state.raw<string[]>([]);
  #actions: Actions;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  open = (): void => {
    this.#actions.asked = true;
    this.shown = true;
  };

  close = (): void => {
    this.#actions.asked = false;
    this.shown = false;
  };

  use(id: string): void {
    this.recent = [id, ...this.recent.filter((one) => one !== id)].slice(0, MOST);
  }
}
