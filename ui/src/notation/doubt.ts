import { localeDecimal, parseNumber } from "./numbers";

/** Digits with one mark in them; a unit or a sign may stand around, no scale such as k or M. */
const LONE_MARK = /^([^\d.,]*[1-9]\d*)([.,])(\d+)([^\d.,a-z]*)$/i;

/**
 * What a text can mean whose one mark stands either before decimals or between thousands. `1,234` and `1.234` are in doubt
 * where the person's own decimal mark is a comma, since the window writes a point, and `1,5` where it is a point: 1.5, or
 * a slip of 15. Nothing where there is no doubt.
 */
export function readingsOf(text: string, own: "." | "," = localeDecimal()): number[] {
  const [, whole = "", mark, fraction = "", rest = ""] = LONE_MARK.exec(text.trim()) ?? [];
  if (!mark) return [];
  const thousands = fraction.length === 3 && whole.replace(/\D/g, "").length <= 3;
  const doubtful = thousands ? own === "," : mark === "," && own === ".";
  if (!doubtful) return [];
  const readings = [`${whole}.${fraction}${rest}`, `${whole}${fraction}${rest}`].map((one) =>
    parseNumber(one, "."),
  );
  return readings.flatMap((reading) => (reading && !reading.percent ? [reading.value] : []));
}
