/** What one of many keys has. */
class Slot<T> {
  now = $state.raw() as T;

  constructor(nothing: T) {
    this.now = nothing;
  }
}

/**
 * A value for each of many keys, of which most have nothing. Who asks for one key is told of that key alone: with one
 * map for all, or by comparing with the one chosen, hundreds are asked anew whenever one of them changes.
 */
export class Keyed<T> {
  #slots = new Map<string, Slot<T>>();

  constructor(private readonly nothing: T) {}

  /** To be asked for in a `$derived` of its own: what is made in a derived is not followed by the same one. */
  slot(key: string): Readonly<Slot<T>> {
    return this.#at(key);
  }

  set(key: string, value: T): void {
    this.#at(key).now = value;
  }

  /** All have nothing. */
  clear(): void {
    for (const slot of this.#slots.values()) slot.now = this.nothing;
  }

  #at(key: string): Slot<T> {
    const known = this.#slots.get(key);
    if (known) return known;
    const slot = new Slot(this.nothing);
    this.#slots.set(key, slot);
    return slot;
  }
}
