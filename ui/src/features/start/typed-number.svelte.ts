import type { NumberStyle } from "@/api/bindings";
import { readingsOf } from "@/notation/doubt";
import { calculate, isCalculation } from "@/notation/expression";
import { formatCell, parseFor } from "@/notation/numbers";
import { grid, start as words } from "@/strings";

/** What a text says: a number, one of several, or none and why. */
interface Said {
  value: number | null;
  /** What it can mean, where that is several numbers. */
  readings: number[];
  why: string;
}

/** A number as it is typed: its text, and what the text says. */
export class TypedNumber {
  text = $state("");
  /** The person has typed it. */
  own = false;
  /** The text written last, and the number it was written for: neither its decimals nor its marks are read again. */
  #written = $state.raw({ text: "", value: 0 });
  readonly #said = $derived(
    this.text === this.#written.text && this.text !== ""
      ? number(this.#written.value)
      : read(this.text.trim()),
  );

  /** `null` where the text says no number, or may say two. */
  get value(): number | null {
    return this.#said.value;
  }

  /** What the text can mean, where that is to be asked. */
  get readings(): number[] {
    return this.#said.readings;
  }

  /** Why the text says no number; empty where it says one, or there is none. */
  get why(): string {
    return this.#said.why;
  }

  put(value: number, style: NumberStyle): void {
    const decimals = Number.isInteger(value) ? 0 : 2;
    const text = formatCell("number", value, decimals, { currency: "", style });
    this.#written = { text, value };
    this.text = text;
  }

  /** Writes in full what has been typed; a text that says no number stays. */
  settle(style: NumberStyle): void {
    if (this.value !== null) this.put(this.value, style);
  }
}

const number = (value: number): Said => ({ value, readings: [], why: "" });
const none = (why: string): Said => ({ value: null, readings: [], why });

/** As a cell of the grid is read, calculations too; what can be two numbers is asked. */
function read(text: string): Said {
  if (text === "") return none("");
  if (isCalculation(text)) return calculated(text);
  const readings = readingsOf(text);
  if (readings.length > 1) return { value: null, readings, why: grid.ambiguous(text) };
  const value = parseFor("number", text);
  return value === null ? none(words.notNumber(text)) : number(value);
}

function calculated(text: string): Said {
  const result = calculate(text);
  if ("value" in result) return number(result.value);
  const { why, part } = result.wrong;
  return none(why === "by-zero" ? grid.notByZero : grid.wrong[why](text, part));
}
