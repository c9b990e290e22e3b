import type { Place } from "./lines";

const NEAREST = { block: "nearest", inline: "nearest" } as const;

/** Scrolls an element of the grid into sight, no further than needed. */
export function bring(element: Element | null | undefined): void {
  element?.scrollIntoView(NEAREST);
}

/** Scrolls the cell of a place into sight; one that spans the plan is met from every column. */
export function bringCell(within: Element | null, { key, column }: Place): void {
  const cells = within?.querySelectorAll(`td[data-line="${CSS.escape(key)}"]`);
  bring(cells?.[column] ?? cells?.[0]);
}
