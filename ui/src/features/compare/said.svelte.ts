/** Long enough to be read, ms. */
const STAYS = 5000;

interface Word {
  text: string;
  /** What it was said of. */
  of: readonly unknown[];
}

/** What was done last, in a few words: they go after a while, and as soon as what they were said of is another. */
export class Said {
  readonly #of: () => readonly unknown[];
  #word = $state.raw<Word | null>(null);
  #timer = 0;

  constructor(of: () => readonly unknown[]) {
    this.#of = of;
  }

  get text(): string {
    const now = this.#of();
    return this.#word?.of.every((one, at) => one === now[at]) ? this.#word.text : "";
  }

  say(text: string): void {
    window.clearTimeout(this.#timer);
    this.#word = { text, of: this.#of() };
    this.#timer = window.setTimeout(() => (this.#word = null), STAYS);
  }
}
