import { untrack } from "svelte";

/** Counts the places where text is typed that is not in the document, nor on its way there. */
class Typed {
  #fields = $state(0);
  #takers = new Set<() => void>();

  /** Whether text is typed somewhere and not taken yet. */
  get any(): boolean {
    return this.#fields > 0;
  }

  /** Such text is somewhere, until what is answered is called. */
  hold(): () => void {
    this.#fields += 1;
    return () => (this.#fields -= 1);
  }

  /** The document is left: what is typed goes into it. */
  handIn(): void {
    for (const take of [...this.#takers]) take();
  }

  /** Has `take` called then, until what is answered is called. */
  onHandIn(take: () => void): () => void {
    this.#takers.add(take);
    return () => this.#takers.delete(take);
  }
}

/** Of the whole window. */
export const typed = new Typed();

/** Made with a component: as long as that is there, `pending` says whether it holds such text. */
export function holds(pending: () => boolean): void {
  const now = $derived(pending());
  $effect(() => (now ? untrack(() => typed.hold()) : undefined));
}

/** Made with a component: as long as that is there, `take` puts what is typed in it where it belongs. */
export function handsIn(take: () => void): void {
  $effect(() => typed.onHandIn(take));
}
