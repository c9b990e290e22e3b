import { grid as words } from "@/strings";
import type { GridEditing } from "./editing.svelte";
import { filled, type FillDirection } from "./fill";
import type { PlacedCell } from "./range";
import { fixed, readText } from "./reading";
import type { Change, Refusal } from "./several.svelte";

/** What is done to all selected cells in one go: typing, filling, returning to the parent. */
export class Together {
  #editing: GridEditing;

  constructor(editing: GridEditing) {
    this.#editing = editing;
  }

  /** Puts one text into every selected cell. */
  type(text: string): void {
    const { selection, several } = this.#editing;
    if (text.trim() === "") return this.giveBack();
    const read = selection.cells.map((cell) => this.#typed(cell, text));
    const changes = read.filter((one): one is Change => "to" in one);
    const unread = read.filter((one): one is Refusal => "why" in one);
    void several.type("type", changes, unread);
  }

  /** Puts the first row (or column) of the selection into the others. */
  fill(direction: FillDirection): void {
    const editing = this.#editing;
    if (editing.refusesAll()) return;
    const cells = filled(editing.lines, editing.selection.range, direction);
    if (cells.length === 0) return void (editing.notice = words.nothingToFill);
    const changes: Change[] = [];
    const unlike: Refusal[] = [];
    for (const { from, to, ...into } of cells) {
      const { row } = into.line;
      const text = to ? editing.shownAs(row, into.cell, to) : editing.shownIn(from);
      const why = fixed(into.cell);
      if (to && why === null) changes.push({ ...into, to, text, shown: text });
      else unlike.push({ ...into, text, why: why ?? words.otherKind(from.line.row.label) });
    }
    const by = direction === "down" ? "fill_down" : "fill_right";
    void editing.several.fill(by, changes, unlike).then((taken) => (editing.said = words.filled(taken)));
  }

  /** Gives up what is typed in the selected cells, and returns what they override to the parent. */
  giveBack(): void {
    const editing = this.#editing;
    if (editing.refusesAll()) return;
    const { cells } = editing.selection;
    const typed = cells.filter(({ cell }) => editing.draft(cell));
    for (const { cell } of typed) editing.drafts.drop(cell);
    const own = cells.filter(({ cell }) => cell.origin.kind === "overridden" && !fixed(cell));
    if (own.length > 0) return void this.#return(own);
    if (typed.length > 0) return;
    const baseline = cells.some(({ cell }) => cell.origin.kind === "own");
    editing.notice = baseline ? words.baselineKeeps : words.nothingOverridden;
  }

  /** What lies around another value goes first: with it that one returns too. */
  async #return(own: PlacedCell[]): Promise<void> {
    const editing = this.#editing;
    const places = [...new Map(own.map((placed) => [placed.cell.pointer, placed])).values()];
    const outer = places.toSorted((one, other) => one.cell.pointer.length - other.cell.pointer.length);
    const back = outer.map((cell) => ({ ...cell, to: { kind: "parents" as const }, text: "", shown: "" }));
    const taken = await editing.several.fill("return", back, []);
    editing.said = words.returned(taken);
  }

  #typed(placed: PlacedCell, text: string): Change | Refusal {
    const { line, cell } = placed;
    if (cell.locked !== null) return { ...placed, text, why: cell.locked };
    const reading = readText(line.row, cell, text);
    if (reading.kind === "becomes")
      return { ...placed, text, to: reading.to, shown: this.#editing.shownAs(line.row, cell, reading.to) };
    return { ...placed, text, why: reading.kind === "unread" ? reading.why : "" };
  }
}
