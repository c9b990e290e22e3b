import { untrack } from "svelte";
import type { Becomes, Cell, Column, GridRow } from "@/api/bindings";
import { decimalsOf, type Notation } from "@/notation/numbers";
import type { DocumentStore } from "@/state/document.svelte";
import { Keyed } from "@/state/keyed.svelte";
import type { Sight } from "@/state/going.svelte";
import type { RowPlace } from "@/state/shown.svelte";
import { grid as words } from "@/strings";
import type { Captions } from "./captions";
import { cellText, rowDecimals, unitText } from "@/notation/cells";
import { Folds } from "./folds.svelte";
import { beside, nearest } from "./headings";
import type { Onward } from "./keys";
import { cellAt, linesOf, moved, placeOf, type Line, type Move, type Place } from "./lines";
import type { PlacedCell, Range } from "./range";
import { shownAs } from "./reading";
import { onwardIn } from "./round";
import { Selection } from "./selection.svelte";

/** What the grid shows, and where the keyboard is in it. */
export class GridSheet {
  place = $state<Place>({ key: "", column: 0 });
  /** Why the last key did nothing; gone with the next one. */
  notice = $state<string | null>(null);
  /** What the last paste or fill did; gone when another cell is chosen. */
  said = $state("");
  /** Rows that fit in the pane, for Page Up and Down. */
  page = 10;

