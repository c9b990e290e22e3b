import type { Edit, Preview } from "@/api/bindings";
import type { DocumentStore } from "./document.svelte";

/** What people read about an edit: over the question, on its button, and when it is done. */
export interface EditWords {
  title: string;
  action: string;
  done: string;
}

/** An edit that waits for the person's word, with what it would change. */
export interface Considered {
  edit: Edit;
  words: EditWords;
  preview: Preview;
}

/** An edit made without asking, which can be taken back as long as nothing has followed. */
export interface Done {
  message: string;
  revision: number;
}

/** Edits that other scenarios may change by: shown first where any does, else made at once. */
export class Considering {
  open = $state.raw<Considered | null>(null);
  done = $state.raw<Done | null>(null);
  #document: DocumentStore;
  #answer: (made: boolean) => void = () => {};

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** Answers, when that is settled, whether the edit has been made. */
  async weigh(edit: Edit, words: EditWords): Promise<boolean> {
    const preview = await this.#document.ask.preview(edit);
    if (!preview) return false;
    if (!reachesOthers(edit, preview)) return this.make(edit, words.done);
    this.#answer(false);
    this.open = { edit, words, preview };
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** Makes an edit and says that it can be taken back. */
  async make(edit: Edit, message: string): Promise<boolean> {
    if (await this.#document.make(edit)) return false;
    this.done = { message, revision: this.#document.view?.revision ?? 0 };
    return true;
  }

  /** The person has said yes. */
  async accept(): Promise<void> {
    const { open } = this;
    if (!open) return;
    this.open = null;
    this.#answer(await this.make(open.edit, open.words.done));
  }

  /** Another document has come: what was asked and done was about the one before. */
  forget(): void {
    this.dismiss();
    this.done = null;
  }

  /** The person has said no. */
  dismiss(): void {
    this.open = null;
    this.#answer(false);
  }
}

/** Whether another scenario changes by it, or loses something. */
function reachesOthers(edit: Edit, { affected, changes }: Preview): boolean {
  const own = "scenario" in edit ? edit.scenario : "baseline";
  return affected.length > 0 || changes.some(({ scenario, after }) => scenario !== own && after === "");
}
