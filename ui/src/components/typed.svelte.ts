/** Counts the fields that hold text nobody has been told of: it is taken by Enter, or by leaving the field. */
class Typed {
  #fields = $state(0);

  /** Whether text is typed somewhere and not taken yet. */
  get any(): boolean {
    return this.#fields > 0;
  }

  /** A field holds such text, until what is answered is called. */
  hold(): () => void {
    this.#fields += 1;
    return () => (this.#fields -= 1);
  }
}

/** Of the whole window. */
export const typed = new Typed();
