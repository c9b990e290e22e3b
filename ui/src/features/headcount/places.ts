import type { PlotArea, Timeline } from "@/api/bindings";

/** Where the beginning of a month (0-based) stands, px from the left of the picture. */
export function xOf(plot: PlotArea, months: number, month: number): number {
  return plot.left + (month / months) * (plot.right - plot.left);
}

/** The month (0-based) at a place; `null` beside the plot. */
export function monthAt(plot: PlotArea, months: number, x: number): number | null {
  if (x < plot.left || x >= plot.right) return null;
  return Math.floor(((x - plot.left) / (plot.right - plot.left)) * months);
}

/** The width of a month, px. */
export function monthWidth(plot: PlotArea, months: number): number {
  return (plot.right - plot.left) / months;
}

/** How far a drag goes for one head, px: its height, where a hand can tell that apart and has not to go far for it. */
export function headHeight(plot: PlotArea): number {
  return Math.min(16, Math.max(4, plot.head));
}

/** Where the month of an event stands among the months shown; `null` where it is not among them. */
export function indexOf({ months }: Timeline, month: string): number | null {
  const index = months.findIndex(({ id }) => id === month);
  return index < 0 ? null : index;
}
