import { isCalculation, numbersIn } from "@/notation/expression";
import { parseNumber } from "@/notation/numbers";
import { amountIn, isRelative } from "./relative";

export type Mark = "." | ",";

/** How the numbers of a block are to be read. */
export interface Marked {
  decimal: Mark;
  /** The first text that could as well be read with the other mark; nothing else in the block tells. */
  unsure: string | null;
}

/**
 * Finds the decimal mark of a block: where its clear numbers agree, theirs. Otherwise `own`, the person's; where that is
 * not the point that spreadsheets in English write, `1,234` is a question, also in `=1,234*2` and `+=1,234`.
 */
export function markOf(texts: string[], own: Mark): Marked {
  const numbers = texts.flatMap(numbersOf).filter((text) => parseNumber(text, own) !== null);
  const found = new Set(numbers.map(evidence));
  if (found.has(".") !== found.has(",")) return { decimal: found.has(".") ? "." : ",", unsure: null };
  const unsure = own === "," ? numbers.find((text) => evidence(text) === "either") : undefined;
  return { decimal: own, unsure: unsure ?? null };
}

/** The numbers that stand in a text: itself, or those it is worked out with. */
function numbersOf(text: string): string[] {
  if (isRelative(text)) return [amountIn(text)];
  return isCalculation(text) ? numbersIn(text) : [text];
}

/** Which mark a number's text shows to be the decimal one; `null`: it has no mark. */
function evidence(text: string): Mark | "either" | null {
  const digits = text.replace(/[^\d.,]/g, "");
  const marks = digits.replace(/\d/g, "");
  const last = marks.at(-1) as Mark | undefined;
  if (!last) return null;
  if (marks.includes(".") && marks.includes(",")) return last;
  if (marks.length > 1) return last === "." ? "," : ".";
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? "either" : last;
}
