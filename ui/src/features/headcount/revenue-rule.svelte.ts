import { parseFor } from "@/notation/numbers";

const KEY = "headroom.arr-per-csm";
const USUAL = 2e6;
/** What a CSM can be said to carry, money: in any currency less is a slip of the keyboard, and so is more. */
const LEAST = 1e3;
const MOST = 1e12;

/** The rule of thumb that accounts per CSM are held against: so much ARR a CSM; remembered on this machine. */
export class RevenueRule {
  #arr = $state(remembered());
  /** What was typed and is no amount that a CSM can carry. */
  refused = $state<string | null>(null);

  get arr(): number {
    return this.#arr;
  }

  /** Takes what was typed; nothing typed is the usual rule. */
  take(text: string): void {
    const arr = text.trim() === "" ? USUAL : parseFor("money", text);
    this.refused = arr === null || !sensible(arr) ? text : null;
    if (arr === null || this.refused !== null) return;
    this.#arr = arr;
    localStorage.setItem(KEY, String(arr));
  }
}

function remembered(): number {
  const kept = Number(localStorage.getItem(KEY));
  return sensible(kept) ? kept : USUAL;
}

function sensible(arr: number): boolean {
  return arr >= LEAST && arr <= MOST;
}
