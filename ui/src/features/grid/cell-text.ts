import type { Cell, CellNote, Format, GridRow, Origin } from "@/api/bindings";
import { decimalsOf, formatCell, type Notation } from "@/notation/numbers";
import { grid as words, notes } from "@/strings";

/** How a cell's content stands in the grid. `decimals` is the row's. */
export function cellText(row: GridRow, cell: Cell, decimals: number, notation: Notation): string {
  const { content } = cell;
  switch (content.kind) {
    case "number":
      return formatCell(row.format, content.value ?? 0, decimals, notation);
    case "off":
      return words.off;
    case "absent":
      return row.derived ? words.undefined : words.absent;
    case "switch":
      return content.on ? words.on : words.off;
    case "choice":
      return content.options.find((option) => option.value === content.value)?.label ?? content.value;
  }
}

/** The decimals of every number of a row, so that their points align. */
export function rowDecimals(row: GridRow): number {
  // A result has digits without end.
  if (row.derived) return 1;
  const needed = row.cells.map(({ content }) =>
    content.kind === "number" ? decimalsIn(row.format, content.value ?? 0) : 0,
  );
  return Math.max(0, ...needed);
}

/** The decimals a number is shown with: as many as it has; two where they never end. */
export function decimalsIn(format: Format, value: number): number {
  const ends = Math.abs(value - Number(value.toFixed(8))) <= 1e-15 * Math.max(1, Math.abs(value));
  return ends ? decimalsOf(format, value) : Math.min(2, decimalsOf(format, value));
}

/** What stands beside a row's label: its unit, and the currency where the amounts do not say it. */
export function unitText(row: GridRow, { style, currency }: Notation): string {
  return row.format === "money" && style === "ibcs" ? `${currency} ${row.unit}`.trim() : row.unit;
}

/** Where a value comes from, in words. */
export function originText(origin: Origin): string {
  if (origin.kind === "inherited") return words.inherited(origin.scenario);
  return origin.kind === "own" ? words.own : words.overridden;
}

/** A note in one line: `“From the 2026 cohorts” – Dana, CRM export (fairly sure).` Cut where it is long. */
export function noteText({ note, author, source, confidence }: CellNote): string {
  const text = note.replaceAll(/\s+/g, " ").trim();
  const said = text && `“${text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text}”`;
  const from = [author, source].filter(Boolean).join(", ");
  const sure = confidence ? `(${notes.sureShort[confidence]})` : "";
  return [said, said && from ? "–" : "", from, sure].filter(Boolean).join(" ");
}

const LONG = 120;
