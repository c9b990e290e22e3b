/** The height of a lane, px: a marker, and air above it. */
export const LANE = 22;

/** Between two markers in a lane, px. */
const AIR = 2;

/** A digit at its widest, and what is around the text of a marker, px; narrower than `LEAST` none is. */
const DIGIT = 7;
const AROUND = 12;
const LEAST = 24;

/** A marker that stands over a place of the picture, px from the left. */
export interface Mark {
  id: string;
  x: number;
  text: string;
}

/** The lane each marker stands in, 0 at the bottom, so that none covers another; the first have the first choice. */
export function lanesOf(marks: Mark[]): Map<string, number> {
  const taken: Mark[][] = [];
  const lanes = new Map<string, number>();
  for (const mark of marks) {
    const free = taken.findIndex((lane) => lane.every((other) => isClear(mark, other)));
    const lane = free < 0 ? taken.length : free;
    (taken[lane] ??= []).push(mark);
    lanes.set(mark.id, lane);
  }
  return lanes;
}

function isClear(one: Mark, other: Mark): boolean {
  return Math.abs(one.x - other.x) >= (width(one.text) + width(other.text)) / 2 + AIR;
}

function width(text: string): number {
  return Math.max(LEAST, text.length * DIGIT + AROUND);
}
