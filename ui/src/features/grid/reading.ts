import type { Becomes, Cell, Content, GridRow } from "@/api/bindings";
import { calculate, isCalculation, type Wrong } from "@/notation/expression";
import { editText, formatCell, parseFor, parseNumber, type Notation } from "@/notation/numbers";
import { grid as words } from "@/strings";
import { cellText } from "@/notation/cells";
import type { Mark } from "./decimal-mark";
import { applied, isRelative, readRelative, tidy } from "./relative";

/** What a text means in a cell: what the cell becomes, nothing (it stays), or why it cannot be read. */
export type Reading = { kind: "becomes"; to: Becomes } | { kind: "stays" } | { kind: "unread"; why: string };

const DASH = /^[-\u2010-\u2015\u2212]$/;
/** Web pages and these hints have them in their texts, and nobody sees that. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
const STAYS: Reading = { kind: "stays" };

/** Reads what was typed for a cell: a number, a word of a choice, on or off. An empty text changes nothing. */
export function readText(row: GridRow, cell: Cell, text: string, decimal?: Mark): Reading {
  const plain = text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  const { content } = cell;
  if (plain === "") return STAYS;
  if (row.format === "switch") return readSwitch(plain);
  if (row.format === "choice") return readChoice(content, plain);
  if (isRelative(plain)) return readChange(row, content, plain, decimal);
  if (isCalculation(plain)) return readCalculation(row, plain, decimal);
  if (canBeOff(content) && isWord(plain, words.off)) return becomes(null);
  return readNumber(row, plain, decimal);
}

/** How the numbers of a block are meant; `shares`: those for per cent cells are shares of one. */
export interface Meaning {
  decimal: Mark;
  shares: boolean;
}

/** Reads a text of the clipboard: there a dash stands for nothing, as spreadsheets and this grid show it. */
export function readPasted(row: GridRow, cell: Cell, text: string, { decimal, shares }: Meaning): Reading {
  const dash = DASH.test(text.trim());
  if (dash && cell.content.kind === "absent") return STAYS;
  const number = row.format !== "switch" && row.format !== "choice";
  const share = shares && row.format === "percent" ? parseNumber(text, decimal) : null;
  if (share) return becomes(share.value);
  return readText(row, cell, dash && number ? "0" : text, decimal);
}

/** What a cell says, for another one to become. `null`: nothing stands there. */
export function contentOf({ content }: Cell): Becomes | null {
  switch (content.kind) {
    case "number":
      return { kind: "value", value: content.value ?? 0 };
    case "choice":
      return { kind: "value", value: content.value };
    case "switch":
      return content.on ? { kind: "on" } : { kind: "value", value: null };
    case "off":
      return { kind: "value", value: null };
    case "absent":
      return null;
  }
}

/** How a cell goes to the clipboard: as shown, but so that spreadsheets and `readText` read every digit back. */
export function copyText(row: GridRow, cell: Cell, decimals: number, currency: string): string {
  const { content } = cell;
  const notation: Notation = { currency, style: "us_finance" };
  if (content.kind === "absent") return "";
  if (content.kind !== "number") return cellText(row, cell, decimals, notation);
  const value = content.value ?? 0;
  const shown = formatCell(row.format, value, decimals, notation);
  return parseFor(row.format, shown, ".") === value ? shown : editText(row.format, value);
}

/** How what a cell becomes will stand in it. */
export function shownAs(row: GridRow, cell: Cell, to: Becomes, decimals: number, notation: Notation): string {
  if (to.kind !== "value") return to.kind === "on" ? words.on : "";
  const { value } = to;
  if (typeof value === "number") return formatCell(row.format, value, decimals, notation);
  const options = cell.content.kind === "choice" ? cell.content.options : [];
  return options.find((option) => option.value === value)?.label ?? words.off;
}

/** Why a cell cannot be edited, also not by what is edited with it: that may switch on what is only off. */
export function fixed({ locked, content }: Cell): string | null {
  return content.kind === "absent" ? null : locked;
}

/** Whether a cell says that already. */
export function saysAlready(cell: Cell, to: Becomes): boolean {
  const now = contentOf(cell);
  return now !== null && JSON.stringify(now) === JSON.stringify(to);
}

function becomes(value: number | string | null): Reading {
  return { kind: "becomes", to: { kind: "value", value } };
}

function readSwitch(plain: string): Reading {
  if (isWord(plain, words.on)) return { kind: "becomes", to: { kind: "on" } };
  return isWord(plain, words.off) ? becomes(null) : { kind: "unread", why: words.notSwitch(plain) };
}

function readChoice(content: Content, plain: string): Reading {
  if (content.kind !== "choice") return { kind: "unread", why: words.absentWhy };
  const found = content.options.find(({ value, label }) => isWord(plain, label) || isWord(plain, value));
  const known = content.options.map(({ label }) => label);
  return found ? becomes(found.value) : { kind: "unread", why: words.notChoice(plain, known) };
}

function readChange(row: GridRow, content: Content, plain: string, decimal?: Mark): Reading {
  const change = readRelative(plain, decimal);
  if (!change) return { kind: "unread", why: words.notChange(plain) };
  if (content.kind !== "number") return { kind: "unread", why: words.nothingToChange };
  const value = applied(change, row.format, content.value ?? 0);
  return value === null ? { kind: "unread", why: words.notByZero } : becomes(value);
}

function readNumber(row: GridRow, plain: string, decimal?: Mark): Reading {
  const value = parseFor(row.format, plain, decimal);
  if (value !== null) return becomes(value);
  const percent = parseNumber(plain, decimal)?.percent ?? false;
  return { kind: "unread", why: percent ? words.notPercent(plain) : words.notNumber(plain) };
}

/** What a calculation comes to is stored, and how it came to it is not. In a per cent cell 12 means 12 %, also here. */
function readCalculation(row: GridRow, plain: string, decimal?: Mark): Reading {
  const alone = parseNumber(plain.slice(1), decimal);
  // One number is none to work out, and read as if the sign were not there.
  if (alone && !/[()]/.test(plain)) return readNumber(row, plain.slice(1).trim(), decimal);
  const result = calculate(plain, decimal);
  if ("wrong" in result) return { kind: "unread", why: whyWrong(result.wrong, plain) };
  const points = row.format === "percent" && !result.percent;
  return becomes(points ? tidy(result.value / 100) : result.value);
}

function whyWrong({ why, part }: Wrong, text: string): string {
  return why === "by-zero" ? words.notByZero : words.wrong[why](text, part);
}

function canBeOff(content: Content): boolean {
  return content.kind === "off" || (content.kind === "number" && content.nullable);
}

function isWord(text: string, word: string): boolean {
  return text.toLowerCase() === word.toLowerCase();
}
