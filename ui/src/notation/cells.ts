import type { Cell, Format, GridRow } from "@/api/bindings";
import { grid as words } from "@/strings";
import { decimalsOf, formatCell, type Notation } from "./numbers";

/** All of a row but its cells. */
export type RowHead = Omit<GridRow, "cells">;

export function headOf(row: GridRow): RowHead {
  const { field, label, unit, format, range, help, derived, plan_wide } = row;
  return { field, label, unit, format, range, help, derived, plan_wide };
}

/** How a cell's content stands in the grid. `decimals` is the row's. */
export function cellText(row: RowHead, cell: Cell, decimals: number, notation: Notation): string {
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
export function unitText(row: RowHead, { style, currency }: Notation): string {
  return row.format === "money" && style === "ibcs" ? `${currency} ${row.unit}`.trim() : row.unit;
}

/** How a value stands by itself, with its unit: `12.0% a year`. Where there is none, only that. */
export function valueText(row: GridRow, cell: Cell, notation: Notation): string {
  const text = cellText(row, cell, rowDecimals(row), notation);
  return cell.content.kind === "number" ? `${text} ${unitText(row, notation)}`.trim() : text;
}
