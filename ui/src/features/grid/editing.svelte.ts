import { untrack } from "svelte";
import type { Becomes, Cell, Edit, GridRow } from "@/api/bindings";
import { holds } from "@/components/typed.svelte";
import { editText } from "@/notation/numbers";
import type { DocumentStore } from "@/state/document.svelte";
import type { CellDraft } from "@/state/drafts.svelte";
import type { Seeking } from "@/state/seeking.svelte";
import { grid as words } from "@/strings";
import { CellDrafts, type KeptDraft } from "./cell-drafts";
import { Clipboard } from "./clipboard.svelte";
import { editOf } from "./edits";
import { Find } from "./find.svelte";
import { editorCommandOf, type EditorCommand } from "./keys";
import { cellAt, linesOf, type Place } from "./lines";
import { Landing } from "./landing";
import { OpenEditor } from "./open-editor.svelte";
import { Pulling } from "./pulling.svelte";
import { readText } from "./reading";
import { isRelative } from "./relative";
import { Several } from "./several.svelte";
import { GridSheet } from "./sheet.svelte";
import { Together } from "./together";

interface RowCell {
  row: GridRow;
  cell: Cell;
}

/** What is typed into the grid and done to its cells, and how it becomes edits of the document. */
export class GridEditing extends GridSheet {
  open = $state.raw<OpenEditor | null>(null);
  readonly #document: DocumentStore;
  readonly drafts: CellDrafts;
  readonly several: Several;
  readonly pulling: Pulling;
  readonly clipboard = new Clipboard(this);
  readonly together = new Together(this);
  readonly find: Find;
  readonly #landing = new Landing();
  readonly #drawing = new Landing();

  /** Made with a component. */
  constructor(document: DocumentStore, seeking: Seeking) {
    super(document);
    holds(() => this.editor?.typed ?? false);
    $effect(() => {
      const tried = this.#tried;
      document.trying.show(tried, this.#drawing.now);
      if (!tried) this.#drawing.now();
    });
    $effect(() => () => document.trying.show(null));
    this.find = new Find(this, seeking);
    this.#document = document;
    this.drafts = new CellDrafts(document);
    this.several = new Several(document, this.drafts);
    this.pulling = new Pulling(document, this.drafts, (row, cell, value) =>
      this.shownAs(row, cell, { kind: "value", value }),
    );
  }

  /** The open editor, where it is drawn: keys find it before that. */
  get editor(): OpenEditor | null {
    return this.open?.drawn ? this.open : null;
  }

  /** What is typed and not yet accepted in a cell. */
  draft(cell: Cell): CellDraft | undefined {
    return this.drafts.of(cell);
  }

  override stand(place: Place): void {
    super.stand(place);
    this.pulling.end();
  }

  /** Opens the editor of the chosen cell, on its value or on what replaces it; or says why not. */
  begin(typed?: string): void {
    const { line, cell } = this;
    if (!line || !cell || this.#refuses(cell)) return;
    const draft = this.draft(cell);
    const { content } = cell;
    if (content.kind === "switch") return void this.toggle();
    const now = content.kind === "number" ? editText(line.row.format, content.value ?? 0) : "";
    this.said = "";
    const replacing = typed !== undefined && content.kind !== "choice";
    const open = new OpenEditor(typed ?? draft?.text ?? now, replacing);
    if (replacing) this.#drawing.wait(() => (open.drawn = true));
    this.open = open;
  }

  /**
   * Commits and moves on, or gives up, where the key means that in the open editor; else it belongs to the text.
   * `onmoved`: the keyboard is at another cell, now or with the answer.
   */
  command(event: KeyboardEvent, onmoved: () => void): boolean {
    const command = this.open && editorCommandOf(event, this.open.replacing);
    if (command?.kind === "cancel") {
      this.cancel();
      onmoved();
    } else if (command) this.#finish(command, onmoved);
    return !!command;
  }

  #finish(command: Exclude<EditorCommand, { kind: "cancel" }>, onmoved: () => void): void {
    const goOn = () => {
      if (command.kind === "commit-on") this.goOn(command.onward);
      else if (command.kind === "commit-away") this.move(command.move);
      onmoved();
    };
    if (this.commit(command.kind === "commit-all", goOn)) onmoved();
  }

  /** A key that came to the cell before its open editor had the keyboard. Answers whether something was done. */
  early(event: KeyboardEvent, onmoved: () => void): boolean {
    if (this.cell?.content.kind === "choice") return false;
    if (this.command(event, onmoved)) return true;
    const text = this.open?.take(event) === true;
    if (text) onmoved();
    return text;
  }

  cancel(): void {
    if (this.cell) this.drafts.drop(this.cell);
    this.open = null;
    this.notice = null;
  }

  /**
   * Takes what was typed into the document; nothing typed returns the value to its parent. What changes values by
   * something, or is meant for `all`, goes into every selected cell: then the keyboard stays, and the answer is true.
   * Otherwise the editor closes: at once, or where there is something to go on with, with that and the document's answer.
   */
  commit(all = false, goOn?: () => void): boolean {
    this.#landing.now();
    const { own, open } = this;
    if (!own || !open) {
      this.open = null;
      goOn?.();
      return false;
    }
    if (this.selection.many && (all || isRelative(open.text))) {
      this.open = null;
      this.together.type(open.text);
      return true;
    }
    this.#commit(own, open, goOn);
    return false;
  }

  /** The chosen cell as it is in the document: what is shown of it may be what is typed already. */
  get own(): RowCell | null {
    const lines = linesOf(this.#document.trying.own?.grid ?? { columns: [], groups: [] });
    const line = lines.find(({ key }) => key === this.key);
    const cell = line && cellAt(lines, { key: line.key, column: this.place.column });
    return cell ? { row: line.row, cell } : null;
  }

  /** What the text in the open editor would do, where it can be read; what it does to a whole selection is not shown. */
  get #tried(): Edit | null {
    const { text = "", typed } = this.open ?? {};
    return untrack(() => {
      const { own } = this;
      if (!typed || !own || (this.selection.many && isRelative(text))) return null;
      const reading = readText(own.row, own.cell, text);
      return reading.kind === "becomes" ? editOf(this.scenario, own.cell, reading.to) : null;
    });
  }

  #commit({ row, cell }: RowCell, { text, typed }: OpenEditor, goOn?: () => void): void {
    const reading = typed ? readText(row, cell, text) : null;
    const close = () => {
      this.open = null;
      goOn?.();
    };
    if (reading?.kind === "becomes") {
      if (!goOn) close();
      const shown = this.shownAs(row, cell, reading.to);
      return void this.#send(cell, text, shown, reading.to, goOn && close);
    }
    if (reading?.kind === "unread") this.drafts.keep(cell, text, text, reading.why);
    else if (reading) this.#giveBack(cell);
    close();
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

  /** Gives up what is typed in the selected cells, which stay selected; where nothing is, the selection. The search ends. */
  leave(): void {
    this.find.close();
    const typed = this.#typed;
    for (const cell of typed) this.drafts.drop(cell);
    if (typed.length === 0) this.selection.collapse();
    this.open = null;
    this.notice = null;
  }

  /** The cells of the selection that hold what is not accepted, and the chosen one also what is on its way. */
  get #typed(): Cell[] {
    const refused = this.selection.cells.map(({ cell }) => cell).filter((cell) => this.draft(cell)?.message);
    return this.cell && this.draft(this.cell) ? [this.cell, ...refused] : refused;
  }

