import { SvelteSet } from "svelte/reactivity";

/** Watches an element until it is called back. */
type Watch = (node: HTMLElement) => () => void;

/** Which of the parts of a pane are in its sight, or nearly: what is not need not be worked out and drawn. */
export class Near {
  readonly #there = new SvelteSet<string>();
  /** Each part is watched by the same function, whenever that is asked for: another would begin anew. */
  readonly #watching = new Map<string, Watch>();
  readonly #margin: string;

  /** `margin`: how far beyond the edge of what scrolls is still near, as CSS has margins. */
  constructor(margin: string) {
    this.#margin = margin;
  }

  has(part: string): boolean {
    return this.#there.has(part);
  }

  /** Keeps whether an element is near, as the `part`. */
  watch(part: string): Watch {
    const watch = this.#watching.get(part) ?? this.#watch(part);
    this.#watching.set(part, watch);
    return watch;
  }

  #watch(part: string): Watch {
    return (node) => {
      const told = (entries: IntersectionObserverEntry[]) => {
        if (entries.at(-1)?.isIntersecting) this.#there.add(part);
        else this.#there.delete(part);
      };
      const root = node.closest(".scroll");
      const observer = new IntersectionObserver(told, { root, rootMargin: this.#margin });
      observer.observe(node);
      return () => {
        observer.disconnect();
        this.#there.delete(part);
      };
    };
  }
}