  readonly #document: DocumentStore;
  readonly folds = new Folds();
  /** All rows, also those that are folded away. */
  readonly all: Line[] = $derived.by(() => (this.#document.view ? linesOf(this.#document.view.grid) : []));
  /** All rows that are not folded away. */
  readonly lines: Line[] = $derived.by(() => this.all.filter(({ group }) => !this.folds.has(group.id)));
  /** Where they stand, whatever their values: what hangs on this is not drawn again with every view. */
  readonly rows: RowPlace[] = $derived.by(() =>
    this.#document.shown.rows.filter(({ group }) => !this.folds.has(group)),
  );
  /** The chosen one's. */
  readonly key: string | undefined = $derived.by(
    () => (this.rows.find(({ key }) => key === this.place.key) ?? this.rows[0])?.key,
  );
  readonly line: Line | undefined = $derived.by(() => this.lines.find(({ key }) => key === this.key));
  readonly notation: Notation = $derived.by(() => ({
    currency: this.#document.shown.currency,
    style: this.#document.look.style,
  }));
  readonly cell: Cell | undefined = $derived.by(
    () => this.line && cellAt(this.lines, { key: this.line.key, column: this.place.column }),
  );
  /** `Mid-market › Annual churn`: what people call the chosen assumption. */
  readonly label: string = $derived.by(() => (this.line ? this.labelOf(this.line, this.place.column) : ""));

  /** The chosen cell's place, on a line there is. */
  readonly at: Place = $derived.by(() => {
    const column = Math.min(this.place.column, Math.max(0, this.columns - 1));
    return { key: this.key ?? "", column };
  });
  /** The chosen cell's column by the key of its row; -1 in all other rows. */
  readonly chosen = new Keyed(-1);
  #marked = "";
  readonly selection = new Selection(this);

  /** What the columns are of: the scenarios of a document have the same, a plan of record has its own. */
  readonly plan: string = $derived.by(
    () => `${this.#document.opened} ${this.#document.record?.id ?? "scenarios"}`,
  );

  get heads(): Column[] {
    return this.#document.shown.columns;
  }

  get columns(): number {
    return this.heads.length;
  }

  /** Edits go to it. */
  get scenario(): string {
    return this.#document.shown.scenario;
  }

  /** Nothing can be edited: what is shown is a plan of record. */
  get frozen(): boolean {
    return this.#document.shown.frozen;
  }

  /** Why nothing of the document can be edited; `null` where it can. */
  get readOnly(): string | null {
    return this.#document.shown.readOnly;
  }

  /** Why a cell cannot be edited; `null` where it can. */
  lockOf(cell: Cell): string | null {
    return cell.locked ?? this.readOnly;
  }

  /** Why nothing that is shown can be edited; `null` where something can. */
  get whyNone(): string | null {
    return this.#document.shown.whyNot;
  }

  /** Why a cell has nothing to edit; `null` where it has. */
  whyFixed(cell: Cell): string | null {
    return this.whyNone ?? cell.locked ?? (cell.content.kind === "absent" ? words.absentWhy : null);
  }

  /** What rows and columns are called. */
  get captions(): Captions {
    const rows = this.lines.flatMap((line) => [line.row.label, this.captionOf(line)]);
    return { rows, columns: this.heads.map(({ name }) => name) };
  }

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** What people call a cell: `Mid-market › Annual churn`. */
  labelOf(line: Line, column: number): string {
    const name = this.heads[column]?.name ?? "";
    return words.place(line.row.plan_wide ? "" : name, line.row.label);
  }

  /** What stands before a row: its label and its unit. */
  captionOf({ row }: Line): string {
    return `${row.label} ${unitText(row, this.notation)}`.trim();
  }

  /** Tells the rows which of them is the chosen one; an effect of whoever draws them. */
  mark(): void {
    const { key, column } = this.at;
    untrack(() => {
      if (key !== this.#marked) this.chosen.set(this.#marked, -1);
      this.chosen.set(key, column);
      this.#marked = key;
    });
  }

  choose(place: Place): void {
    this.selection.collapse();
    this.stand(place);
  }

  /** Goes to another cell of what is selected, which stays so. */
  stand(place: Place): void {
    this.place = place;
    this.notice = null;
    this.said = "";
  }

  /** Goes to the next cell: of the selection, and round in it, where more than one is selected. */
  goOn(onward: Onward): void {
    const { lines, selection, at } = this;
    if (selection.many) this.stand(onwardIn(lines, selection.range, at, onward));
    else this.move(onward);
  }

  /** Chooses the upper left cell of a rectangle, and selects all of it. */
  chooseAt(range: Range): void {
    const line = this.lines[range.top];
    if (line) this.choose({ key: line.key, column: range.left });
    this.selection.cover(range);
  }

  move(move: Move): void {
    this.choose(moved(this.lines, this.columns, { ...this.place, key: this.key ?? "" }, move, this.page));
  }

  /** Whether nothing can be edited, which is said then. */
  refusesAll(): boolean {
    this.notice = this.readOnly ?? (this.frozen ? (this.cell?.locked ?? null) : null);
    return this.notice !== null;
  }

  /**
   * Chooses an assumption or figure, also where its group was folded away; a cell that spans the plan in the column the
   * keyboard is in. Answers whether there is one.
   */
  lead(sight: Sight): boolean {
    const place = placeOf(this.all, sight);
    const wide = this.all.find(({ key }) => key === place?.key)?.row.plan_wide === true;
    if (place) this.unfoldTo(wide ? { ...place, column: this.at.column } : place);
    return place !== null;
  }

  /** Chooses a place, also where its group was folded away. */
  unfoldTo({ key, column }: Place): void {
    const group = this.all.find((line) => line.key === key)?.group;
    if (group && this.folds.has(group.id)) this.folds.set(group.id, false);
    this.choose({ key, column });
  }

  /** Folds a group away or unfolds it; the keyboard's place goes to the nearest row that is left. */
  fold(group: string, folded: boolean): void {
    const chosen = this.line?.group.id === group;
    this.folds.set(group, folded);
    const near = folded && chosen ? nearest(this.#groups, this.lines, group) : undefined;
    if (near) this.choose({ key: near.key, column: this.place.column });
  }

  /** What lies below or above the chosen row where that is the last before a heading that is folded. */
  headingBeside(move: Move): string | null {
    const { line } = this;
    const direction = move === "down" ? 1 : -1;
    if (!line || (move !== "down" && move !== "up")) return null;
    const next = this.lines[this.lines.indexOf(line) + direction];
    if (next?.group.id === line.group.id) return null;
    const beside = this.beside(line.group.id, direction);
    return typeof beside === "string" ? beside : null;
  }

  /** What follows a group in a direction: the heading of a folded one, or a row. */
  beside(group: string, direction: 1 | -1): string | Line | undefined {
    return beside(this.#groups, this.lines, group, direction);
  }

  get #groups(): string[] {
    return (this.#document.view?.grid.groups ?? []).map(({ id }) => id);
  }

  /** How what a cell becomes will stand in it. */
  shownAs(row: GridRow, cell: Cell, to: Becomes): string {
    const value = to.kind === "value" && typeof to.value === "number" ? to.value : 0;
    const decimals = Math.max(rowDecimals(row), decimalsOf(row.format, value));
    return shownAs(row, cell, to, decimals, this.notation);
  }

  /** How what a cell says stands in it. */
  shownIn({ line: { row }, cell }: PlacedCell): string {
    return cellText(row, cell, rowDecimals(row), this.notation);
  }
}
