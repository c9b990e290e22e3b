import type { Format } from "@/api/bindings";
import { parseNumber, type TypedNumber } from "@/notation/numbers";

/** An entry that changes what stands in a cell: `+=2`, `-=10%`, `*=1.1`, `/=2`. */
export interface Relative {
  by: "+" | "-" | "*" | "/";
  amount: TypedNumber;
}

const SIGNS: Record<string, Relative["by"]> = { "−": "-", "–": "-", "×": "*", "÷": "/" };

/** Whether a text means to change what stands there, readable or not. */
export function isRelative(text: string): boolean {
  return /^\s*[-+*/−–×÷]\s*=/.test(text);
}

/** The text of the number in such an entry. */
export function amountIn(text: string): string {
  return text.slice(text.indexOf("=") + 1).trim();
}

/** Reads such an entry, with `decimal` as the person's own mark; `null`: there is no number in it. */
export function readRelative(text: string, decimal?: "." | ","): Relative | null {
  const [, sign = ""] = /^\s*([-+*/−–×÷])\s*=/.exec(text) ?? [];
  const typed = parseNumber(amountIn(text), decimal);
  return typed && sign ? { by: SIGNS[sign] ?? (sign as Relative["by"]), amount: typed } : null;
}

/**
 * What a value becomes by it: `+=2` adds 2, in a per cent cell 2 points; `+=10%` adds ten per cent of the value. `null`:
 * nothing is divided by 0.
 */
export function applied({ by, amount }: Relative, format: Format, value: number): number | null {
  const { value: size, percent } = amount;
  if (by === "*") return tidy(value * size);
  if (by === "/") return size === 0 ? null : tidy(value / size);
  const change = percent ? value * size : format === "percent" ? size / 100 : size;
  return tidy(by === "+" ? value + change : value - change);
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
