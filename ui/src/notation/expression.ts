import { parseNumber } from "./numbers";

/** Why a calculation has no value, and the part of it that is to blame. */
export interface Wrong {
  why: "ends" | "open" | "closed" | "unread" | "by-zero" | "no-value" | "long";
  part: string;
}

/** What a calculation comes to. `percent`: a per cent is written in it, so what it comes to is meant as it is. */
export type Calculated = { value: number; percent: boolean } | { wrong: Wrong };

/** Longer ones are no calculations of a person's. */
const LONGEST = 400;
const SIGNS: Record<string, string> = { "\u2212": "-", "\u2013": "-", "×": "*", "·": "*", "÷": "/" };
/** A number with all that `parseNumber` reads in and around it. */
const NUMBER =
  /^\p{Sc}?\s*(?:\d[\d.,'’\s]*|[.,]\d+)(?:e[+-]?\d{1,3})?\s*(?:mn?|bn?|k)?(?![\p{L}\d])(?:\s*%)?(?:\s*\p{Sc})?/iu;
const OPERATOR = /^[-+*/^()%]/;
/** What cannot be read, to be named. */
const OTHER = /^[\p{L}\p{N}_$!:.]+|^./u;

/** Whether a text asks for a calculation, readable or not. */
export function isCalculation(text: string): boolean {
  return /^\s*=/.test(text);
}

/**
 * Works out a calculation as spreadsheets do: `=250000/12`, `=12%*1.5+2%`, `=(1.2M-300k)/4`. A minus before a number binds
 * closer than `^`, and `^` goes from left to right: `=-2^2` is 4, `=2^3^2` is 64. Numbers are read as in a cell, with
 * `decimal` as the person's own mark. Nothing is referred to.
 */
export function calculate(text: string, decimal?: "." | ","): Calculated {
  try {
    if (text.length > LONGEST) throw new Unworkable("long", text);
    return new Calculation(tokensOf(text, decimal)).result();
  } catch (error) {
    if (error instanceof Unworkable) return { wrong: { why: error.why, part: error.part } };
    throw error;
  }
}

/** The texts of the numbers in a calculation, as they stand there; none where something else stands in it. */
export function numbersIn(text: string): string[] {
  const pieces = piecesOf(text);
  if (pieces.some(({ kind }) => kind === "other")) return [];
  return pieces.flatMap(({ kind, text }) => (kind === "number" ? [text.trim()] : []));
}

/** Stops a calculation where it cannot go on. */
class Unworkable extends Error {
  constructor(
    readonly why: Wrong["why"],
    readonly part = "",
  ) {
    super(why);
  }
}

interface Token {
  /** An operator, or the text of a number. */
  text: string;
  number: { value: number; percent: boolean } | null;
}

function tokensOf(text: string, decimal?: "." | ","): Token[] {
  return piecesOf(text).map(({ kind, text }) => {
    const number = kind === "number" ? parseNumber(text, decimal) : null;
    if (kind !== "operator" && !number) throw new Unworkable("unread", text.trim());
    return { text, number };
  });
}

/** A part of a calculation as it stands there. */
interface Piece {
  kind: "number" | "operator" | "other";
  text: string;
}

/** The parts of a calculation; what is neither number nor operator ends it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const plain = text.replace(/^\s*=/, "").replace(/[\u2212\u2013×·÷]/g, (sign) => SIGNS[sign] ?? sign);
  let rest = plain.trimStart();
  while (rest !== "" && pieces.at(-1)?.kind !== "other") {
    const piece = pieceAt(rest);
    pieces.push(piece);
    rest = rest.slice(piece.text.length).trimStart();
  }
  return pieces;
}

function pieceAt(rest: string): Piece {
  const [number] = NUMBER.exec(rest) ?? [];
  if (number !== undefined) return { kind: "number", text: number };
  const [operator] = OPERATOR.exec(rest) ?? [];
  if (operator !== undefined) return { kind: "operator", text: operator };
  return { kind: "other", text: OTHER.exec(rest)?.[0] ?? rest };
}

/** Reads tokens from left to right, the closest bonds first, and works out what they come to. */
class Calculation {
  #at = 0;
  #percent = false;

  constructor(private readonly tokens: Token[]) {}

  result(): Calculated {
    const value = Number(this.#sum().toPrecision(15));
    const left = this.tokens[this.#at];
    if (left) throw new Unworkable(left.text === ")" ? "closed" : "unread", left.text.trim());
    return { value, percent: this.#percent };
  }

  #sum(): number {
    let value = this.#product();
    for (let sign = this.#take("+", "-"); sign; sign = this.#take("+", "-")) {
      const next = this.#product();
      value = sign === "+" ? value + next : value - next;
    }
    return finite(value);
  }

  #product(): number {
    let value = this.#power();
    for (let sign = this.#take("*", "/"); sign; sign = this.#take("*", "/")) {
      const next = this.#power();
      if (sign === "/" && next === 0) throw new Unworkable("by-zero");
      value = sign === "*" ? value * next : value / next;
    }
    return finite(value);
  }

  #power(): number {
    let value = this.#signed();
    while (this.#take("^")) {
      const exponent = this.#signed();
      if (value === 0 && exponent < 0) throw new Unworkable("by-zero");
      value = finite(value ** exponent);
    }
    return value;
  }

  #signed(): number {
    const sign = this.#take("+", "-");
    if (!sign) return this.#part();
    return sign === "-" ? -this.#signed() + 0 : this.#signed();
  }

  /** A number or what stands in brackets, with the per cent signs behind it. */
  #part(): number {
    let value = this.#number() ?? this.#bracketed();
    while (this.#take("%")) {
      this.#percent = true;
      value /= 100;
    }
    return value;
  }

  #number(): number | null {
    const number = this.tokens[this.#at]?.number;
    if (!number) return null;
    this.#at += 1;
    this.#percent ||= number.percent;
    return number.value;
  }

  #bracketed(): number {
    if (!this.#take("(")) {
      const wrong = this.tokens[this.#at];
      throw wrong ? new Unworkable("unread", wrong.text) : new Unworkable("ends");
    }
    const value = this.#sum();
    if (this.#take(")")) return value;
    const wrong = this.tokens[this.#at];
    throw wrong ? new Unworkable("unread", wrong.text.trim()) : new Unworkable("open");
  }

  #take(...operators: string[]): string | null {
    const token = this.tokens[this.#at];
    if (!token || token.number || !operators.includes(token.text)) return null;
    this.#at += 1;
    return token.text;
  }
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Unworkable("no-value");
}
