import type { Compared, CompareRequest, OverlayRequest, RecordRow, ScenarioRow } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { share } from "@/state/share";
import { Options } from "./options.svelte";

/** So many can be told apart side by side. */
export const MOST = 6;

export type Comparable = ScenarioRow | RecordRow;

/** Which scenarios are held side by side and how, and what the host says of them. */
export class Comparing {
  readonly options = new Options();
  /** Replaced whole by every answer. */
  data = $state.raw<Compared | null>(null);
  /** What `data` answers. */
  answered = $state.raw<CompareRequest | null>(null);
  charts = $state.raw<OverlayRequest[]>([]);
  /** What was done last, in a few words. */
  said = $state("");
  /** Chosen by the person, in the file they were chosen in; until then they follow what is selected. */
  #chosen = $state.raw<{ path: string; ids: string[] } | null>(null);
  #bridged = $state<string | null>(null);
  #document: DocumentStore;
  #next: CompareRequest | null = null;
  #asking = false;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** Everything that can be compared, in the order of the rail. */
  get all(): Comparable[] {
    const { view } = this.#document;
    return view ? [...view.scenarios, ...view.records] : [];
  }

  /** Those compared, the reference first. */
  get compared(): Comparable[] {
    const { reference } = this.#document;
    const wanted = this.#wanted;
    const others = this.all.filter(({ id }) => id !== reference && wanted.includes(id));
    return [...this.all.filter(({ id }) => id === reference), ...others.slice(0, MOST - 1)];
  }

  get isFull(): boolean {
    return this.compared.length >= MOST;
  }

  /** The one whose closing ARR is bridged: the one asked for, else the one selected, else the first. */
  get bridged(): string {
    const others = this.compared.slice(1).map(({ id }) => id);
    const asked = [this.#bridged, this.#document.selected].find((id) => id !== null && others.includes(id));
    return asked ?? others[0] ?? "";
  }

  bridge(id: string): void {
    this.#bridged = id;
  }

  toggle(id: string, on: boolean): void {
    const ids = this.compared.map((row) => row.id).filter((one) => one !== id);
    this.#chosen = { path: this.#path, ids: on ? [...ids, id] : ids };
  }

  get request(): CompareRequest {
    const { periods, thousands, charts } = this.options;
    return {
      scenarios: this.compared.map(({ id }) => id),
      reference: this.#document.reference,
      periods,
      thousands,
      charts: charts ? this.charts : [],
      bridged: this.bridged,
      ...this.#document.look,
    };
  }

  /** Asks the host; what is asked while it answers is asked once more, as it is wanted last. */
  async ask(request: CompareRequest): Promise<void> {
    this.#next = request;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#next) {
      const asked: CompareRequest = this.#next;
      this.#next = null;
      const data = await this.#document.ask.compared(asked);
      if (data) [this.data, this.answered] = [share(this.data, data), asked];
    }
    this.#asking = false;
  }

  get #path(): string {
    return this.#document.view?.document.path ?? "";
  }

  get #wanted(): string[] {
    if (this.#chosen?.path === this.#path) return this.#chosen.ids;
    const { selected } = this.#document;
    const ids = byNearness(this.all, selected).map(({ id }) => id);
    return ids.filter((id) => id !== this.#document.reference).slice(0, MOST - 1);
  }
}

/** The selected one, those beside it, then the others from the top. Records only where they are selected. */
function byNearness(all: Comparable[], selected: string): Comparable[] {
  const own = all.filter(({ id }) => id === selected);
  const parentOf = (row: Comparable | undefined) => (row && "parent" in row ? row.parent : undefined);
  const beside = all.filter((row) => "parent" in row && row.parent === parentOf(own[0]));
  return [...new Set([...own, ...beside, ...all.filter((row) => "parent" in row)])];
}
