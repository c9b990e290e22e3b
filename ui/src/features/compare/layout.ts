import type { Compared, CompareRow, CompareSection, Figure } from "@/api/bindings";

/** What one column of cells shows of a figure. */
export type Kind = "value" | "delta" | "ratio";

/** One column of cells. */
export interface Leaf {
  key: string;
  period: number;
  column: number;
  kind: Kind;
  /** Px from the end of the labels. */
  left: number;
  width: number;
}

/** The columns of cells of one period. */
export interface Group {
  period: number;
  left: number;
  width: number;
  leaves: Leaf[];
}

/** A line of the table: the title of a section, or a row of it. */
export interface Line {
  key: string;
  section: CompareSection;
  /** None: the title. */
  row: CompareRow | null;
}

export interface Shown {
  delta: boolean;
  ratio: boolean;
}

export const LABELS = 208;
export const LINE = 24;
/** As the workbench counts them. */
export const KINDS: Kind[] = ["value", "delta", "ratio"];
/** Of tabular figures and of what stands between them, at the size of the table, px. */
const DIGIT = 8;
const OTHER = 5;
const PADDING = 16;
/** A scenario's name needs so much over its figures. */
const NAME = 96;
/** Between scenarios, px. */
const APART = 12;

/** All lines, top to bottom. */
export function linesOf(data: Compared): Line[] {
  return data.sections.flatMap((section) => [
    { key: section.id, section, row: null },
    ...section.rows.map((row) => ({ key: `${section.id}/${row.id}`, section, row })),
  ]);
}

/** All columns of cells, period by period; as wide as their widest figure. */
export function groupsOf(data: Compared, shown: Shown): Group[] {
  const kinds = KINDS.filter((kind) => kind === "value" || shown[kind]);
  const widths = kinds.map((kind) => widest(data, kind) + (kind === "value" ? APART : 0));
  const missing = NAME - widths.reduce((sum, width) => sum + width, 0);
  if (missing > 0) widths[0] = (widths[0] ?? 0) + missing;
  let left = 0;
  return data.periods.map((_, period) => {
    const from = left;
    const leaves = data.columns.flatMap(({ id, is_reference }, column) =>
      kinds.flatMap((kind, at) => {
        if (is_reference && kind !== "value") return [];
        const width = is_reference ? Math.max(widths[0] ?? 0, NAME) : (widths[at] ?? 0);
        left += width;
        return [{ key: `${period}/${id}/${kind}`, period, column, kind, left: left - width, width }];
      }),
    );
    return { period, left: from, width: left - from, leaves };
  });
}

/** The figure in a line and a column of cells. */
export function figureAt(data: Compared, line: Line | undefined, leaf: Leaf | undefined): Figure | undefined {
  return leaf && line?.row?.figures[leaf.period * data.columns.length + leaf.column];
}

/** What a cell shows. */
export const textOf = (figure: Figure | undefined, kind: Kind): string => figure?.[kind] ?? "";

/** What a spreadsheet is given for a cell. */
export function plainOf(figure: Figure | undefined, kind: Kind): string {
  return figure?.plain[KINDS.indexOf(kind)] || textOf(figure, kind);
}

function widest(data: Compared, kind: Kind): number {
  const figures = data.sections.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  return Math.ceil(figures.reduce((most, figure) => Math.max(most, extent(figure[kind])), 0)) + PADDING;
}

function extent(text: string): number {
  let width = 0;
  for (const letter of text) width += letter >= "0" && letter <= "9" ? DIGIT : OTHER;
  return width + (text.includes("%") ? 6 : 0) + (/[+−]/.test(text) ? 4 : 0) + (text.endsWith("pts") ? 5 : 0);
}
