import { parseNumber } from "@/notation/numbers";
import type { Mark } from "./decimal-mark";

/**
 * The first of the texts meant for per cent cells that may as well be a share of one: a spreadsheet that shows 16 % as
 * `0.16` copies it so. `null` where nothing is in doubt: a per cent sign or a number above 1 tells for all of them.
 */
export function unsureShare(texts: string[], decimal: Mark): string | null {
  const numbers = texts.flatMap((text) => {
    const typed = parseNumber(text, decimal);
    return typed ? [{ ...typed, text }] : [];
  });
  if (numbers.some(({ value, percent }) => percent || Math.abs(value) > 1)) return null;
  return numbers.find(({ value }) => !Number.isInteger(value))?.text ?? null;
}
