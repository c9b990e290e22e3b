import type { EntryState, HistoryPage, HistoryRequest, HistoryRow } from "@/api/bindings";
import { between } from "./changes";
import type { FakeDocument } from "./document";

interface Entry {
  seq: number;
  parent: number;
  at: string;
  label: string;
  before: FakeDocument;
  after: FakeDocument;
  /** Edits of one stroke on the same place become one. */
  stroke: string | null;
}

const BASE = 0;
const SHOWN = 8;

/** What was done to the fake document: a tree of edits with the whole document before and after each. */
export class FakeHistory {
  #entries: Entry[] = [];
  #at = BASE;

  get undo(): Entry | undefined {
    return this.#entry(this.#at);
  }

  /** The youngest edit made on the present one. */
  get redo(): Entry | undefined {
    return this.#entries.findLast((entry) => entry.parent === this.#at);
  }

  /** The document before the stroke that goes on. */
  ground(stroke: string | null): FakeDocument | undefined {
    const last = this.#entries.at(-1);
    return stroke !== null && last === this.undo && last?.stroke === stroke ? last.before : undefined;
  }

  /** The stroke that goes on has come to nothing: it leaves no edit. */
  drop(): void {
    this.#at = this.#entries.pop()?.parent ?? BASE;
  }

  record(label: string, before: FakeDocument, after: FakeDocument, stroke: string | null): void {
    const last = this.undo;
    if (stroke !== null && last?.stroke === stroke) {
      Object.assign(last, { label, after: after.copy() });
      return;
    }
    const seq = this.#entries.length + 1;
    const at = new Date(Date.UTC(2027, 2, 1, 9, seq)).toISOString();
    this.#entries.push({ seq, parent: this.#at, at, label, before, after: after.copy(), stroke });
    this.#at = seq;
  }

  /** Goes to the state an edit led to, or to the oldest; `undefined` where there is no such edit. */
  go(seq: number): FakeDocument | undefined {
    const to = seq === BASE ? this.#entries[0]?.before : this.#entry(seq)?.after;
    if (to) this.#at = seq;
    return to?.copy();
  }

  page({ scenario, pointer, text, before, limit }: HistoryRequest): HistoryPage {
    const done = this.#done();
    const rows = this.#entries
      .toReversed()
      .filter((entry) => before === null || entry.seq < before)
      .map((entry) => this.#row(entry, done))
      .filter((row) => matches(row, scenario, pointer, text));
    const entries = rows.slice(0, limit);
    return { entries, more: rows.length > limit, oldest: BASE, at_oldest: this.#at === BASE };
  }

  #entry(seq: number): Entry | undefined {
    return this.#entries.find((entry) => entry.seq === seq);
  }

  /** The edits that lead to the present. */
  #done(): Set<number> {
    const done = new Set<number>();
    for (let at = this.#at; at !== BASE; at = this.#entry(at)?.parent ?? BASE) done.add(at);
    return done;
  }

  #row({ seq, at, label, before, after }: Entry, done: Set<number>): HistoryRow {
    const changes = between(before, after);
    const state: EntryState = seq === this.#at ? "present" : done.has(seq) ? "done" : "undone";
    return {
      seq,
      at,
      label,
      changes: changes.slice(0, SHOWN),
      more: Math.max(0, changes.length - SHOWN),
      state,
    };
  }
}

function matches(row: HistoryRow, scenario: string | null, pointer: string | null, text: string): boolean {
  const words = [row.label, ...row.changes.map((change) => change.place)].join(" ").toLowerCase();
  return (
    (scenario === null || row.changes.some((change) => change.scenario === scenario)) &&
    (pointer === null ||
      row.changes.some((change) => change.pointer === pointer || change.pointer.startsWith(`${pointer}/`))) &&
    words.includes(text.trim().toLowerCase())
  );
}
