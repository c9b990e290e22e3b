import type { Format } from "@/api/bindings";
import { editText, localeDecimal, parseNumber } from "@/notation/numbers";
import { grid as words } from "@/strings";
import { withoutCaptions, type Bare } from "./captions";
import { rowDecimals } from "@/notation/cells";
import { markOf, type Mark } from "./decimal-mark";
import type { GridEditing } from "./editing.svelte";
import { placed, type Meant, type Placed } from "./paste";
import { cellsOf, sizeOf } from "./range";
import { copyText, fixed, readPasted, saysAlready, type Reading } from "./reading";
import type { Change, Refusal } from "./several.svelte";
import { unsureShare } from "./share-of-one";
import { readTable, writeTable } from "./tsv";

const MARKS: Mark[] = [".", ","];

/** A text of the clipboard that can be read in two ways. */
export interface Question<T extends string = string> {
  text: string;
  /** Why nothing tells which is meant. */
  why: string;
  options: { value: T; label: string }[];
  /** The likelier one. */
  first: T;
  answer: (meant: T) => void;
}

/** A block over its cells, and how its numbers are to be read as far as that is known. */
interface Pasting {
  target: Placed;
  bare: Bare;
  decimal: Mark;
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
    const own = text === this.#copied ? "." : localeDecimal();
    const { decimal, unsure } = markOf(textsFor(target, isNumber), own);
    const goOn = (meant: Mark) => this.#pasteMarked({ target, bare, decimal: meant });
    if (unsure === null) return goOn(decimal);
    this.#ask({
      text: unsure,
      why: words.ambiguousMark,
      options: MARKS.map((value) => ({ value, label: words.reading(unsure, value) })),
      first: own,
      answer: goOn,
    });
  }

  /** The decimal mark is known; asks whether per cent are pasted as shares of one where nothing tells. */
  #pasteMarked(pasting: Pasting): void {
    const unsure = unsureShare(
      textsFor(pasting.target, (format) => format === "percent"),
      pasting.decimal,
    );
    if (unsure === null) return void this.#take(pasting, false);
    const value = parseNumber(unsure, pasting.decimal)?.value ?? 0;
    this.#ask({
      text: unsure,
      why: words.ambiguousShare,
      options: [
        { value: "share", label: editText("percent", value) },
        { value: "percent", label: `${value}%` },
      ],
      first: "share",
      answer: (meant) => void this.#take(pasting, meant === "share"),
    });
  }

  #ask<T extends string>(question: Question<T>): void {
    const answer = (meant: string) => {
      this.question = null;
      question.answer(meant as T);
    };
    this.question = { ...question, answer };
  }

  async #take({ target, bare, decimal }: Pasting, shares: boolean): Promise<void> {
    const { cells, range, outside } = target;
    const editing = this.#editing;
    const read = cells.map((meant) => ({
      meant,
      reading: readPasted(meant.line.row, meant.cell, meant.text, { decimal, shares }),
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

/** The texts that go to cells of such a format. */
function textsFor({ cells }: Placed, isMeant: (format: Format) => boolean): string[] {
  return cells.filter(({ line }) => isMeant(line.row.format)).map(({ text }) => text);
}

function isNumber(format: Format): boolean {
  return format !== "switch" && format !== "choice";
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
