import type { Compared } from "@/api/bindings";
import { compare as words } from "@/strings";
import { figureAt, plainOf, type Leaf, type Line } from "./layout";

/** A block of cells as a spreadsheet takes it: plain numbers between tabs. Titles of sections are no cells. */
export function blockText(data: Compared, lines: Line[], leaves: Leaf[]): string {
  const rows = lines.filter((line) => line.row && line.row.figures.length > 0);
  return written(rows.map((line) => cells(data, line, leaves)));
}

/** The whole table with its heads, every column named by itself. */
export function tableText(data: Compared, lines: Line[], leaves: Leaf[]): string {
  const kinds = { value: "", delta: words.delta, ratio: words.ratio };
  const heads = [
    [data.unit, ...leaves.map((leaf) => data.periods[leaf.period]?.label ?? "")],
    ["", ...leaves.map((leaf) => data.columns[leaf.column]?.name ?? "")],
    ["", ...leaves.map((leaf) => kinds[leaf.kind])],
  ];
  return written([...heads, ...lines.map((line) => [labelOf(line), ...cells(data, line, leaves)])]);
}

function cells(data: Compared, line: Line, leaves: Leaf[]): string[] {
  return leaves.map((leaf) => plainOf(figureAt(data, line, leaf), leaf.kind));
}

function labelOf({ section, row }: Line): string {
  if (!row) return section.title;
  const parent = section.rows.find((other) => row.id.startsWith(`${other.id}:`));
  const unit = parent?.unit ?? row.unit;
  return (parent ? `${parent.label}, ${row.label}` : row.label) + (unit ? ` (${unit})` : "");
}

/** A tab or a line's end within a cell would be read as the next cell. */
function written(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")).join("\t")).join("\n");
}
