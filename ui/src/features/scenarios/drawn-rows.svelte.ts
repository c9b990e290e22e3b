import { afterPaint } from "@/state/after-paint";

/** The least height of a row, px. */
const ROW = 28;
/** Rows drawn within one frame. */
const STEP = 32;

/**
 * How many rows of a list are drawn: at first as many as can be seen, so many more with every frame after that. Those out
 * of sight are not left to the browser to skip: WebKit leaves a row that has just come blank until somebody touches it.
 */
export class DrawnRows {
  count = $state(Math.ceil(window.innerHeight / ROW));

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
