/** What a picture says at each of its stops (months, or bars), and where these stand; px from its top left. */
export interface PictureReading {
  left: number;
  right: number;
  top: number;
  bottom: number;
  stops: { x: number; label: string }[];
  series: PictureSeries[];
}

/** A figure of every stop. */
export interface PictureSeries {
  id: string;
  name: string;
  /** A scenario's mark. */
  colour: number | null;
  /** Its line is dashed. */
  dashed: boolean;
  values: string[];
  /** How many lines stand above its own at each stop; empty for what is no line. */
  places: (number | null)[];
  hideable: boolean;
  hidden: boolean;
  label: { left: number; top: number; width: number; height: number } | null;
}

/** A figure of one stop. */
export interface ReadRow {
  id: string;
  label: string;
  value: string;
  colour?: number | null;
  dashed?: boolean;
}

/** The stop nearest to a place; `null` beside the plot. */
export function stopAt({ left, right, stops }: PictureReading, x: number): number | null {
  if (stops.length === 0 || x < left || x > right) return null;
  const distances = stops.map((stop) => Math.abs(stop.x - x));
  return distances.indexOf(Math.min(...distances));
}

/**
 * The stop after a key; `null` where the key leaves the reading, `undefined` where it is none of ours. Where the stops
 * have not come yet, the last one is `Infinity`.
 */
export function stopAfter(key: string, stop: number | null, count: number): number | null | undefined {
  const last = count > 0 ? count - 1 : Infinity;
  if (key === "Escape") return stop === null ? undefined : null;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowLeft") return stop === null ? last : Math.max(0, stop - 1);
  if (key === "ArrowRight") return stop === null ? 0 : Math.min(last, stop + 1);
  return undefined;
}

/** What is read at a stop: the figures that are drawn, from top to bottom as their lines stand there. */
export function rowsAt({ series }: PictureReading, stop: number): ReadRow[] {
  const shown = series.filter(({ hidden }) => !hidden);
  const ordered = shown.toSorted((one, other) => placeOf(one, stop) - placeOf(other, stop));
  return ordered.map(({ id, name, colour, dashed, values }) => ({
    id,
    label: name,
    value: values[stop] ?? "",
    colour,
    dashed,
  }));
}

/** What is no line, or has no value there, follows in its own order. */
function placeOf({ places }: PictureSeries, stop: number): number {
  return places[stop] ?? Number.MAX_SAFE_INTEGER;
}

/** Of a row of figures, and of what stands around them; px. */
const ROW = 16;
const AROUND = 30;
/** A picture narrower than this has no room beside a month, px. */
const NARROW = 640;

/**
 * Whether so many figures would hide what they are read from: in a narrow picture, or where they are higher than half of
 * the plot. They stand apart from it then.
 */
export function isApart(rows: number, plot: number, room: number): boolean {
  return room < NARROW || AROUND + rows * ROW > plot / 2;
}
