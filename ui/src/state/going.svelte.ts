import { createContext } from "svelte";
import type { DocumentStore } from "./document.svelte";

/** Ways to the places of the document, for every feature below. */
export const [getGoing, setGoing] = createContext<Going>();

/** What somebody wants to be led to. */
export interface Sight {
  /** JSON Pointer of an assumption, or of what lies in it or around it. */
  pointer: string;
  /** The figure that sets the assumption; `null`: the assumption itself. */
  figure: string | null;
}

/** A place somebody wants to be led to. */
export interface Destination extends Sight {
  /** The scenario to see it in. */
  scenario: string;
}

/** Leads to a place: whoever asks says where, and whatever shows such places takes the keyboard there. */
export class Going {
  /** Where somebody wants to be, until they are there. */
  wanted = $state.raw<Destination | null>(null);
  #document: DocumentStore;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** To the place of `pointer` (of a figure that sets it), in the scenario shown or in another. */
  go(
    pointer: string,
    { figure = null, scenario = this.#document.selected }: Partial<Destination> = {},
  ): void {
    this.#document.select(scenario);
    this.wanted = { pointer, scenario, figure };
  }

  /** The place that is wanted, once the scenario it is to be seen in is shown. */
  get ready(): Destination | null {
    return this.wanted && this.wanted.scenario === this.#document.view?.selected ? this.wanted : null;
  }

  /** The keyboard is there, or there is no such place. */
  arrived(): void {
    this.wanted = null;
  }
}

/** The segment whose team a pointer leads to. */
export function teamOf(pointer: string): string | null {
  return /^\/segments\/([^/]+)\/team(\/|$)/.exec(pointer)?.[1] ?? null;
}

/** Whether a pointer leads to the dated events of a team. */
export function isOfEvents(pointer: string): boolean {
  return /^\/segments\/[^/]+\/team\/events(\/|$)/.test(pointer);
}
