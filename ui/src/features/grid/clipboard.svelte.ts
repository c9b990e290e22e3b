import { localeDecimal } from "@/notation/numbers";
import { grid as words } from "@/strings";
import { withoutCaptions, type Bare } from "./captions";
import { rowDecimals } from "@/notation/cells";
import { markOf, type Mark } from "./decimal-mark";
import type { GridEditing } from "./editing.svelte";
import { placed, type Meant, type Placed } from "./paste";
import { cellsOf, sizeOf } from "./range";
import { copyText, fixed, readPasted, saysAlready, type Reading } from "./reading";
import type { Change, Refusal } from "./several.svelte";
import { readTable, writeTable } from "./tsv";

/** A text of the clipboard that can be read in two ways. */
export interface Question {
  text: string;
  /** How this machine would read it. */
  own: Mark;
  answer: (decimal: Mark) => void;
}

/** Takes blocks of values out of the grid and into it. */
export class Clipboard {
  /** What the person has to say before a paste goes on. */
  question = $state.raw<Question | null>(null);
  #editing: GridEditing;
  /** What was copied here last: how it is to be read is known. */
  #copied = "";

  constructor(editing: GridEditing) {
    this.#editing = editing;
  }

  /** The selection as text. */
  text(): string {
    const { lines, selection, notation } = this.#editing;
    const { range } = selection;
    const block = lines.slice(range.top, range.bottom + 1).map((line) => {
      const decimals = rowDecimals(line.row);
      const texts = cellsOf(line, range).map(({ cell }) =>
        copyText(line.row, cell, decimals, notation.currency),
      );
      // A cell that spans the plan stands in the first column.
      return [...texts, ...Array<string>(range.right - range.left + 1 - texts.length).fill("")];
    });
    return writeTable(block);
  }

  /** The selection as this text is on the clipboard: says how much it is. */
  copied(text: string): void {
    const { height, width } = sizeOf(this.#editing.selection.range);
    this.#copied = text;
    this.#editing.notice = null;
    this.#editing.said = words.copied(height, width);
  }

  /** The selection was copied to be cut: it returns to the parent. Where it cannot, it is said that it was only copied. */
  taken(): void {
    const editing = this.#editing;
    editing.reset();
    if (editing.notice !== null) editing.notice = words.notCut(editing.notice);
  }

  /** Puts a text over the selection; asks first where it is not sure how to read it. */
  paste(text: string): void {
    if (this.#editing.refusesAll()) return;
    if (text === "") return void (this.#editing.notice = words.nothingToPaste);
    const { lines, columns, selection, captions } = this.#editing;
    const bare = withoutCaptions(readTable(text), captions);
    const target = placed(bare.block, lines, columns, selection.range);
    const numbers = target.cells.filter(({ line }) => !["switch", "choice"].includes(line.row.format));
    const own = text === this.#copied ? "." : localeDecimal();
    const mark = markOf(
      numbers.map((cell) => cell.text),
      own,
    );
    const answer = (decimal: Mark) => {
      this.question = null;
      void this.#take(target, decimal, bare);
    };
    if (mark.unsure) this.question = { text: mark.unsure, own, answer };
    else answer(mark.decimal);
  }

  async #take({ cells, range, outside }: Placed, decimal: Mark, bare: Bare): Promise<void> {
    const editing = this.#editing;
    const read = cells.map((meant) => ({
      meant,
      reading: readPasted(meant.line.row, meant.cell, meant.text, decimal),
    }));
    const changes = read.flatMap(({ meant, reading }) => this.#change(meant, reading));
    const unread = read.flatMap(({ meant, reading }) => refusal(meant, reading));
    editing.chooseAt(range);
    const taken = await editing.several.type("paste", changes, unread);
    editing.said = words.pasted(taken, bare.header, bare.labels, outside);
  }

  #change(meant: Meant, reading: Reading): Change[] {
    if (reading.kind !== "becomes" || fixed(meant.cell)) return [];
    const { to } = reading;
    return [{ ...meant, to, shown: this.#editing.shownAs(meant.line.row, meant.cell, to) }];
  }
}

/** Why a text does not go where it is meant for: it cannot be read, or another value is fixed there. */
function refusal(meant: Meant, reading: Reading): Refusal[] {
  if (reading.kind === "stays") return [];
  const why = fixed(meant.cell);
  if (why !== null) {
    const same = reading.kind === "becomes" && saysAlready(meant.cell, reading.to);
    return same ? [] : [{ ...meant, why }];
  }
  return reading.kind === "unread" ? [{ ...meant, why: reading.why }] : [];
}
