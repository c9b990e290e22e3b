import type { Becomes, Cell, GridRow } from "@/api/bindings";
import { editText, type Notation } from "@/notation/numbers";
import type { DocumentStore } from "@/state/document.svelte";
import type { CellDraft } from "@/state/drafts.svelte";
import { grid as words } from "@/strings";
import type { Captions } from "./captions";
import { CellDrafts } from "./cell-drafts";
import { cellText, rowDecimals, unitText } from "./cell-text";
import { Clipboard } from "./clipboard.svelte";
import { Folds } from "./folds.svelte";
import { beside, nearest } from "./headings";
import { editorCommandOf } from "./keys";
import { cellAt, linesOf, moved, placeOf, type Line, type Move, type Place } from "./lines";
import { OpenEditor } from "./open-editor.svelte";
import { Pulling } from "./pulling.svelte";
import type { PlacedCell, Range } from "./range";
import { readText, shownAs } from "./reading";
import { isRelative } from "./relative";
import { Selection } from "./selection.svelte";
import { Several } from "./several.svelte";
import { Together } from "./together";

/** Where the keyboard is in the grid, what is typed, and how it becomes edits of the document. */
export class GridEditing {
  place = $state<Place>({ key: "", column: 0 });
  open = $state.raw<OpenEditor | null>(null);
  /** Why the last key did nothing; gone with the next one. */
  notice = $state<string | null>(null);
  /** What the last paste or fill did; gone when another cell is chosen. */
  said = $state("");
  /** Rows that fit in the pane, for Page Up and Down. */
  page = 10;

