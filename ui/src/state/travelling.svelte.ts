import type { AppError, View } from "@/api/bindings";

/** Going to other states of the document. */
export class Travelling {
  /** The names of the plans of record that the last step has left behind: they were to stay. */
  gone = $state.raw<string[]>([]);
  #document: { readonly view: View | null };

  constructor(document: { readonly view: View | null }) {
    this.#document = document;
  }

  /** Takes a step, and notes what is not there after it. */
  async go(step: () => Promise<AppError | null>): Promise<AppError | null> {
    const before = this.#document.view?.records ?? [];
    const refused = await step();
    const left = new Set(this.#document.view?.records.map((row) => row.id));
    this.gone = before.filter((row) => !left.has(row.id)).map((row) => row.name);
    return refused;
  }
}
