import { vi } from "vitest";

/** Tells the size, or what is in sight, once. */
class Measured {
  #told: (entries: unknown[]) => void;
  constructor(told: (entries: unknown[]) => void) {
    this.#told = told;
  }
  observe = () => this.#told([]);
  unobserve = () => {};
  disconnect = () => {};
}

/** There is no layout in these tests: everything that asks is so wide, px, and nothing is in sight of its pane, until the stubs are taken back. */
export function giveRoom(width: number): void {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(width);
  vi.stubGlobal("ResizeObserver", Measured);
  vi.stubGlobal("IntersectionObserver", Measured);
}
