import { parseFor } from "@/notation/numbers";

const KEY = "headroom.arr-per-csm";
const USUAL = 2e6;

/** The rule of thumb that accounts per CSM are held against: so much ARR a CSM; remembered on this machine. */
export class RevenueRule {
  #arr = $state(remembered());
  /** What was typed and is no such amount. */
  refused = $state<string | null>(null);

  get arr(): number {
    return this.#arr;
  }

  /** Takes what was typed; nothing typed is the usual rule. */
  take(text: string): void {
    const arr = text.trim() === "" ? USUAL : parseFor("money", text);
    this.refused = arr === null || arr <= 0 ? text : null;
    if (arr === null || arr <= 0) return;
    this.#arr = arr;
    localStorage.setItem(KEY, String(arr));
  }
}

function remembered(): number {
  const kept = Number(localStorage.getItem(KEY));
  return kept > 0 && Number.isFinite(kept) ? kept : USUAL;
}
