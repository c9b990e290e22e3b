import type { Cell, GridRow } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { Strokes } from "@/state/strokes";
import type { CellDrafts, KeptDraft } from "./cell-drafts";
import { editOf, identity } from "./edits";
import { stepped } from "./steps";

/** A number that is pulled. */
interface Hand {
  scenario: string;
  row: GridRow;
  cell: Cell;
  /** As it stood before. */
  before: number;
  /** Where it is pulled to. */
  value: number;
  sent: number | null;
  /** The last value that was accepted since it was taken in hand. */
  accepted: number | null;
  kept: KeptDraft | null;
  /** What is sent belongs to this step of the history. */
  stroke: number;
  /** To what was sent last. */
  answer: Promise<void> | null;
  sending: Promise<void> | null;
}

/** A value in somebody's hand: pulled or stepped, with everything it leads to in sight; one step of the history. */
export class Pulling {
  /** Why the value goes no further. */
  complaint = $state<string | null>(null);
  #hand: Hand | null = null;
  #strokes = new Strokes();
  #document: DocumentStore;
  #drafts: CellDrafts;
  #shown: (row: GridRow, cell: Cell, value: number) => string;

  constructor(
    document: DocumentStore,
    drafts: CellDrafts,
    shown: (row: GridRow, cell: Cell, value: number) => string,
  ) {
    this.#document = document;
    this.#drafts = drafts;
    this.#shown = shown;
  }

  /** Whether a cell holds a number that may change. */
  can(cell: Cell | undefined): boolean {
    return cell?.content.kind === "number" && cell.locked === null;
  }

  /** Takes a value in hand. */
  begin(row: GridRow, cell: Cell): void {
    this.end();
    this.#take(row, cell);
  }

  /** So many steps further. */
  by(steps: number, fine: boolean): void {
    const hand = this.#hand;
    if (!hand || steps === 0) return;
    hand.value = home(stepped(hand.row.format, hand.value, steps, fine), hand.before);
    hand.kept = this.#drafts.keep(hand.cell, "", this.#shown(hand.row, hand.cell, hand.value), null);
    hand.sending ??= this.#send(hand);
  }

  /** A step by the keyboard: it goes on from the one before while that is on its way. */
  step(row: GridRow, cell: Cell, direction: 1 | -1, fine: boolean): void {
    if (!this.#hand?.sending || !this.#holds(cell)) this.#take(row, cell);
    this.by(direction, fine);
  }

  /** What comes next is a step of its own. What is let go goes to where it was pulled last, before all that follows. */
  end(): void {
    const hand = this.#hand;
    if (hand?.sending && hand.value !== hand.sent) this.#say(hand);
    this.#strokes.end();
    this.#hand = null;
    this.complaint = null;
  }

  /** Gives the value up: said again within its stroke, what stood there before leaves no step of the history. */
  async cancel(): Promise<void> {
    const hand = this.#hand;
    if (!hand) return;
    hand.value = hand.before;
    if (hand.sent !== null) hand.sending ??= this.#send(hand);
    await hand.sending;
    if (this.#hand === hand) this.end();
  }

  #take(row: GridRow, cell: Cell): void {
    const scenario = this.#document.shown.scenario;
    const value = cell.content.kind === "number" ? (cell.content.value ?? 0) : 0;
    const before = this.#hand && this.#holds(cell) ? this.#hand.before : value;
    const unsent = { sent: null, accepted: null, kept: null, stroke: 0, answer: null, sending: null };
    this.#hand = { scenario, row, cell, before, value, ...unsent };
    this.complaint = null;
  }

  /** Sends where the value is until it stands still: what lies between is left out. */
  async #send(hand: Hand): Promise<void> {
    hand.stroke = this.#strokes.at(`${hand.scenario}${identity(hand.cell)}`);
    let heard: Promise<void> | null = null;
    while (hand.value !== hand.sent || hand.answer !== heard) {
      if (hand.value !== hand.sent) this.#say(hand);
      heard = hand.answer;
      await heard;
    }
    if (hand.kept) this.#drafts.accepted(hand.kept);
    hand.sending = null;
  }

  #say(hand: Hand): void {
    hand.answer = this.#one(hand);
  }

  async #one(hand: Hand): Promise<void> {
    const value = (hand.sent = hand.value);
    const refused = await this.#document.edit(
      editOf(hand.scenario, hand.cell, { kind: "value", value }),
      hand.stroke,
    );
    if (this.#hand === hand) this.complaint = refused && (refused.issues[0]?.message ?? refused.message);
    if (!refused) hand.accepted = value;
    // Where it goes no further it stays, and comes back at once.
    else if (hand.value === value) hand.value = hand.sent = hand.accepted ?? hand.before;
  }

  /** Whether it is this cell that is in hand, as the scenario shown has it. */
  #holds(cell: Cell): boolean {
    const { scenario, cell: held } = this.#hand ?? {};
    return (
      scenario === this.#document.shown.scenario && held !== undefined && identity(held) === identity(cell)
    );
  }
}

/** Back where it began a value is the first one to the last digit, which steps there and back are not. */
function home(value: number, before: number): number {
  return Math.abs(value - before) <= Math.abs(before) * 1e-12 ? before : value;
}
