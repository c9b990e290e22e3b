import type { Format } from "@/api/bindings";
import { tidy } from "./relative";

/**
 * How far one step of a drag or a key takes a value: a tenth of a point in per cent, one of what is counted whole, and
 * otherwise the power of ten below a tenth of the value. `fine`: a tenth of that.
 */
export function stepOf(format: Format, value: number, fine: boolean): number {
  if (format === "whole") return 1;
  const size = Math.abs(value) || 1;
  const coarse = format === "percent" ? 0.001 : 10 ** (Math.floor(Math.log10(size)) - 1);
  return fine ? coarse / 10 : coarse;
}

/** A value after so many steps; what cannot be less than nothing ends there. */
export function stepped(format: Format, value: number, steps: number, fine: boolean): number {
  const moved = tidy(value + steps * stepOf(format, value, fine));
  return value >= 0 ? Math.max(0, moved) : moved;
}
