import type { Compared } from "@/api/bindings";
import { copyText } from "@/components/clipboard";
import { compare as words } from "@/strings";
import type { Comparing } from "./comparing.svelte";
import { blockText, tableText } from "./copy";
import { figureAt, groupsOf, LABELS, LINE, linesOf } from "./layout";
import { Selection } from "./selection.svelte";
import type { Viewport } from "./viewport.svelte";
import { inSight, linesInSight, step } from "./window";

/** What is tabled, how, and in what. */
export interface Tabled {
  data: Compared;
  comparing: Comparing;
  viewport: Viewport;
}

/** The cells of the table: where each stands, which are in sight, and which are chosen. */
export class Cells {
  readonly selection = new Selection();
  readonly #of: () => Tabled;
  readonly lines = $derived.by(() => linesOf(this.#of().data));
  readonly groups = $derived.by(() => groupsOf(this.#of().data, this.#of().comparing.options));
  readonly leaves = $derived.by(() => this.groups.flatMap((group) => group.leaves));
  readonly #left = $derived.by(() => step(this.#of().viewport.left));
  readonly #top = $derived.by(() => step(this.#of().viewport.top - this.#of().viewport.above));
  /** The lines in sight. */
  readonly rows = $derived.by(() => linesInSight(this.lines.length, this.#top, this.#of().viewport.height));
  /** The columns in sight. */
  readonly drawn = $derived.by(() => inSight(this.groups, this.#left, this.#of().viewport.width));
  /** Which figure stands in which place: the same as long as each stays in its own. */
  readonly shape = $derived.by(() => {
    const { periods } = this.#of().data;
    return JSON.stringify([...this.lines, ...this.leaves, ...periods].map(nameOf));
  });
  /** The height of the head, px. */
  readonly head = $derived.by(() => {
    const { delta, ratio } = this.#of().comparing.options;
    return LINE * (delta || ratio ? 3 : 2);
  });
  /** The lines that hold figures. */
  readonly #filled = $derived.by(() =>
    this.lines.flatMap((line, at) => (line.row && line.row.figures.length > 0 ? [at] : [])),
  );
  readonly extent = $derived.by(() => {
    const page = Math.max(1, Math.floor((this.#of().viewport.height - this.head) / LINE) - 1);
    return { lines: this.#filled, leaves: this.leaves.length, page };
  });

  constructor(of: () => Tabled) {
    this.#of = of;
  }

  /** Where the keyboard is. */
  get active() {
    const { line, leaf } = this.selection.active;
    return { line: this.lines[line], leaf: this.leaves[leaf] };
  }

  get activeFigure() {
    return figureAt(this.#of().data, this.active.line, this.active.leaf);
  }

  /** Whether the cell the keyboard is on is drawn. */
  get isActiveDrawn(): boolean {
    const { line } = this.selection.active;
    const { leaf } = this.active;
    return (
      line >= this.rows.from && line < this.rows.to && this.drawn.leaves.some(({ key }) => key === leaf?.key)
    );
  }

  /** From where to where a line is chosen; −1 where it is not. */
  chosenIn(line: number): { from: number; to: number } {
    const { from, to } = this.selection.block;
    const within = line >= from.line && line <= to.line;
    return within ? { from: from.leaf, to: to.leaf } : { from: -1, to: -1 };
  }

  /** Scrolls to the cell the keyboard is on, in a table that begins so far down. */
  show(table: number): void {
    const { left, width } = this.active.leaf ?? { left: 0, width: 0 };
    const top = table + this.head + this.selection.active.line * LINE;
    this.#of().viewport.show({ left, width, top, height: LINE }, LABELS, this.head);
  }

  /** Copies what is chosen; everything with its heads. */
  async copy(): Promise<void> {
    const { from, to } = this.selection.block;
    if (this.selection.isAll(this.extent)) return this.copyAll();
    const rows = this.lines.slice(from.line, to.line + 1);
    const columns = this.leaves.slice(from.leaf, to.leaf + 1);
    const count = this.#filled.filter((line) => line >= from.line && line <= to.line).length;
    this.#say(await copyText(blockText(this.#of().data, rows, columns)), count, columns.length);
  }

  async copyAll(): Promise<void> {
    const { lines, leaves } = this;
    this.#say(await copyText(tableText(this.#of().data, lines, leaves)), this.#filled.length, leaves.length);
  }

  #say(done: boolean, rows: number, columns: number): void {
    this.#of().comparing.said.say(done ? words.copied(rows, columns) : words.notCopied);
  }
}

const nameOf = (of: { key: string } | { label: string }): string => ("key" in of ? of.key : of.label);