  #document: DocumentStore;
  readonly folds = new Folds();
  /** All rows that are not folded away. */
  readonly lines: Line[] = $derived.by(() => {
    const { view } = this.#document;
    return view ? linesOf(view.grid).filter(({ group }) => !this.folds.has(group.id)) : [];
  });
  readonly columns: number = $derived.by(() => this.#document.view?.grid.columns.length ?? 0);
  readonly line: Line | undefined = $derived.by(
    () => this.lines.find((line) => line.key === this.place.key) ?? this.lines[0],
  );
  /** Plain words, which stay the same from view to view: what hangs on them alone is not drawn again. */
  readonly key: string | undefined = $derived.by(() => this.line?.key);
  readonly scenario: string = $derived.by(() => this.#document.view?.selected ?? "baseline");
  readonly #currency: string = $derived.by(() => this.#document.view?.currency ?? "USD");
  readonly notation: Notation = $derived.by(() => ({
    currency: this.#currency,
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
  readonly drafts: CellDrafts;
  readonly several: Several;
  readonly pulling: Pulling;
  readonly selection = new Selection(this);
  readonly clipboard = new Clipboard(this);
  readonly together = new Together(this);

  /** What the columns are of: the scenarios of a document have the same, a plan of record has its own. */
  readonly plan: string = $derived.by(
    () => `${this.#document.opened} ${this.#document.record?.id ?? "scenarios"}`,
  );

  /** Nothing can be edited: what is shown is a plan of record. */
  get frozen(): boolean {
    return (this.#document.view?.frozen ?? null) !== null;
  }

  /** Why nothing of the document can be edited; `null` where it can. */
  get readOnly(): string | null {
    return this.#document.view?.document.read_only ?? null;
  }

  /** Why a cell cannot be edited; `null` where it can. */
  lockOf(cell: Cell): string | null {
    return cell.locked ?? this.readOnly;
  }

  get editable(): boolean {
    return !this.frozen && this.readOnly === null;
  }

  /** What rows and columns are called. */
  get captions(): Captions {
    const { notation } = this;
    const rows = this.lines.flatMap(({ row }) => [
      row.label,
      `${row.label} ${unitText(row, notation)}`.trim(),
    ]);
    return { rows, columns: (this.#document.view?.grid.columns ?? []).map(({ name }) => name) };
  }

  constructor(document: DocumentStore) {
    this.#document = document;
    this.drafts = new CellDrafts(document);
    this.several = new Several(document, this.drafts);
    this.pulling = new Pulling(document, this.drafts, (row, cell, value) =>
      this.shownAs(row, cell, { kind: "value", value }),
    );
  }

  /** What is typed and not yet accepted in a cell. */
  draft(cell: Cell): CellDraft | undefined {
    return this.drafts.of(cell);
  }

  /** What people call a cell: `Mid-market › Annual churn`. */
  labelOf(line: Line, column: number): string {
    const name = this.#document.view?.grid.columns[column]?.name ?? "";
    return words.place(line.row.plan_wide ? "" : name, line.row.label);
  }

  choose(place: Place): void {
    this.place = place;
    this.selection.collapse();
    this.pulling.end();
    this.notice = null;
    this.said = "";
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

  /** Opens the editor of the chosen cell, on its value or on what replaces it; or says why not. */
  begin(typed?: string): void {
    const { line, cell } = this;
    if (!line || !cell || this.#refuses(cell)) return;
    const draft = this.draft(cell);
    const { content } = cell;
    if (content.kind === "switch") return void this.toggle();
    const now = content.kind === "number" ? editText(line.row.format, content.value ?? 0) : "";
    const replacing = typed !== undefined && content.kind !== "choice";
    this.open = new OpenEditor(typed ?? draft?.text ?? now, replacing);
  }

  /** Commits and moves on, or gives up, where the key means that in the open editor; else it belongs to the text. */
  command(event: KeyboardEvent): boolean {
    const command = this.open && editorCommandOf(event, this.open.replacing);
    if (command?.kind === "cancel") this.cancel();
    if (command?.kind === "commit") {
      const stays = this.commit(command.move === null);
      if (command.move && !stays) this.move(command.move);
    }
    return !!command;
  }

  /** A key that came to the cell before its open editor had the keyboard. Answers whether something was done. */
  early(event: KeyboardEvent): boolean {
    if (this.cell?.content.kind === "choice") return false;
    return this.command(event) || this.open?.take(event) === true;
  }

  cancel(): void {
    if (this.cell) this.drafts.drop(this.cell);
    this.open = null;
    this.notice = null;
  }

  /**
   * Takes what was typed into the document; nothing typed returns the value to its parent. What changes values by
   * something, or is meant for `all`, goes into every selected cell. Answers whether it did.
   */
  commit(all = false): boolean {
    const { line, cell, open } = this;
    this.open = null;
    if (!line || !cell || !open) return false;
    const { text } = open;
    if (this.selection.many && (all || isRelative(text))) {
      this.together.type(text);
      return true;
    }
    if (open.replacing || text !== open.before) this.#commit(line.row, cell, text);
    return false;
  }

  #commit(row: GridRow, cell: Cell, text: string): void {
    const reading = readText(row, cell, text);
    if (reading.kind === "stays") this.reset();
    else if (reading.kind === "unread") this.drafts.keep(cell, text, text, reading.why);
    else void this.#send(cell, text, this.shownAs(row, cell, reading.to), reading.to);
  }

  /** Chooses one of a cell's options. */
  pick(value: string): void {
    const { cell } = this;
    if (cell?.content.kind !== "choice" || cell.content.value === value) return;
    const label = cell.content.options.find((option) => option.value === value)?.label ?? value;
    void this.#send(cell, value, label, { kind: "value", value });
  }

  /** Switches a value that may be absent off or on. */
  toggle(): void {
    const { cell } = this;
    if (!cell || this.#refuses(cell)) return;
    const { content } = cell;
    const off = content.kind === "switch" ? !content.on : content.kind === "off";
    if (off) void this.#send(cell, "", words.on, { kind: "on" });
    else if (content.kind === "switch" || (content.kind === "number" && content.nullable)) {
      void this.#send(cell, "", words.off, { kind: "value", value: null });
    } else this.begin();
  }

  /** Takes the number of the chosen cell a step further; of words it opens the list. */
  step(direction: 1 | -1, fine: boolean): void {
    const { line, cell } = this;
    if (!line || !cell || this.#refuses(cell)) return;
    if (this.pulling.can(cell)) this.pulling.step(line.row, cell, direction, fine);
    else if (cell.content.kind === "choice") this.begin();
  }

  /** Gives up what is typed in the chosen cell; where nothing is, the selection. */
  leave(): void {
    if (!this.cell || !this.draft(this.cell)) this.selection.collapse();
    this.cancel();
  }

  /** Returns what is selected to the parent. */
  reset(): void {
    if (this.selection.many) return this.together.giveBack();
    const { cell } = this;
    if (!cell || this.#refuses(cell)) return;
    if (this.draft(cell)?.message) return this.cancel();
    if (cell.origin.kind === "own") this.notice = words.baselineKeeps;
    else if (cell.origin.kind === "inherited") this.notice = words.inheritsAlready(cell.origin.scenario);
    else void this.#document.edit({ kind: "reset_value", scenario: this.scenario, pointer: cell.pointer });
  }

  /** Whether nothing can be edited, which is said then. */
  refusesAll(): boolean {
    this.notice = this.readOnly ?? (this.frozen ? (this.cell?.locked ?? null) : null);
    return this.notice !== null;
  }

  /** Chooses the assumption at `pointer`, also where its group was folded away. Answers whether there is one. */
  lead(pointer: string): boolean {
    const { view } = this.#document;
    const lines = view ? linesOf(view.grid) : [];
    const place = placeOf(lines, pointer);
    const group = lines.find((line) => line.key === place?.key)?.group.id;
    if (!place || group === undefined) return false;
    this.folds.set(group, false);
    this.choose(place);
    return true;
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
    const like = { ...row, cells: row.cells.filter(({ content }) => content.kind === "number") };
    return shownAs(row, cell, to, rowDecimals(like), this.notation);
  }

  /** How what a cell says stands in it. */
  shownIn({ line: { row }, cell }: PlacedCell): string {
    return cellText(row, cell, rowDecimals(row), this.notation);
  }

  #refuses(cell: Cell): boolean {
    this.notice = this.lockOf(cell) ?? (cell.content.kind === "absent" ? words.absentWhy : null);
    return this.notice !== null;
  }

  async #send(cell: Cell, text: string, shown: string, to: Becomes): Promise<void> {
    const { scenario } = this;
    const { pointer } = cell;
    const kept = this.drafts.keep(cell, text, shown, null);
    const refused = await this.#document.edit(
      to.kind === "value"
        ? { kind: "set_value", scenario, pointer, value: to.value }
        : { kind: "switch_on", scenario, pointer },
    );
    if (!refused) return this.drafts.accepted(kept);
    const own = refused.issues.find((issue) => issue.pointer === pointer) ?? refused.issues[0];
    this.drafts.refused(kept, own?.message ?? refused.message);
  }
}
