/** Digits that follow each other within this time are one number, ms. */
const TOGETHER = 1200;

/** A size that is typed digit by digit. */
export class TypedSize {
  #text = "";
  #last = -Infinity;

  /** The number typed so far, with this key; `null`: the key is no digit, and ends it. */
  take(key: string, at: number): number | null {
    if (!/^\d$/.test(key)) {
      this.end();
      return null;
    }
    this.#text = at - this.#last > TOGETHER ? key : this.#text + key;
    this.#last = at;
    return Number(this.#text);
  }

  end(): void {
    this.#text = "";
    this.#last = -Infinity;
  }
}
