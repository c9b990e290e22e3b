import type { Actions } from "@/state/actions.svelte";
import type { DocumentStore } from "@/state/document.svelte";
import type { Sight } from "@/state/going.svelte";
import { palette as words } from "@/strings";
import { actionEntries, assumptions, merged, scenarios, type Entry, type EntryGroup } from "./entry";
import { ranked } from "./ranking";

/** A line of the list: what is in two groups is in two lines. */
export interface Listed {
  key: string;
  entry: Entry;
}

/** A group of lines under its title. */
export interface ListedGroup {
  title: string;
  lines: Listed[];
}

/** What the palette lists for what is typed, and which line of it Enter takes. */
export class Listing {
  query = $state("");
  /** The line pointed at; the first one whenever what is found changes. */
  #active = $state("");
  readonly #document: DocumentStore;
  readonly #actions: Actions;
  /** What was chosen lately, the last first. */
  readonly #recent: string[];
  readonly #go: (sight: Sight) => void;

  readonly groups: ListedGroup[] = $derived.by(() =>
    this.#shown().map(({ title, entries }) => ({
      title,
      lines: entries.map((entry) => ({ key: `${title} ${entry.id}`, entry })),
    })),
  );
  readonly lines: Listed[] = $derived.by(() => this.groups.flatMap(({ lines }) => lines));
  readonly current: Listed | undefined = $derived.by(
    () => this.lines.find(({ key }) => key === this.#active) ?? this.lines[0],
  );

  /** `go` leads to an assumption. */
  constructor(document: DocumentStore, actions: Actions, recent: string[], go: (sight: Sight) => void) {
    this.#document = document;
    this.#actions = actions;
    this.#recent = recent;
    this.#go = go;
  }

  /** One further or back, round at the ends. */
  step(by: number): void {
    const { lines } = this;
    const at = lines.findIndex(({ key }) => key === this.current?.key);
    this.#active = lines[(at + by + lines.length) % lines.length]?.key ?? "";
  }

  point(key: string): void {
    this.#active = key;
  }

  toTop(): void {
    this.#active = "";
  }

  #shown(): EntryGroup[] {
    const doings = this.#doings();
    const places = { title: words.assumptions, entries: this.#places() };
    const all = merged([places, ...doings]);
    if (this.query.trim() !== "") return ranked(all, this.query, this.#recent);
    // Nobody reads a list of every assumption: without a word it holds what was used, and what can be done.
    const recent = this.#used(all);
    const rest = merged(doings).map((group) => without(group, recent.entries));
    return [recent, ...rest].filter(({ entries }) => entries.length > 0);
  }

  #used(all: EntryGroup[]): EntryGroup {
    const known = new Map(all.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
    return { title: words.recent, entries: this.#recent.flatMap((id) => known.get(id) ?? []) };
  }

  #places(): Entry[] {
    const { view, shown, look } = this.#document;
    const notation = { currency: shown.currency, style: look.style };
    return view ? assumptions(view.grid, { notation, go: this.#go }) : [];
  }

  #doings(): EntryGroup[] {
    const { view } = this.#document;
    if (!view) return [];
    const there = scenarios(view, (id) => this.#document.select(id));
    return [{ title: words.scenarios, entries: there }, ...this.#actions.groups.map(actionEntries)];
  }
}

function without({ title, entries }: EntryGroup, others: Entry[]): EntryGroup {
  const seen = new Set(others.map(({ id }) => id));
  return { title, entries: entries.filter(({ id }) => !seen.has(id)) };
}
