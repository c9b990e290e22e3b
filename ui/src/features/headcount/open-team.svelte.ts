import { untrack } from "svelte";
import type { TeamEvents } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { Remembered } from "@/state/remembered";

/** The team that was open, and the scenario it was open in. */
interface Left {
  scenario: string;
  team: string;
}

/**
 * The team that is open: the one somebody chose, else the one most is changed in when the scenario came into view. No
 * edit opens another under the hand. Remembered on this machine, so that it is open again after the program was closed.
 */
export class OpenTeam {
  #document: DocumentStore;
  #left = new Remembered<Left>("headroom.team", 20);
  /** With the document it was chosen in: the next one may have a team of the same name. */
  #chosen = $state.raw<{ opened: number; team: string } | null>(null);
  /** The first view comes after the pane, with the scenario it is of looking the same as before. */
  readonly #hasView = $derived.by(() => this.#document.view !== null);
  readonly #first = $derived.by(() => {
    const { scenario } = this.#document.shown;
    void this.#document.opened;
    if (!this.#hasView) return null;
    return untrack(() => this.#leftIn(scenario) ?? busiest(this.#teams)?.segment ?? null);
  });
  /** Its segment; `null` where there is no team. */
  readonly now = $derived(
    [this.#chosenHere, this.#first].find((one) => this.#isThere(one)) ?? this.#teams[0]?.segment ?? null,
  );

  /** Made with a component: as long as that is there, what is open is remembered. */
  constructor(document: DocumentStore) {
    this.#document = document;
    $effect(() => {
      const { scenario } = document.shown;
      const path = document.view?.document.path ?? "";
      if (this.now !== null) this.#left.set(path, { scenario, team: this.now });
    });
  }

  choose(team: string): void {
    this.#chosen = { opened: this.#document.opened, team };
  }

  get #chosenHere(): string | null {
    return this.#chosen?.opened === this.#document.opened ? this.#chosen.team : null;
  }

  get #teams(): TeamEvents[] {
    return this.#document.view?.teams ?? [];
  }

  #isThere(segment: string | null): boolean {
    return this.#teams.some((team) => team.segment === segment);
  }

  #leftIn(scenario: string): string | null {
    const left = this.#left.get(this.#document.view?.document.path ?? "");
    return left?.scenario === scenario && this.#isThere(left.team) ? left.team : null;
  }
}

/** Where most is decided: the team most is changed in, else the first. */
function busiest(teams: TeamEvents[]): TeamEvents | undefined {
  const changed = (team: TeamEvents) =>
    team.events.filter((row) => row.removed || row.origin.kind === "overridden").length;
  return teams.toSorted((one, other) => changed(other) - changed(one))[0];
}
