import type { HistoryPage, HistoryRow } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";

/** So many edits are asked for at a time. */
const PAGE = 60;

/** Which edits are wanted. */
export interface Filter {
  text: string;
  /** Id of a scenario; empty = any. */
  scenario: string;
  /** An assumption; empty = any. */
  pointer: string;
}

/** The edits of the document that pass a filter, as far as they have been asked for. */
export class HistoryList {
  rows = $state.raw<HistoryRow[]>([]);
  /** There are older ones. */
  more = $state(false);
  /** Number of the oldest state that is kept; `null` until the first answer. */
  oldest = $state<number | null>(null);
  atOldest = $state(false);

  #document: DocumentStore;
  #filter: Filter = { text: "", scenario: "", pointer: "" };
  #length = PAGE;
  /** A question is on its way. */
  #busy = false;
  /** The first page is to be asked for again after it. */
  #stale = false;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** Lists the edits that pass `filter`, as many as are listed now where it is the same. */
  async show(filter: Filter): Promise<void> {
    const same = JSON.stringify(filter) === JSON.stringify(this.#filter);
    this.#filter = filter;
    if (!same) this.#length = PAGE;
    this.#stale = true;
    // However many edits and letters are typed meanwhile: they wait for one answer, not for many.
    while (this.#stale && !this.#busy) {
      this.#stale = false;
      const asked = this.#filter;
      const page = await this.#ask(null, this.#length);
      // What was meant for an earlier filter is not shown under this one.
      if (asked === this.#filter) this.#take(page, []);
    }
  }

  /** Lists a page of older ones too. */
  async older(): Promise<void> {
    const last = this.rows.at(-1);
    if (!this.more || !last || this.#busy) return;
    const page = await this.#ask(last.seq, PAGE);
    // What is listed now may be another list.
    if (this.rows.at(-1) === last && !this.#stale) this.#take(page, this.rows);
    if (this.#stale) await this.show(this.#filter);
  }

  async #ask(before: number | null, limit: number): Promise<HistoryPage | null> {
    const { text, scenario, pointer } = this.#filter;
    this.#busy = true;
    const page = await this.#document.ask.history({
      text: text.trim(),
      scenario: scenario || null,
      pointer: pointer || null,
      before,
      limit,
    });
    this.#busy = false;
    return page;
  }

  #take(page: HistoryPage | null, younger: HistoryRow[]): void {
    if (!page) return;
    this.rows = [...younger, ...page.entries];
    this.#length = Math.max(PAGE, this.rows.length);
    this.more = page.more;
    this.oldest = page.oldest;
    this.atOldest = page.at_oldest;
  }
}
