import { vi } from "vitest";

/** An observer that tells this, once. */
function telling(entries: unknown[]) {
  return class {
    #told: (entries: unknown[]) => void;
    constructor(told: (entries: unknown[]) => void) {
      this.#told = told;
    }
    observe = () => this.#told(entries);
    unobserve = () => {};
    disconnect = () => {};
  };
}

/**
 * There is no layout in these tests: everything that asks is so wide, px, and all of it is in sight of its pane, or nothing,
 * until the stubs are taken back.
 */
export function giveRoom(width: number, inSight = false): void {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(width);
  vi.stubGlobal("ResizeObserver", telling([]));
  vi.stubGlobal("IntersectionObserver", telling([{ isIntersecting: inSight }]));
}
