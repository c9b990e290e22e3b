import type { NumberStyle } from "@/api/bindings";
import { formatCell, parseFor } from "@/notation/numbers";

/** A number as it is typed: its text, and what the text says. */
export class TypedNumber {
  text = $state("");
  /** The person has typed it. */
  own = false;
  /** The text written last, and the number it was written for: neither its decimals nor its marks are read again. */
  #written = { text: "", value: 0 };

  /** `null` where the text says no number. */
  get value(): number | null {
    return this.text === this.#written.text && this.text !== ""
      ? this.#written.value
      : parseFor("number", this.text);
  }

  put(value: number, style: NumberStyle): void {
    const decimals = Number.isInteger(value) ? 0 : 2;
    this.text = formatCell("number", value, decimals, { currency: "", style });
    this.#written = { text: this.text, value };
  }

  /** Writes in full what has been typed; a text that says no number stays. */
  settle(style: NumberStyle): void {
    if (this.value !== null) this.put(this.value, style);
  }
}
