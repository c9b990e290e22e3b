import { SvelteSet } from "svelte/reactivity";
import { stored } from "@/state/stored";

const KEY = "headroom.folded-groups";

/** Which groups of rows are folded away; remembered on this machine. */
export class Folds {
  #folded = new SvelteSet<string>(remembered());

  has(group: string): boolean {
    return this.#folded.has(group);
  }

  /** Folds a group away, or unfolds it. */
  set(group: string, folded: boolean): void {
    if (folded) this.#folded.add(group);
    else this.#folded.delete(group);
    localStorage.setItem(KEY, JSON.stringify([...this.#folded]));
  }

  toggle(group: string): void {
    this.set(group, !this.has(group));
  }
}

function remembered(): string[] {
  const kept = stored(localStorage, KEY);
  return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
}
