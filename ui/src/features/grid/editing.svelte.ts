import type { Cell, GridRow } from "@/api/bindings";
import { editText, formatCell, parseFor, type Notation } from "@/notation/numbers";
import type { DocumentStore } from "@/state/document.svelte";
import type { CellDraft } from "@/state/drafts.svelte";
import { grid as words } from "@/strings";
import { rowDecimals } from "./cell-text";
import { editorCommandOf } from "./keys";
import { cellAt, linesOf, moved, type Line, type Move, type Place } from "./lines";
import { OpenEditor } from "./open-editor.svelte";

/** Where the keyboard is in the grid, what is typed, and how it becomes edits of the document. */
export class GridEditing {
  place = $state<Place>({ key: "", column: 0 });
  open = $state.raw<OpenEditor | null>(null);
  /** Why the last key did nothing; gone with the next one. */
  notice = $state<string | null>(null);
  /** Rows that fit in the pane, for Page Up and Down. */
  page = 10;

  #document: DocumentStore;
  readonly lines: Line[] = $derived.by(() => (this.#document.view ? linesOf(this.#document.view.grid) : []));
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
  readonly label: string = $derived.by(() => {
    const { line, place } = this;
    if (!line) return "";
    const column = this.#document.view?.grid.columns[place.column];
    return words.place(line.row.plan_wide ? "" : (column?.name ?? ""), line.row.label);
  });

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

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** What is typed and not yet accepted in a cell. */
  draft(cell: Cell): CellDraft | undefined {
    return this.#document.cells.get(this.#key(cell));
  }

  choose(place: Place): void {
    this.place = place;
    this.notice = null;
  }

  move(move: Move): void {
    const columns = this.#document.view?.grid.columns.length ?? 0;
    this.choose(moved(this.lines, columns, { ...this.place, key: this.key ?? "" }, move, this.page));
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
      this.commit();
      this.move(command.move);
    }
    return !!command;
  }

  /** A key that came to the cell before its open editor had the keyboard. Answers whether something was done. */
  early(event: KeyboardEvent): boolean {
    if (this.cell?.content.kind === "choice") return false;
    return this.command(event) || this.open?.take(event) === true;
  }

  cancel(): void {
    if (this.cell) this.#document.cells.drop(this.#key(this.cell));
    this.open = null;
    this.notice = null;
  }

  /** Takes what was typed into the document; nothing typed returns the value to its parent. */
  commit(): void {
    const { line, cell, open } = this;
    this.open = null;
    if (!line || !cell || !open) return;
    const { text } = open;
    if (!open.replacing && text === open.before) return;
    if (text.trim() === "") return this.reset();
    const value = parseFor(line.row.format, text);
    if (value === null) this.#keep(cell, text, text, words.notNumber(text));
    else void this.#set(cell, text, this.#shown(line.row, value), value);
  }

  /** Chooses one of a cell's options. */
  pick(value: string): void {
    const { cell } = this;
    if (cell?.content.kind !== "choice" || cell.content.value === value) return;
    const label = cell.content.options.find((option) => option.value === value)?.label ?? value;
    void this.#set(cell, value, label, value);
  }

  /** Switches a value that may be absent off or on. */
  toggle(): void {
    const { cell } = this;
    if (!cell || this.#refuses(cell)) return;
    const { content } = cell;
    const off = content.kind === "switch" ? !content.on : content.kind === "off";
    if (off) void this.#send(cell, { text: "", shown: words.on }, "switch_on");
    else if (content.kind === "switch" || (content.kind === "number" && content.nullable)) {
      void this.#set(cell, "", words.off, null);
    } else this.begin();
  }

  /** Returns the value to the parent. */
  reset(): void {
    const { cell } = this;
    if (!cell || this.#refuses(cell)) return;
    if (this.draft(cell)?.message) return this.cancel();
    if (cell.origin.kind === "own") this.notice = words.baselineKeeps;
    else if (cell.origin.kind === "inherited") this.notice = words.inheritsAlready(cell.origin.scenario);
    else void this.#document.edit({ kind: "reset_value", scenario: this.scenario, pointer: cell.pointer });
  }

  #key(cell: Cell): string {
    return `${this.scenario}${cell.pointer}`;
  }

  #shown(row: GridRow, value: number): string {
    const like = { ...row, cells: row.cells.filter((cell) => cell.content.kind === "number") };
    return formatCell(row.format, value, rowDecimals(like), this.notation);
  }

  #refuses(cell: Cell): boolean {
    this.notice = this.lockOf(cell) ?? (cell.content.kind === "absent" ? words.absentWhy : null);
    return this.notice !== null;
  }

  #keep(cell: Cell, text: string, shown: string, message: string | null): CellDraft {
    const { scenario } = this;
    return this.#document.cells.set(this.#key(cell), {
      scenario,
      pointer: cell.pointer,
      text,
      shown,
      message,
    });
  }

  #set(cell: Cell, text: string, shown: string, value: number | string | null): Promise<void> {
    return this.#send(cell, { text, shown }, "set_value", value);
  }

  async #send(
    cell: Cell,
    { text, shown }: { text: string; shown: string },
    kind: "set_value" | "switch_on",
    value: number | string | null = null,
  ): Promise<void> {
    const { scenario } = this;
    const { pointer } = cell;
    const key = this.#key(cell);
    const draft = this.#keep(cell, text, shown, null);
    const edit = kind === "set_value" ? { kind, scenario, pointer, value } : { kind, scenario, pointer };
    const refused = await this.#document.edit(edit);
    if (!refused) return this.#document.cells.drop(key, draft);
    const own = refused.issues.find((issue) => issue.pointer === pointer) ?? refused.issues[0];
    this.#document.cells.refuse(key, draft, own?.message ?? refused.message);
  }
}
