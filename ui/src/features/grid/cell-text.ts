import type { Cell, CellNote, GridRow, Origin } from "@/api/bindings";
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
      return words.absent;
    case "switch":
      return content.on ? words.on : words.off;
    case "choice":
      return content.options.find((option) => option.value === content.value)?.label ?? content.value;
  }
}

/** The decimals at which every number of a row stands in full, so that their points align. */
export function rowDecimals(row: GridRow): number {
  const needed = row.cells.map(({ content }) =>
    content.kind === "number" ? decimalsOf(row.format, content.value ?? 0) : 0,
  );
  return Math.max(0, ...needed);
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
