import type { Actions } from "@/state/actions.svelte";

/** Everything, or the assumptions alone. */
export type Scope = "all" | "assumptions";

/** So many are remembered. */
const MOST = 8;

/** The palette: whether it is open and on what, and what was chosen in it lately. */
export class Finding {
  scope = $state<Scope | null>(null);
  /** Only while the window is open: names of scenarios stay in the document. */
  recent = $state.raw<string[]>([]);
  #actions: Actions;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  open = (scope: Scope): void => {
    this.#actions.asked = true;
    this.scope = scope;
  };

  close = (): void => {
    this.#actions.asked = false;
    this.scope = null;
  };

  use(id: string): void {
    this.recent = [id, ...this.recent.filter((one) => one !== id)].slice(0, MOST);
  }
}
