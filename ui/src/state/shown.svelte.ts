import type { Column, Grid, GridRow, View } from "@/api/bindings";
import { records } from "@/strings";
import { share } from "./share";

/** Where a row of the grid stands, whatever its values. */
export interface RowPlace {
  /** Unique in the grid: a key assumption stands in two groups. */
  key: string;
  group: string;
  /** One cell spans all columns. */
  wide: boolean;
}

/**
 * What is shown, in parts that most answers leave as they are. Each is a signal by itself: what hangs on one of them is
 * not told anew at every answer, as it would be by the view, and there are hundreds of cells.
 */
export class Shown {
  /** The scenario or plan of record; edits go to it. */
  scenario = $state("baseline");
  /** What its parent is called; empty for the baseline and a plan of record. */
  parentName = $state("");
  /** ISO 4217 code. */
  currency = $state("USD");
  /** It is a plan of record, which is never edited. */
  frozen = $state(false);
  /** Why nothing of the document can be edited; `null` where it can. */
  readOnly = $state<string | null>(null);
  columns = $state.raw<Column[]>([]);
  /** Top to bottom. */
  rows = $state.raw<RowPlace[]>([]);

  get editable(): boolean {
    return this.whyNot === null;
  }

  /** Why nothing that is shown can be edited; `null` where it can. */
  get whyNot(): string | null {
    return this.readOnly ?? (this.frozen ? records.neverEdited : null);
  }

  /** A view has come, built from the parts of the one before (`share`). */
  take({ selected, scenarios, currency, frozen, grid, document }: View): void {
    const parent = scenarios.find(({ id }) => id === selected)?.parent;
    this.scenario = selected;
    this.parentName = scenarios.find(({ id }) => id === parent)?.name ?? "";
    this.currency = currency;
    this.frozen = frozen !== null;
    this.readOnly = document.read_only;
    this.columns = grid.columns;
    this.rows = share(this.rows, placesOf(grid));
  }
}

/** What tells a row from all others. */
export function rowKey(group: string, { field }: GridRow): string {
  return `${group}/${field}`;
}

function placesOf({ groups }: Grid): RowPlace[] {
  return groups.flatMap(({ id, rows }) =>
    rows.map((row) => ({ key: rowKey(id, row), group: id, wide: row.plan_wide })),
  );
}
