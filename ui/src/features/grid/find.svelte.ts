import type { Seeking } from "@/state/seeking.svelte";
import { hitsOf, type Hit } from "./hits";
import type { Place } from "./lines";
import type { GridSheet } from "./sheet.svelte";

/** What is found in one row. */
export interface Found {
  /** All of the row is meant, by its name. */
  row: boolean;
  columns: number[];
}

/** Looking for something in the grid: where it stands, and which of the places the keyboard has gone to. */
export class Find {
  /** Marks are in sight. */
  open = $state(false);
  readonly #sheet: GridSheet;
  readonly #seeking: Seeking;
  /** Where the keyboard was when it began: what is typed is looked for from there, and rows are gone to in its column. */
  #from: Place | null = null;
  #gone = $state.raw<Hit | null>(null);

  readonly hits: Hit[] = $derived.by(() => (this.open ? this.#look() : []));
  /** Which of them the keyboard is at, counted from 0; -1 where it has gone to none, or on from there. */
  readonly at: number = $derived.by(() => {
    const gone = this.#gone;
    return gone && this.#stands(gone) ? this.hits.findIndex((hit) => same(hit, gone)) : -1;
  });
  readonly #byLine: Map<string, Found> = $derived.by(() => gathered(this.hits));

  constructor(sheet: GridSheet, seeking: Seeking) {
    this.#sheet = sheet;
    this.#seeking = seeking;
  }

  get text(): string {
    return this.#seeking.text;
  }

  /** Looks for something else, from where it began; the first place it stands at is gone to, or back to where it began. */
  set text(text: string) {
    const from = this.#begun();
    this.#seeking.text = text;
    this.#gone = null;
    const first = this.#first(from);
    if (first) this.#go(first);
    else if (!same(from, this.#sheet.at)) this.#sheet.choose(from);
  }

  begin(): void {
    this.#begun();
    this.open = true;
  }

  /** Where it began: anew where the person has gone elsewhere since. */
  #begun(): Place {
    if (this.at < 0) this.#from = this.#sheet.at;
    return this.#from ?? this.#sheet.at;
  }

  /** The marks go; the keyboard's place stays the one last gone to. */
  close(): void {
    this.open = false;
    this.#gone = null;
  }

  /** To the next place, or the one before, round at the ends. */
  step(by: 1 | -1): void {
    this.begin();
    const { hits, at } = this;
    this.#go(at < 0 ? this.#beside(by) : hits[(at + by + hits.length) % hits.length]);
  }

  /** What is found in a row; nothing there is `undefined`. */
  in(key: string): Found | undefined {
    return this.#byLine.get(key);
  }

  /** How much is found in a group. */
  inside(group: string): number {
    const keys = new Set(this.#sheet.all.filter((line) => line.group.id === group).map(({ key }) => key));
    return this.hits.filter(({ key }) => keys.has(key)).length;
  }

  /** How a cell stands in it: one of the places, or where the keyboard has gone to. `all`: it spans the plan. */
  markOf(key: string, column: number | "all"): "hit" | "gone" | undefined {
    if (this.isAt(key) && (column === "all" || this.#sheet.at.column === column)) return "gone";
    const columns = this.in(key)?.columns ?? [];
    return (column === "all" ? columns.length > 0 : columns.includes(column)) ? "hit" : undefined;
  }

  /** Whether the keyboard has gone to a row. */
  isAt(key: string): boolean {
    return this.hits[this.at]?.key === key;
  }

  #look(): Hit[] {
    const sheet = this.#sheet;
    return hitsOf(sheet.all, this.text, {
      row: (line) => sheet.captionOf(line),
      columns: sheet.captions.columns,
      cell: (placed) => sheet.shownIn(placed),
    });
  }

  /** The first place from the keyboard's on, in reading order. */
  #first(from: Place): Hit | undefined {
    return this.hits.find((hit) => this.#after(hit, from) >= 0) ?? this.hits[0];
  }

  /** The nearest place behind the chosen cell, or before it. */
  #beside(by: 1 | -1): Hit | undefined {
    const { hits } = this;
    const { at } = this.#sheet;
    if (by > 0) return hits.find((hit) => this.#after(hit, at) > 0) ?? hits[0];
    return hits.findLast((hit) => this.#after(hit, at) < 0) ?? hits.at(-1);
  }

  /** How far behind a place one lies: negative before it. */
  #after(hit: Hit, from: Place): number {
    const lines = this.#sheet.all;
    const line = (key: string) => lines.findIndex((one) => one.key === key);
    return line(hit.key) - line(from.key) || (hit.column ?? from.column) - from.column;
  }

  /** Whether the keyboard is there. */
  #stands({ key, column }: Hit): boolean {
    const { at, line } = this.#sheet;
    return at.key === key && (column === null || column === at.column || line?.row.plan_wide === true);
  }

  #go(hit: Hit | undefined): void {
    this.#gone = hit ?? null;
    if (hit) this.#sheet.unfoldTo({ key: hit.key, column: this.#columnOf(hit) });
  }

  /** All of a row, or a cell that spans the plan, is met in the column one came from. */
  #columnOf({ key, column }: Hit): number {
    const wide = this.#sheet.all.find((line) => line.key === key)?.row.plan_wide === true;
    const home = (this.#from ?? this.#sheet.at).column;
    return wide ? home : (column ?? home);
  }
}

function same(one: Hit, other: Hit): boolean {
  return one.key === other.key && one.column === other.column;
}

function gathered(hits: Hit[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { key, column } of hits) {
    const { row, columns } = found.get(key) ?? { row: false, columns: [] };
    found.set(key, {
      row: row || column === null,
      columns: column === null ? columns : [...columns, column],
    });
  }
  return found;
}
