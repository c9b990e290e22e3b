import type { Cell } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import type { CellDraft } from "@/state/drafts.svelte";
import { identity } from "./edits";

/** What is typed in a cell, and where it is kept: whatever scenario is shown meanwhile. */
export interface KeptDraft {
  key: string;
  draft: CellDraft;
}

/** What is typed into the cells of the scenario shown and not yet accepted. */
export class CellDrafts {
  #document: DocumentStore;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  of(cell: Cell): CellDraft | undefined {
    return this.#document.cells.get(this.#key(cell));
  }

  /** The same for one of many cells, told of its own draft alone. */
  slot(cell: Cell): { readonly now: CellDraft | undefined } {
    return this.#document.cells.slot(this.#key(cell));
  }

  /** Keeps a text: `message` says why it is not accepted, `null` while it is on its way. */
  keep(cell: Cell, text: string, shown: string, message: string | null): KeptDraft {
    const key = this.#key(cell);
    const { pointer } = cell;
    const scenario = this.#scenario;
    return {
      key,
      draft: this.#document.cells.set(key, {
        scenario,
        pointer,
        place: identity(cell),
        text,
        shown,
        message,
      }),
    };
  }

  drop(cell: Cell): void {
    this.#document.cells.drop(this.#key(cell));
  }

  /** What was kept has been accepted, unless something later has taken its place. */
  accepted({ key, draft }: KeptDraft): void {
    this.#document.cells.drop(key, draft);
  }

  refused({ key, draft }: KeptDraft, message: string): void {
    this.#document.cells.refuse(key, draft, message);
  }

  get #scenario(): string {
    return this.#document.shown.scenario;
  }

  #key(cell: Cell): string {
    return `${this.#scenario}${identity(cell)}`;
  }
}
