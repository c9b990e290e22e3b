import type { Finding } from "@/features/palette/finding.svelte";
import type { DocumentStore } from "@/state/document.svelte";
import { isOfEvents, teamOf, type Going, type Sight } from "@/state/going.svelte";
import type { Seeking } from "@/state/seeking.svelte";
import { toRefused } from "./refused";
import type { Sought } from "./shortcuts";
import type { ShownView } from "./shown-view.svelte";

/** What leads somewhere in the window. */
export interface Leaders {
  going: Going;
  seeking: Seeking;
  finding: Finding;
}

/** Ways to what is looked for: the view that holds it is shown first. */
export class Ways {
  readonly #document: DocumentStore;
  readonly #shown: ShownView;
  readonly #leaders: Leaders;
  /** The value that was not accepted and was led to last. */
  #refused: Element | null = null;

  /** Made with a component, as long as that is there whoever is led somewhere is followed. */
  constructor(document: DocumentStore, shown: ShownView, leaders: Leaders) {
    this.#document = document;
    this.#shown = shown;
    this.#leaders = leaders;
    const { going } = leaders;
    // Events have a view of their own, in which teams are in sight too; every other place is in the grid.
    $effect(() => {
      const { pointer } = going.wanted ?? {};
      if (pointer === undefined) return;
      const there = isOfEvents(pointer) || (shown.name === "headcount" && teamOf(pointer));
      shown.name = there ? "headcount" : "overview";
    });
  }

  /** To anything by its name, or to an assumption where it stands, which is in the grid. */
  find = (what: Sought): void => {
    if (what === "anything") return this.#leaders.finding.open();
    this.#shown.name = "overview";
    this.#leaders.seeking.ask(what);
  };

  /** To an assumption, or a figure that sets it: in the grid, whatever is shown of it elsewhere. */
  toAssumption = ({ pointer, figure }: Sight): void => {
    this.#shown.name = "overview";
    this.#leaders.going.go(pointer, { figure });
  };

  /** To a value that was not accepted, and from there to the next: what leads there takes the keyboard away from it. */
  toRefused = async (): Promise<void> => {
    this.#refused = await toRefused(this.#document, this.#shown, this.#refused);
  };
}
