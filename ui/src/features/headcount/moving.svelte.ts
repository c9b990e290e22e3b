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

/** An event in somebody's hand: moved and resized step by step, all of it one step of the history. */
export class Moving {
  /** Why the last step was refused. */
  complaint = $state<string | null>(null);
  #document: DocumentStore;
  #strokes = new Strokes();
  #typed = new TypedSize();
  #sent = "";
  /** The event as the keys pressed so far leave it, while the document's answer is on its way. */
  #ahead: { scenario: string; row: EventRow } | null = null;

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
  async drag(timeline: Timeline, row: EventRow, shift: Shift): Promise<void> {
    const edit = shifted(this.scenario, timeline, row, shift);
    const said = JSON.stringify(edit);
    const least = fallsShort(row, shift.amount) ? words.least[kindOf(row)] : null;
    if (!edit || said === this.#sent) return this.#stay(row, least);
    this.#sent = said;
    const ahead = (this.#ahead = { scenario: this.scenario, row: after(row, edit) });
    const refused = await this.#document.edit(edit, this.#strokes.at(row.pointer));
    if (this.#ahead === ahead) this.#ahead = null;
    this.complaint = refused ? (refused.issues[0]?.message ?? refused.message) : least;
  }

  /** The event stays as it is: it is said where that is because it can get no smaller. */
  #stay(row: EventRow, least: string | null): void {
    if (least !== null || this.complaint === words.least[kindOf(row)]) this.complaint = least;
  }

  /** A step by the keyboard, or a digit of its size; answers whether the key is one. */
  key(timeline: Timeline, row: EventRow, { key, timeStamp }: KeyboardEvent): boolean {
    if (key === "Delete" || key === "Backspace") {
      void this.#document.make(removing(this.scenario, timeline.segment, row));
      return true;
    }
    const ahead = this.#ahead?.scenario === this.scenario ? this.#ahead.row : row;
    const size = this.#typed.take(key, timeStamp);
    const shift = size === null ? STEPS[key] : { months: 0, amount: towards(ahead, size) };
    if (!shift) return false;
    this.#sent = "";
    if (isLeast(ahead, shift.amount)) this.complaint = words.least[kindOf(ahead)];
    else void this.drag(timeline, ahead, shift);
    return true;
  }

  /** What comes next is a step of its own; why the last one went no further stays to be read. */
  rest(): void {
    this.#strokes.end();
    this.#typed.end();
    this.#sent = "";
  }

  /** Somebody turns to something else. */
  end(): void {
    this.rest();
    this.complaint = null;
  }
}

/** The event with what an edit says of it. */
function after(row: EventRow, edit: Edit): EventRow {
  if (edit.kind !== "put_event") return row;
  const { month, change, freeze_months } = edit;
  return { ...row, month, change, freeze_months };
}
