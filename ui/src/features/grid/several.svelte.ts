import type { AppError, Becomes, Gesture } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import type { CellDrafts, KeptDraft } from "./cell-drafts";
import { becoming } from "./edits";
import type { PlacedCell } from "./range";

/** A cell and what it is to become. */
export interface Change extends PlacedCell {
  to: Becomes;
  /** As typed or pasted. */
  text: string;
  /** As it will stand once accepted. */
  shown: string;
}

/** A cell and why it cannot become what was meant. */
export interface Refusal extends PlacedCell {
  text: string;
  why: string;
}

/** What came of an edit of several cells where not all went in. */
export interface Report {
  by: Gesture;
  taken: number;
  refusals: Refusal[];
}

/** Edits of several cells in one step of the history. */
export class Several {
  /** What did not go in, until the person has read it. */
  report = $state.raw<Report | null>(null);
  #document: DocumentStore;
  #drafts: CellDrafts;

  constructor(document: DocumentStore, drafts: CellDrafts) {
    this.#document = document;
    this.#drafts = drafts;
  }

  /** Typed and pasted texts stay in their cells until they are accepted or given up. Answers how many cells changed. */
  async type(by: Gesture, changes: Change[], unread: Refusal[]): Promise<number> {
    const counted = withoutOverruled(changes);
    for (const { cell, text, why } of unread) if (!cell.locked) this.#drafts.keep(cell, text, text, why);
    const kept = counted.map(({ cell, text, shown }) => this.#drafts.keep(cell, text, shown, null));
    return this.#make(by, counted, unread, (at, why) => {
      const draft = kept[at];
      if (draft) this.#settle(draft, why, counted[at]);
    });
  }

  /** The same where nothing was typed: what cannot be is only listed. */
  fill(by: Gesture, changes: Change[], unlike: Refusal[]): Promise<number> {
    return this.#make(by, withoutOverruled(changes), unlike, () => {});
  }

  async #make(
    by: Gesture,
    changes: Change[],
    before: Refusal[],
    settle: (at: number, why: string | null) => void,
  ): Promise<number> {
    const refused = changes.length > 0 ? await this.#send(by, changes) : null;
    const reasons = changes.map(({ cell }) => reasonOf(refused, cell.pointer));
    reasons.forEach((why, at) => settle(at, why));
    const after = changes.flatMap((change, at) => (reasons[at] ? [{ ...change, why: reasons[at] }] : []));
    const refusals = [...before, ...after];
    const taken = changes.length - after.length;
    // What the file or the program cannot do is said once for the window.
    const told = refused !== null && refused.code !== "invalid";
    this.report = refusals.length > 0 && !told ? { by, taken, refusals } : null;
    return taken;
  }

  #send(by: Gesture, changes: Change[]): Promise<AppError | null> {
    const scenario = this.#document.shown.scenario;
    const values = changes.map(({ cell, to }) => ({ pointer: cell.pointer, to: becoming(cell, to) }));
    return this.#document.edit({ kind: "set_values", scenario, by, values });
  }

  /** What cannot be mended where it stands does not stay there. */
  #settle(kept: KeptDraft, why: string | null, change: Change | undefined): void {
    if (why === null || change?.cell.locked) this.#drafts.accepted(kept);
    else this.#drafts.refused(kept, why);
  }
}

/** Without the derived figures whose assumption is among the changes itself: what is said of it there counts. */
function withoutOverruled(changes: Change[]): Change[] {
  const isFigure = ({ cell, to }: Change) => becoming(cell, to).kind === "figure";
  const set = new Set(changes.filter((change) => !isFigure(change)).map(({ cell }) => cell.pointer));
  return changes.filter((change) => !isFigure(change) || !set.has(change.cell.pointer));
}

/** Why one of the cells was refused; `null` where it was not. */
function reasonOf(refused: AppError | null, pointer: string): string | null {
  if (!refused) return null;
  const own = refused.issues.find((issue) => issue.pointer === pointer);
  return own?.message ?? (refused.issues.length === 0 ? refused.message : null);
}
