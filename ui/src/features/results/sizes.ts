import type { ChartKind, ChartRequest } from "@/api/bindings";
import type { ChartChoices } from "./choices.svelte";

/** The room for charts, in CSS pixels. */
export interface Box {
  width: number;
}

/** The white edge a drawing brings along: it hangs over, so that drawings and text share their edges. */
export const EDGE = 12;

const GAP = 20;
const TWO_COLUMNS_FROM = 820;
const STEP = 10;

/** The room beside a chart's title: of the button of its menu, and of the choice of a period. */
const MENU = 28;
const PERIOD = 104;

/** The charts to ask for: as wide as the room allows, two beside each other where both stay readable. */
export function chartsFor(kinds: ChartKind[], { width }: Box, choices: ChartChoices): ChartRequest[] {
  const each = width >= TWO_COLUMNS_FROM ? (width - GAP) / 2 : width;
  const chartWidth = Math.max(STEP, floor(each + 2 * EDGE));
  const height = Math.min(360, Math.max(220, floor(chartWidth * 0.56)));
  return kinds.map((kind) => {
    const head_room = kind === "bridge" ? MENU + PERIOD : MENU;
    const period = kind === "bridge" ? choices.period : null;
    return {
      kind,
      width: chartWidth,
      height,
      head_room,
      hidden: choices.hidden(kind),
      read: choices.read.has(kind),
      period,
    };
  });
}

/** Down to whole tens, so that a drag does not ask for a new drawing at every pixel. */
function floor(size: number): number {
  return Math.floor(size / STEP) * STEP;
}
