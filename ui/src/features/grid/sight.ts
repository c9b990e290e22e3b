import type { Place } from "./lines";

const NEAREST = { block: "nearest", inline: "nearest" } as const;

/** Scrolls an element of the grid into sight, no further than needed. */
export function bring(element: Element | null | undefined): void {
  element?.scrollIntoView(NEAREST);
}

/** The cell of a place; one that spans the plan is met from every column. */
export function cellOf(within: Element | null, { key, column }: Place): HTMLElement | undefined {
  const cells = within?.querySelectorAll<HTMLElement>(`td[data-line="${CSS.escape(key)}"]`);
  return cells?.[column] ?? cells?.[0];
}

/** Gives an element of the grid the keyboard's focus, without scrolling to it. */
export function hold(element: HTMLElement | null | undefined): void {
  if (element !== document.activeElement) element?.focus({ preventScroll: true });
}
