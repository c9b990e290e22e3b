import { parseFor } from "@/notation/numbers";
import { wordsOf } from "@/components/marked";
import type { Line } from "./lines";
import type { PlacedCell } from "./range";

/** Where something that is looked for stands. */
export interface Hit {
  /** The key of the line. */
  key: string;
  /** The column of its cell; `null` where the whole row is called so. */
  column: number | null;
}

/** What rows, columns and cells say, for what is looked for in them. */
export interface Sayings {
  /** What stands before a row. */
  row: (line: Line) => string;
  columns: string[];
  /** What stands in a cell. */
  cell: (placed: PlacedCell) => string;
}

/**
 * Where a query stands, top to bottom: rows that are called so; cells whose row and column are called so together
 * (`hazard ent`), or that say it themselves (`12%`, `$45,000`, `Every activity`).
 */
export function hitsOf(lines: Line[], query: string, sayings: Sayings): Hit[] {
  const words = wordsOf(query);
  return words.length === 0 ? [] : lines.flatMap((line) => hitsIn(line, words, query, sayings));
}

function hitsIn(line: Line, words: string[], query: string, sayings: Sayings): Hit[] {
  const { key, row } = line;
  const label = sayings.row(line);
  if (holdsAll(label, words)) return [{ key, column: null }];
  return row.cells.flatMap((cell, column) => {
    if (cell.content.kind === "absent") return [];
    const named = !row.plan_wide && holdsAll(`${label} ${sayings.columns[column] ?? ""}`, words);
    return named || says({ line, column, cell }, query, sayings) ? [{ key, column }] : [];
  });
}

function says(placed: PlacedCell, query: string, sayings: Sayings): boolean {
  const { content } = placed.cell;
  if (holds(sayings.cell(placed), query)) return true;
  return content.kind === "number" && parseFor(placed.line.row.format, query) === content.value;
}

function holdsAll(text: string, words: string[]): boolean {
  return words.every((word) => holds(text, word));
}

function holds(text: string, part: string): boolean {
  return plainly(text).includes(plainly(part));
}

/** Some styles of numbers have spaces that nobody types. */
function plainly(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
