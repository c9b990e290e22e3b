import { LABELS, LINE, type Group, type Leaf } from "./layout";

/** Cells are drawn so far beyond what is in sight, sideways and up and down, px. */
const MARGIN = 240;
const HEIGHT_MARGIN = 96;

const STEP = 80;

/** How far a pane is scrolled, so coarse that most steps of a scroll draw nothing anew; px. */
export const step = (left: number) => Math.floor(left / STEP) * STEP;

/** What of the table is drawn: the columns in sight and a few beside them, so that scrolling makes few cells anew. */
export interface Drawn {
  /** The place of the first one among all. */
  first: number;
  leaves: Leaf[];
  /** The same by period; those at the ends may be cut. */
  groups: Group[];
  /** How wide those are that are left out before them, px. */
  before: number;
}

/** The columns in sight where `left` is scrolled away of a pane so wide. */
export function inSight(groups: Group[], left: number, width: number): Drawn {
  const all = groups.flatMap((group) => group.leaves);
  const room = width > 0 ? Math.max(0, width - LABELS) : Infinity;
  const seen = (leaf: Leaf) => leaf.left + leaf.width > left - MARGIN && leaf.left < left + room + MARGIN;
  const first = Math.max(0, all.findIndex(seen));
  const leaves = all.slice(first, all.findLastIndex(seen) + 1);
  const cut = groups.map((group) => ({ ...group, leaves: group.leaves.filter(seen) }));
  return {
    first,
    leaves,
    groups: cut.filter((group) => group.leaves.length > 0),
    before: leaves[0]?.left ?? 0,
  };
}

/** Which lines are in sight, where `top` is scrolled away of a pane so high. */
export function linesInSight(count: number, top: number, height: number): { from: number; to: number } {
  if (height === 0) return { from: 0, to: count };
  const at = (place: number) => Math.max(0, Math.min(count, Math.floor(place / LINE)));
  return { from: at(top - HEIGHT_MARGIN), to: at(top + height + HEIGHT_MARGIN) };
}

/** Where a column ends, px. */
export const endOf = (leaf: Leaf | undefined) => (leaf ? leaf.left + leaf.width : 0);
