import type { Edit, EventRow, Timeline } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { Strokes } from "@/state/strokes";
import { kindOf } from "@/state/events";
import { headcount as words } from "@/strings";
import { fallsShort, isLeast, removing, shifted, towards, type Shift } from "./events";
import { TypedSize } from "./typed-size";

const STEPS: Record<string, Shift> = {
  ArrowLeft: { months: -1, amount: 0 },
  ArrowRight: { months: 1, amount: 0 },
  ArrowUp: { months: 0, amount: 1 },
  ArrowDown: { months: 0, amount: -1 },
};

/** What an event is to become. */
interface Step {
  edit: Edit;
  stroke: number;
  /** Why it gets no smaller, where it should; `null` where it can. */
  least: string | null;
}

/** What an event is changed by: a drag, whichever way it goes, or keys for its month or its size. */
type How = "drag" | "month" | "size";

/** An event in somebody's hand: a drag is one step of the history, and so is a run of keys that do the same to it. */
export class Moving {
  /** Why the last step was refused. */
  complaint = $state<string | null>(null);
  #document: DocumentStore;
  #strokes = new Strokes();
  #typed = new TypedSize();
  #sent = "";
  /** The event as the keys pressed so far leave it, while the document's answer is on its way. */
  #ahead: { scenario: string; row: EventRow } | null = null;
  /** What waits until the step before has been answered; a later one takes its place. */
  #next: Step | null = null;
  #answering = false;
  /** It is on its way out: a key that comes before it has gone would bring it back. */
  #leaving = false;
  /** Counts what has been taken in hand: an answer that comes later says nothing of what is in hand now. */
  #hand = 0;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  get scenario(): string {
    return this.#document.shown.scenario;
  }

  /** A drag begins: no step of it says what the event says already. */
  begin(timeline: Timeline, row: EventRow): void {
    this.end();
    this.#sent = JSON.stringify(shifted(this.scenario, timeline, row, { months: 0, amount: 0 }));
  }

  /** To where a drag has come, from the event as it was when the drag began. */
  drag(timeline: Timeline, row: EventRow, shift: Shift, how: How = "drag"): void {
    const edit = shifted(this.scenario, timeline, row, shift);
    const said = JSON.stringify(edit);
    const least = fallsShort(row, shift.amount) ? words.least[kindOf(row)] : null;
    if (!edit || said === this.#sent) return this.#stay(row, least);
    this.#sent = said;
    this.#ahead = { scenario: this.scenario, row: after(row, edit) };
    const stroke = this.#strokes.at(`${row.pointer} ${how}`);
    // What waits belongs to the step before: that is a step of the history.
    if (this.#next && this.#next.stroke !== stroke) this.#settle();
    this.#next = { edit, stroke, least };
    if (!this.#answering) void this.#go();
  }

  /** Sends where the event is until it stands still: what lies between is left out. */
  async #go(): Promise<void> {
    this.#answering = true;
    while (this.#next) await this.#send();
    this.#answering = false;
    this.#ahead = null;
  }

  async #send(): Promise<void> {
    const step = this.#next;
    this.#next = null;
    if (!step) return;
    const hand = this.#hand;
    const refused = await this.#document.edit(step.edit, step.stroke);
    if (hand === this.#hand)
      this.complaint = refused ? (refused.issues[0]?.message ?? refused.message) : step.least;
  }

  /** The event stays as it is: it is said where that is because it can get no smaller. */
  #stay(row: EventRow, least: string | null): void {
    if (least !== null || this.complaint === words.least[kindOf(row)]) this.complaint = least;
  }

  /** A step by the keyboard, or a digit of its size; answers whether the key is one. */
  key(timeline: Timeline, row: EventRow, { key, timeStamp }: KeyboardEvent): boolean {
    if (key === "Delete" || key === "Backspace") {
      if (!this.#leaving) void this.#remove(timeline, row);
      return true;
    }
    const ahead = this.#ahead?.scenario === this.scenario ? this.#ahead.row : row;
    const size = this.#typed.take(key, timeStamp);
    const shift = size === null ? STEPS[key] : { months: 0, amount: towards(ahead, size) };
    if (!shift) return false;
    if (this.#leaving) return true;
    this.#sent = "";
    if (isLeast(ahead, shift.amount)) this.complaint = words.least[kindOf(ahead)];
    else this.drag(timeline, ahead, shift, shift.months === 0 ? "size" : "month");
    return true;
  }

  async #remove({ segment }: Timeline, row: EventRow): Promise<void> {
    this.#settle();
    this.#leaving = true;
    await this.#document.make(removing(this.scenario, segment, row));
    this.#leaving = false;
  }

  /** What comes next is a step of its own; why the last one went no further stays to be read. */
  rest(): void {
    this.#settle();
    this.#strokes.end();
    this.#typed.end();
    this.#sent = "";
  }

  /** The event goes to where it was taken last, before all that follows. */
  #settle(): void {
    void this.#send();
  }

  /** Somebody turns to something else. */
  end(): void {
    this.rest();
    this.#hand += 1;
    this.complaint = null;
  }
}

/** The event with what an edit says of it. */
function after(row: EventRow, edit: Edit): EventRow {
  if (edit.kind !== "put_event") return row;
  const { month, change, freeze_months } = edit;
  return { ...row, month, change, freeze_months };
}
