import type { Block } from "./tsv";

/** What the grid calls its rows and columns. */
export interface Captions {
  /** Each row's label, and with its unit. */
  rows: string[];
  columns: string[];
}

/** A block without the names that were copied along. */
export interface Bare {
  block: Block;
  header: boolean;
  labels: boolean;
}

/** Leaves out a first line of column names and a first column of row labels, where all that is written there are such. */
export function withoutCaptions(block: Block, { rows, columns }: Captions): Bare {
  const [first = [], ...below] = block;
  const wide = first.length > 1;
  const underCorner = wide && named(below.map(headOf), rows);
  const header = below.length > 0 && named(underCorner ? first.slice(1) : first, columns);
  const figures = header ? below : block;
  const labels = wide && named(figures.map(headOf), rows);
  return { block: labels ? figures.map((row) => row.slice(1)) : figures, header, labels };
}

const headOf = (row: string[]) => row[0] ?? "";

function named(texts: string[], names: string[]): boolean {
  const known = new Set(names.map(plainly));
  const written = texts.map(plainly).filter(Boolean);
  return written.length > 0 && written.every((text) => known.has(text));
}

function plainly(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
