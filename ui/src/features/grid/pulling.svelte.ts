import type { Cell, GridRow } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { Strokes } from "@/state/strokes";
import type { CellDrafts, KeptDraft } from "./cell-drafts";
import { editOf, identity } from "./edits";
import { stepped } from "./steps";

/** A number that can be pulled, as it stood before. */
interface Pulled {
  scenario: string;
  row: GridRow;
  cell: Cell;
  before: number;
}

/** A value in somebody's hand: pulled or stepped, with everything it leads to in sight; one step of the history. */
export class Pulling {
  /** Why the value goes no further. */
  complaint = $state<string | null>(null);
  #pulled: Pulled | null = null;
  #value = 0;
  #sent: number | null = null;
  /** The last value that was accepted since it was taken in hand. */
  #accepted: number | null = null;
  #sending: Promise<void> | null = null;
  #kept: KeptDraft | null = null;
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
    const { row, cell, before } = this.#pulled ?? {};
    if (!row || !cell || before === undefined || steps === 0) return;
    this.#value = home(stepped(row.format, this.#value, steps, fine), before);
    this.#kept = this.#drafts.keep(cell, "", this.#shown(row, cell, this.#value), null);
    this.#sending ??= this.#send();
  }

  /** A step by the keyboard: it goes on from the one before while that is on its way. */
  step(row: GridRow, cell: Cell, direction: 1 | -1, fine: boolean): void {
    if (!this.#sending || !this.#holds(cell)) this.#take(row, cell);
    this.by(direction, fine);
  }

  /** What comes next is a step of its own. */
  end(): void {
    this.#strokes.end();
    this.#pulled = null;
    this.complaint = null;
  }

  /** Gives the value up: said again within its stroke, what stood there before leaves no step of the history. */
  async cancel(): Promise<void> {
    if (!this.#pulled) return;
    this.#value = this.#before;
    if (this.#sent !== null) this.#sending ??= this.#send();
    await this.#sending;
    this.end();
  }

  #take(row: GridRow, cell: Cell): void {
    const scenario = this.#document.shown.scenario;
    const value = cell.content.kind === "number" ? (cell.content.value ?? 0) : 0;
    this.#pulled = { scenario, row, cell, before: this.#holds(cell) ? this.#before : value };
    this.#value = value;
    this.#sent = null;
    this.#accepted = null;
    this.complaint = null;
  }

  /** Sends where the value is until it stands still: what lies between is left out. */
  async #send(): Promise<void> {
    const pulled = this.#pulled;
    if (pulled) {
      const stroke = this.#strokes.at(`${pulled.scenario}${identity(pulled.cell)}`);
      while (this.#pulled === pulled && this.#value !== this.#sent) await this.#one(pulled, stroke);
    }
    if (this.#kept) this.#drafts.accepted(this.#kept);
    this.#sending = null;
  }

  async #one({ scenario, cell }: Pulled, stroke: number): Promise<void> {
    const value = (this.#sent = this.#value);
    const refused = await this.#document.edit(editOf(scenario, cell, { kind: "value", value }), stroke);
    this.complaint = refused ? (refused.issues[0]?.message ?? refused.message) : null;
    if (!refused) this.#accepted = value;
    // Where it goes no further it stays, and comes back at once.
    else if (this.#value === value) this.#value = this.#sent = this.#accepted ?? this.#before;
  }

  /** Whether it is this cell that is in hand, as the scenario shown has it. */
  #holds(cell: Cell): boolean {
    const { scenario, cell: held } = this.#pulled ?? {};
    return (
      scenario === this.#document.shown.scenario && held !== undefined && identity(held) === identity(cell)
    );
  }

  get #before(): number {
    return this.#pulled?.before ?? 0;
  }
}

/** Back where it began a value is the first one to the last digit, which steps there and back are not. */
function home(value: number, before: number): number {
  return Math.abs(value - before) <= Math.abs(before) * 1e-12 ? before : value;
}
