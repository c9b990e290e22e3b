const KEY = "headroom.zoom";
const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** How large everything is; remembered on this machine. */
export class Zoom {
  #factor = $state(remembered());
  #show: (factor: number) => unknown;

  /** `show` has everything so many times as large as usual. */
  constructor(show: (factor: number) => unknown) {
    this.#show = show;
    if (this.#factor !== 1) show(this.#factor);
  }

  get factor(): number {
    return this.#factor;
  }

  larger = () => this.#take(STEPS.find((step) => step > this.#factor));
  smaller = () => this.#take(STEPS.findLast((step) => step < this.#factor));
  usual = () => this.#take(1);

  #take(factor: number | undefined): void {
    if (factor === undefined) return;
    this.#factor = factor;
    localStorage.setItem(KEY, String(factor));
    this.#show(factor);
  }
}

function remembered(): number {
  const kept = Number(localStorage.getItem(KEY));
  return STEPS.includes(kept) ? kept : 1;
}
