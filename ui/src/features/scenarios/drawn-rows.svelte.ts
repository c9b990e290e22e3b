import { afterPaint } from "@/state/after-paint";

/** More rows than a window shows at once. */
const STEP = 48;

/** How many rows of a list are drawn: at first as many as can be seen, so many more with every frame after that. */
export class DrawnRows {
  count = $state(STEP);

  /** To be made where a component begins. `total`: how many rows there are. */
  constructor(total: () => number) {
    $effect(() => {
      const rows = total();
      if (rows === 0 || this.count === Infinity) return;
      // What comes later comes one by one, and at once.
      if (this.count >= rows) this.count = Infinity;
      else afterPaint(() => (this.count += STEP));
    });
  }
}
