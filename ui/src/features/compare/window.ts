import { LABELS, type Group } from "./layout";

/** Periods are drawn so far beyond what is in sight, px. */
const MARGIN = 240;

/** The periods in sight, and how wide those are that are left out before and after them. */
export function inSight(groups: Group[], left: number, width: number) {
  const room = width > 0 ? Math.max(0, width - LABELS) : Infinity;
  const seen = (group: Group) =>
    group.left + group.width > left - MARGIN && group.left < left + room + MARGIN;
  const first = groups.findIndex(seen);
  const from = Math.max(0, first);
  const to = first < 0 ? 0 : groups.findLastIndex(seen) + 1;
  const end = (at: number) => (groups[at]?.left ?? 0) + (groups[at]?.width ?? 0);
  const before = groups[from]?.left ?? 0;
  return { from, to, before, after: to > 0 ? end(groups.length - 1) - end(to - 1) : 0 };
}

/** What of the table is drawn. */
export interface Drawn {
  groups: Group[];
  before: number;
  after: number;
}
