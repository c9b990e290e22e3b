import { untrack } from "svelte";
import type {
  Compared,
  CompareRequest,
  OverlayKind,
  OverlayRequest,
  PictureOrder,
  RecordRow,
  ScenarioRow,
} from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { HiddenLines } from "@/state/hidden-lines.svelte";
import { OfDocument } from "@/state/of-document.svelte";
import { Remembered } from "@/state/remembered";
import { share } from "@/state/share";
import { Options } from "./options.svelte";
import { Said } from "./said.svelte";

/** So many can be told apart side by side. */
export const MOST = 6;

export type Comparable = ScenarioRow | RecordRow;

/** Which scenarios are held side by side and how, and what the host says of them. */
export class Comparing {
  readonly options = new Options();
  charts = $state.raw<OverlayRequest[]>([]);
  readonly hidden: HiddenLines<OverlayKind>;
  /** Of the table as it is shown. */
  readonly said = new Said(() => [this.data, this.options.kept]);
  /** Those to compare; until they are chosen, those of last time, or what is selected. */
  readonly #chosen: OfDocument<string[]>;
  /** The same by the document's path, for the next start. */
  readonly #remembered = new Remembered<string[]>("headroom.compare.chosen", 20);
  /** Replaced whole by every answer. */
  #answer = $state.raw<{ opened: number; asked: CompareRequest; data: Compared } | null>(null);
  readonly #bridged: OfDocument<string>;
  /** The segment whose coverage was asked for. */
  readonly #covered: OfDocument<string | null>;
  #document: DocumentStore;
  #next: CompareRequest | null = null;
  #asking = false;

  constructor(document: DocumentStore) {
    this.#document = document;
    this.hidden = new HiddenLines("headroom.compare.hidden", document);
    this.#chosen = new OfDocument(document);
    this.#bridged = new OfDocument(document);
    this.#covered = new OfDocument(document);
  }

  /** What the host said of the open document last; the same as long as it says the same. */
  readonly data = $derived.by<Compared | null>(() => {
    return this.#answer?.opened === this.#document.opened ? this.#answer.data : null;
  });

  /** The segment whose coverage is drawn; `null`: that in which they lie furthest apart. */
  get coverageOf(): string | null {
    const asked = this.#covered.now;
    return this.#document.view?.teams.some(({ segment }) => segment === asked) ? asked : null;
  }

  set coverageOf(segment: string | null) {
    this.#covered.choose(segment);
  }

  /** What `data` answers. */
  get answered(): CompareRequest | null {
    return this.data && (this.#answer?.asked ?? null);
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

  /** The one whose closing ARR is bridged: the one asked for, else the one selected, else it stays, else the first. */
  get bridged(): string {
    const others = this.compared.slice(1).map(({ id }) => id);
    const last = untrack(() => this.answered?.bridged);
    const wanted = [this.#bridged.now, this.#document.selected, last];
    return wanted.find((id) => others.includes(id ?? "")) ?? others[0] ?? "";
  }

  bridge(id: string): void {
    this.#bridged.choose(id);
  }

  toggle(id: string, on: boolean): void {
    const ids = this.compared.map((row) => row.id).filter((one) => one !== id);
    this.#choose(on ? [...ids, id] : ids);
  }

  /** What is in sight stays, whatever is selected from now on. */
  settle(): void {
    if (this.#document.view && !this.#chosen.now) this.#choose(this.compared.map(({ id }) => id));
  }

  /** How many values are typed in those compared, or in what they inherit from, and not accepted. */
  get refused(): number {
    const within = new Set(this.compared.flatMap(({ id }) => this.#lineage(id)));
    return this.#document.refused.filter(({ scenario }) => within.has(scenario)).length;
  }

  /** One chart by itself, as it stands on the screen. */
  pictureOrder(chart: OverlayRequest): PictureOrder {
    return { view: "compare", request: { ...this.request, charts: [chart] } };
  }

  /** The charts to show, without the lines that are left out. */
  get wanted(): OverlayRequest[] {
    return this.charts.map((chart) => ({ ...chart, hidden: this.hidden.of(chart.kind) }));
  }

  get request(): CompareRequest {
    const { periods, thousands, charts } = this.options;
    return {
      scenarios: this.compared.map(({ id }) => id),
      reference: this.#document.reference,
      periods,
      thousands,
      charts: charts ? this.wanted : [],
      bridged: this.bridged,
      coverage_of: this.coverageOf,
      ...this.#document.look,
    };
  }

  /** Asks the host; what is asked while it answers is asked once more, as it is wanted last. */
  async ask(request: CompareRequest): Promise<void> {
    this.#next = request;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#next) await this.#take(this.#next);
    } finally {
      this.#asking = false;
      if (this.#next) void this.ask(this.#next);
    }
  }

  async #take(asked: CompareRequest): Promise<void> {
    this.#next = null;
    // By the time it answers another document may be open.
    const { opened } = this.#document;
    const data = await this.#document.ask.compared(asked);
    if (data) this.#answer = { opened, asked, data: share(this.data, data) };
  }

  #choose(ids: string[]): void {
    this.#chosen.choose(ids);
    this.#remembered.set(this.#document.view?.document.path ?? "", ids);
  }

  /** Those chosen before the document was opened this time, as far as they are still there; `null` where none is. */
  get #before(): string[] | null {
    const ids = this.#remembered.get(this.#document.view?.document.path ?? "") ?? [];
    const there = ids.filter((id) => this.all.some((row) => row.id === id));
    return there.length > 0 ? there : null;
  }

  /** A scenario and everything it inherits from. */
  #lineage(id: string): string[] {
    const row = this.#document.view?.scenarios.find((one) => one.id === id);
    if (!row) return [];
    return row.parent === null ? [id] : [id, ...this.#lineage(row.parent)];
  }

  get #wanted(): string[] {
    const chosen = this.#chosen.now ?? this.#before;
    if (chosen) return chosen;
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
