import type { ChartKind, ChartRequest } from "@/api/bindings";

/** The room for charts, in CSS pixels. */
export interface Box {
  width: number;
}

/** The white edge a drawing brings along: it hangs over, so that drawings and text share their edges. */
export const EDGE = 12;

const GAP = 20;
const TWO_COLUMNS_FROM = 820;
const STEP = 10;

/** The charts to ask for: as wide as the room allows, two beside each other where both stay readable. */
export function chartsFor(kinds: ChartKind[], { width }: Box): ChartRequest[] {
  const each = width >= TWO_COLUMNS_FROM ? (width - GAP) / 2 : width;
  const chartWidth = Math.max(STEP, floor(each + 2 * EDGE));
  const height = Math.min(360, Math.max(220, floor(chartWidth * 0.56)));
  return kinds.map((kind) => ({ kind, width: chartWidth, height }));
}

/** Down to whole tens, so that a drag does not ask for a new drawing at every pixel. */
function floor(size: number): number {
  return Math.floor(size / STEP) * STEP;
}
