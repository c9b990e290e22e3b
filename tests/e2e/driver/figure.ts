/** A figure as it is written, and how far the written digits may be from the exact value. */
export interface Figure {
  value: number;
  tolerance: number;
}

const SCALES: Record<string, number> = {
  K: 1e3,
  M: 1e6,
  B: 1e9,
  "%": 0.01,
  " points": 0.01,
  "": 1,
};

/** Reads `$43.4M`, `($0.09M)`, `−$0.87M`, `+2.3 points`, `90.9%`, `62.9`; `–` is nothing. */
export function figure(written: string): Figure {
  if (written === "–") return { value: 0, tolerance: 0.5 };
  const match = /^(\(|−|\+)?\$?([\d,]+)(?:\.(\d+))?(K|M|B|%| points|)\)?$/.exec(
    written,
  );
  if (!match) throw new Error(`“${written}” is no figure.`);
  const [, sign, whole = "", decimals = "", unit = ""] = match;
  const scale = SCALES[unit] ?? 1;
  const magnitude = Number(`${whole.replaceAll(",", "")}.${decimals || "0"}`);
  const value = (sign === "(" || sign === "−" ? -magnitude : magnitude) * scale;
  return { value, tolerance: (0.5 * scale) / 10 ** decimals.length };
}

/** Whether a written figure is the exact one, to the digits that are shown. */
export function agrees(written: string, exact: number): boolean {
  const { value, tolerance } = figure(written);
  return Math.abs(value - exact) <= tolerance * (1 + 1e-9);
}
