import { createContext } from "svelte";

/** What is looked for in the assumptions, for every feature below. */
export const [getSeeking, setSeeking] = createContext<Seeking>();

/** What somebody wants of it: to say what is looked for, or the next or last place where it stands. */
export type Sought = "say" | "next" | "previous";

/** Looking for assumptions where they stand: whoever asks says what for, and whatever shows them takes it from there. */
export class Seeking {
  /** What was looked for last; kept while the window is open. */
  text = $state("");
  wanted = $state.raw<Sought | null>(null);

  ask(wanted: Sought): void {
    this.wanted = wanted;
  }

  /** What was asked, once. */
  take(): Sought | null {
    const { wanted } = this;
    this.wanted = null;
    return wanted;
  }
}
