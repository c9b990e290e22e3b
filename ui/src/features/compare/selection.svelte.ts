/** A place in the table: line and column of cells, counted from 0. */
export interface Spot {
  line: number;
  leaf: number;
}

/** A block of cells, both ends within. */
export interface Block {
  from: Spot;
  to: Spot;
}

/** What the table has to offer the keyboard. */
export interface Extent {
  leaves: number;
  /** The lines that hold figures. */
  lines: number[];
  /** Lines that fit on the screen. */
  page: number;
}

const AWAY: Record<string, [line: number, leaf: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The chosen cells: the one the keyboard is on, and the block from where it was extended. */
export class Selection {
  active = $state.raw<Spot>({ line: 1, leaf: 0 });
  anchor = $state.raw<Spot>({ line: 1, leaf: 0 });

  get block(): Block {
    const { active, anchor } = this;
    const order = (one: number, other: number): [number, number] =>
      one < other ? [one, other] : [other, one];
    const [top, bottom] = order(active.line, anchor.line);
    const [left, right] = order(active.leaf, anchor.leaf);
    return { from: { line: top, leaf: left }, to: { line: bottom, leaf: right } };
  }

  get isBlock(): boolean {
    return this.active.line !== this.anchor.line || this.active.leaf !== this.anchor.leaf;
  }

  goTo(spot: Spot, extend = false): void {
    this.active = spot;
    if (!extend) this.anchor = spot;
  }

  all({ lines, leaves }: Extent): void {
    this.anchor = { line: lines[0] ?? 0, leaf: 0 };
    this.active = { line: lines.at(-1) ?? 0, leaf: Math.max(0, leaves - 1) };
  }

  isAll({ lines, leaves }: Extent): boolean {
    const { from, to } = this.block;
    return (
      from.line <= (lines[0] ?? 0) &&
      to.line >= (lines.at(-1) ?? 0) &&
      from.leaf === 0 &&
      to.leaf === leaves - 1
    );
  }

  /** Keeps to what there is. */
  within({ lines, leaves }: Extent): void {
    const near = ({ line, leaf }: Spot) => ({
      line: lines.includes(line) ? line : (lines.find((one) => one > line) ?? lines.at(-1) ?? 0),
      leaf: clamp(leaf, leaves),
    });
    const [active, anchor] = [near(this.active), near(this.anchor)];
    if (!same(active, this.active)) this.active = active;
    if (!same(anchor, this.anchor)) this.anchor = anchor;
  }

  /** Moves by a key; `false` where the key is none of the table's. */
  key(event: KeyboardEvent, extent: Extent): boolean {
    const to = this.#target(event, extent);
    if (!to) return false;
    this.goTo(to, event.shiftKey);
    return true;
  }

  #target({ key, ctrlKey, metaKey }: KeyboardEvent, { lines, leaves, page }: Extent): Spot | null {
    const far = ctrlKey || metaKey;
    const { line, leaf } = this.active;
    const at = Math.max(0, lines.indexOf(line));
    const lineAt = (index: number) => lines[clamp(index, lines.length)] ?? line;
    const away = AWAY[key];
    if (away && far)
      return {
        line: away[0] === 0 ? line : lineAt(away[0] * lines.length),
        leaf: away[1] === 0 ? leaf : clamp(away[1] * leaves, leaves),
      };
    if (away) return { line: lineAt(at + away[0]), leaf: clamp(leaf + away[1], leaves) };
    if (key === "PageUp") return { line: lineAt(at - page), leaf };
    if (key === "PageDown") return { line: lineAt(at + page), leaf };
    if (key === "Home") return { line: far ? lineAt(0) : line, leaf: 0 };
    if (key === "End") return { line: far ? lineAt(lines.length) : line, leaf: leaves - 1 };
    return null;
  }
}

const same = (one: Spot, other: Spot) => one.line === other.line && one.leaf === other.leaf;

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
