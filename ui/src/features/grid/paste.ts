import type { Line } from "./lines";
import { cellsOf, once, sizeOf, type PlacedCell, type Range } from "./range";
import type { Block } from "./tsv";

/** A cell and the text meant for it. */
export interface Meant extends PlacedCell {
  text: string;
}

/** Where a block goes. */
export interface Placed {
  cells: Meant[];
  /** The rectangle that it fills. */
  range: Range;
  /** How many of its texts lie beside the grid. */
  outside: number;
}

/**
 * Puts a block over a selection, as spreadsheets do: from its upper left corner; again and again where the selection holds
 * the block several times over. `columns`: how many there are.
 */
export function placed(block: Block, lines: Line[], columns: number, selection: Range): Placed {
  const height = block.length;
  const width = Math.max(1, ...block.map((row) => row.length));
  const size = sizeOf(selection);
  const repeats = size.height % height === 0 && size.width % width === 0;
  const { top, left } = selection;
  const range = repeats
    ? selection
    : {
        top,
        left,
        bottom: Math.min(top + height, lines.length) - 1,
        right: Math.min(left + width, columns) - 1,
      };
  const textAt = (line: number, column: number) =>
    block[(line - top) % height]?.[(column - left) % width] ?? "";
  const cells = lines
    .slice(top, range.bottom + 1)
    .flatMap((line, at) => meant(line, range, (column) => textAt(top + at, column)));
  return { cells: once(cells), range, outside: repeats ? 0 : beside(block, sizeOf(range)) };
}

/** The cells of one line with their texts; a cell that spans the plan takes the first that says something. */
function meant(line: Line, range: Range, textAt: (column: number) => string): Meant[] {
  const texts = Array.from({ length: range.right - range.left + 1 }, (_, at) => textAt(range.left + at));
  const wide = line.row.plan_wide ? (texts.find((text) => text.trim() !== "") ?? "") : null;
  const cells = cellsOf(line, range).map((cell) => ({ ...cell, text: wide ?? textAt(cell.column) }));
  return cells.filter(({ text }) => text.trim() !== "");
}

function beside(block: Block, { height, width }: { height: number; width: number }): number {
  const cut = block.flatMap((row, at) => (at < height ? row.slice(width) : row));
  return cut.filter((text) => text.trim() !== "").length;
}
