import { stored } from "./stored";

/** A list of things by document, the last used first, kept on this machine; of older documents nothing is kept. */
export class Remembered<T> {
  constructor(
    private readonly key: string,
    private readonly most: number,
  ) {}

  /** What is kept of the document used last. */
  get last(): T | undefined {
    return this.#read()[0]?.[1];
  }

  get(path: string): T | undefined {
    return this.#read().find(([one]) => one === path)?.[1];
  }

  /** Keeps something of a document that is in a file; `null` keeps nothing of it any more. */
  set(path: string, kept: T | null): void {
    const before = this.#read();
    const others = before.filter(([one]) => one !== path);
    const now: [string, T][] = kept === null || path === "" ? others : [[path, kept], ...others];
    const text = JSON.stringify(now.slice(0, this.most));
    if (text === JSON.stringify(before)) return;
    if (now.length === 0) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, text);
  }

  #read(): [string, T][] {
    const kept = stored(localStorage, this.key);
    return Array.isArray(kept) ? kept.filter((one): one is [string, T] => isPair(one)) : [];
  }
}

function isPair(one: unknown): boolean {
  return Array.isArray(one) && one.length === 2 && typeof one[0] === "string";
}