  /** Returns what is selected to the parent. */
  reset(): void {
    if (this.selection.many) return this.together.giveBack();
    if (this.cell && !this.#refuses(this.cell)) this.#giveBack(this.cell);
  }

  #giveBack(cell: Cell): void {
    if (this.draft(cell)?.message) return this.cancel();
    if (cell.origin.kind === "own") this.notice = words.baselineKeeps;
    else if (cell.origin.kind === "inherited") this.notice = words.inheritsAlready(cell.origin.scenario);
    else void this.#document.make({ kind: "reset_value", scenario: this.scenario, pointer: cell.pointer });
  }

  #refuses(cell: Cell): boolean {
    this.notice = this.lockOf(cell) ?? (cell.content.kind === "absent" ? words.absentWhy : null);
    return this.notice !== null;
  }

  /** `close`: what is left to do where it was typed; it waits for the answer, though not for long. */
  async #send(cell: Cell, text: string, shown: string, to: Becomes, close?: () => void): Promise<void> {
    const { scenario } = this;
    const { opened } = this.#document;
    const { pointer } = cell;
    const typed: { kept?: KeptDraft } = {};
    const land = (accepted: boolean) => {
      if (accepted) this.drafts.drop(cell);
      else if (this.#document.opened === opened) typed.kept = this.drafts.keep(cell, text, shown, null);
      close?.();
    };
    const answered = close && this.#landing.wait(land);
    if (!answered) land(false);
    const refused = await this.#document.edit(editOf(scenario, cell, to), null, answered);
    const { kept } = typed;
    if (!kept) return;
    if (!refused) return this.drafts.accepted(kept);
    const own = refused.issues.find((issue) => issue.pointer === pointer) ?? refused.issues[0];
    this.drafts.refused(kept, own?.message ?? refused.message);
  }
}
