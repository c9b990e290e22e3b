import type { Format, NumberStyle } from "@/api/bindings";

/** A typed number: what was read, and whether it carried a per cent sign. */
export interface TypedNumber {
  value: number;
  percent: boolean;
}

const SCALES: Record<string, number> = { "": 0, k: 3, m: 6, mn: 6, b: 9, bn: 9 };
const MINUS = /[\u2212\u2013\u2014\u2010\u2011\ufe63\uff0d]/g;
/** Spaces may stand around every part; inside the digits they group. */
const SHAPE = /^([+-]?)\s*([\d.,\s'’]*[\d.,])\s*(?:e([+-]?\d{1,3}))?\s*(k|mn?|bn?)?\s*(%?)$/i;
const BRACKETS = /^\(\s*(.+?)\s*\)\s*(%?)$/;
/** `1 234 567,8`, `1'234.5`: one mark for all groups, and groups of three. */
const SPACED = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;

/**
 * Reads a number as people type it: `1,234.5`, `1 234,5`, `1'234`, `(1,234)`, `20 %`, `$1.2M`, `1.2k`, `−3`.
 * `decimal` is the person's own decimal mark; it decides where one lone mark before three digits could mean
 * either. `null`: this is no number.
 */
export function parseNumber(text: string, decimal: "." | "," = localeDecimal()): TypedNumber | null {
  let rest = text
    .replace(MINUS, "-")
    .replace(/[\p{Sc}]/gu, "")
    .trim();
  const bracketed = BRACKETS.exec(rest);
  if (bracketed) rest = `${bracketed[1]}${bracketed[2]}`;
  const shape = SHAPE.exec(rest);
  if (!shape) return null;
  const [, sign = "", digits = "", exponent = "0", scale = "", percent = ""] = shape;
  const plain = plainDigits(withoutSpaces(digits), decimal);
  if (plain === null || (bracketed && sign !== "")) return null;
  const power = Number(exponent) + (SCALES[scale.toLowerCase()] ?? 0);
  // The power goes into the text, not into a product: 1.1 % is 0.011, not 0.011000000000000001.
  const size = Number(`${plain}e${power - (percent ? 2 : 0)}`);
  if (!Number.isFinite(size)) return null;
  return { value: sign === "-" || bracketed ? -size + 0 : size, percent: percent !== "" };
}

/**
 * What a cell of this format takes from typed text: in a per cent cell 12 means 12 %. `null`: no number, or a per cent
 * where none can be: 7.5 % of a count is nobody's meaning.
 */
export function parseFor(format: Format, text: string, decimal?: "." | ","): number | null {
  const typed = parseNumber(text, decimal);
  if (!typed || (typed.percent && format !== "percent")) return null;
  return format === "percent" && !typed.percent ? shift(typed.value, -2) : typed.value;
}

/** How figures are written: the plan's currency, in the style the person chose. */
export interface Notation {
  currency: string;
  style: NumberStyle;
}

/**
 * How a value stands in a cell: `12.0%`, `$1,234`, `(1,234)`, or after IBCS `1 234`, `− 1 234` without the currency, which
 * stands beside the label then. `decimals` is the row's, so that points align.
 */
export function formatCell(format: Format, value: number, decimals: number, notation: Notation): string {
  const shown = format === "percent" ? shift(value, 2) : value;
  const { style, currency } = notation;
  const symbol = format === "money" && style === "us_finance" ? currency : null;
  const size = formatter(decimals, symbol).format(Math.abs(shown));
  const unit = format === "percent" ? `${size}%` : size;
  const negative = shown < 0 && Number(Math.abs(shown).toFixed(decimals)) !== 0;
  if (style === "ibcs") return `${negative ? "−\u00a0" : ""}${unit.replaceAll(",", "\u00a0")}`;
  return negative ? `(${unit})` : unit;
}

/** How many decimals a value needs in a cell of this format: at least 1 for per cent, at most 4. */
export function decimalsOf(format: Format, value: number): number {
  const shown = format === "percent" ? shift(value, 2) : value;
  const [, fraction = ""] = String(Number(shown.toFixed(4))).split(".");
  return Math.max(format === "percent" ? 1 : 0, fraction.length);
}

/** What the editor starts from: every digit, no separators, per cent as it is typed. */
export function editText(format: Format, value: number): string {
  return format === "percent" ? `${shift(value, 2)}%` : String(value);
}

/** The decimal mark of this machine's language. */
export function localeDecimal(): "." | "," {
  const parts = new Intl.NumberFormat().formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value === "," ? "," : ".";
}

/** Digits without the spaces and apostrophes that group them; nothing where those group no thousands. */
function withoutSpaces(digits: string): string {
  const spaced = digits.replace(/\s/g, " ").replace(/’/g, "'");
  if (!/[ ']/.test(spaced)) return digits;
  return SPACED.test(spaced) ? spaced.replace(/[ ']/g, "") : "";
}

/** Digits with one point at most, or `null` where separators stand in places no number has them. */
function plainDigits(digits: string, decimal: "." | ","): string | null {
  const marks = digits.replace(/\d/g, "");
  if (!/\d/.test(digits)) return null;
  if (marks === "") return digits;
  const last = marks.at(-1) as "." | ",";
  const mixed = marks.includes(".") && marks.includes(",");
  const point = mixed ? last : marks.length > 1 ? null : lonePoint(digits, last, decimal);
  const group = point === null ? last : point === "." ? "," : ".";
  const [whole = "", fraction = "", ...more] = point === null ? [digits] : digits.split(point);
  if (more.length > 0 || fraction.includes(group) || !groupedWell(whole, group)) return null;
  return `${whole.replaceAll(group, "") || "0"}.${fraction || "0"}`;
}

/** One lone mark is the decimal mark, unless exactly three digits follow and it is not this language's own. */
function lonePoint(digits: string, mark: "." | ",", decimal: "." | ","): "." | "," | null {
  return mark !== decimal && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : mark;
}

function groupedWell(whole: string, group: string): boolean {
  const [first = "", ...groups] = whole.split(group);
  return groups.length === 0 || (/^\d{1,3}$/.test(first) && groups.every((part) => /^\d{2,3}$/.test(part)));
}

/** Moves the decimal point in the number's text, which rounds once and rightly. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const moved = Number(`${mantissa}e${Number(exponent) + places}`);
  return Number(moved.toPrecision(15));
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(decimals: number, currency: string | null): Intl.NumberFormat {
  const key = `${decimals}${currency ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(
    "en-US",
    currency === null ? digits : { ...digits, style: "currency", currency, currencyDisplay: "narrowSymbol" },
  );
  formatters.set(key, made);
  return made;
}
