import { SvelteMap } from "svelte/reactivity";
import type { Sureness } from "@/api/bindings";
import type { EventKind } from "./events";
import { Keyed } from "./keyed.svelte";

/** What was typed and is not in the document yet. */
export interface Draft {
  scenario: string;
  /** Why it was refused; `null` while it is on its way or still being typed. */
  message: string | null;
}

/** A number or choice typed into a cell. */
export interface CellDraft extends Draft {
  pointer: string;
  /** What tells its cell from others: several may point at one assumption. */
  place: string;
  /** As typed. */
  text: string;
  /** As it will stand once accepted. */
  shown: string;
}

/** A field of an event that can be refused. */
export type EventField = "month" | "amount" | "note";

/** A headcount event while it is edited, field by field as typed. */
export interface EventDraft extends Draft {
  segment: string;
  /** `null`: a new one. */
  id: string | null;
  month: string;
  kind: EventKind;
  amount: string;
  note: string;
  /** The field that was changed last. */
  last: EventField;
  /** The field the message is about. */
  wrong: EventField | null;
}

/** What is known about where a value comes from, while it is written down. */
export interface NoteDraft extends Draft {
  pointer: string;
  note: string;
  author: string;
  source: string;
  confidence: Sureness | null;
}

/** Typed and not yet accepted values by their place; they survive a change of scenario and every new view. */
export class Drafts<T extends Draft> {
  #kept = new SvelteMap<string, T>();
  /** The same, for those who ask for one key and are many. */
  #slots = new Keyed<T | undefined>(undefined);

  /** `changed`: what is kept is no longer the same; not when it goes with its document. */
  constructor(private readonly changed: () => void = () => {}) {}

  get all(): T[] {
    return [...this.#kept.values()];
  }

  get(key: string): T | undefined {
    return this.#kept.get(key);
  }

  /** What is kept under a key, followed by that key alone (see `Keyed`). */
  slot(key: string): { readonly now: T | undefined } {
    return this.#slots.slot(key);
  }

  set(key: string, draft: T): T {
    this.#kept.set(key, draft);
    this.#slots.set(key, draft);
    this.changed();
    return draft;
  }

  /** Drops a draft, unless it has been replaced by a later one meanwhile. */
  drop(key: string, draft?: T): void {
    if (draft && this.#kept.get(key) !== draft) return;
    if (!this.#kept.delete(key)) return;
    this.#slots.set(key, undefined);
    this.changed();
  }

  /** Says why a draft was refused, unless it has been replaced by a later one meanwhile. */
  refuse(key: string, draft: T, message: string, more: Partial<T> = {}): void {
    if (this.#kept.get(key) === draft) this.set(key, { ...draft, ...more, message });
  }

  /** Those that were refused. */
  get refused(): T[] {
    return this.all.filter(({ message }) => message !== null);
  }

  clear(): void {
    this.#kept.clear();
    this.#slots.clear();
  }
}
