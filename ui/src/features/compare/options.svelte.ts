import type { Periods } from "@/api/bindings";
import { stored } from "@/state/stored";

const KEY = "headroom.compare";

interface Kept {
  periods: Periods;
  delta: boolean;
  ratio: boolean;
  thousands: boolean;
  charts: boolean;
}

const USUAL: Kept = { periods: "fiscal_years", delta: true, ratio: true, thousands: true, charts: true };

/** How the comparison is shown; remembered on this machine. */
export class Options {
  #kept = $state.raw<Kept>(remembered());

  /** All of it; another object with every change. */
  get kept(): Readonly<Kept> {
    return this.#kept;
  }

  get periods(): Periods {
    return this.#kept.periods;
  }

  /** Differences. */
  get delta(): boolean {
    return this.#kept.delta;
  }

  /** Differences in per cent. */
  get ratio(): boolean {
    return this.#kept.ratio;
  }

  get thousands(): boolean {
    return this.#kept.thousands;
  }

  get charts(): boolean {
    return this.#kept.charts;
  }

  set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
  }
}

function remembered(): Kept {
  const kept = (stored(localStorage, KEY) ?? {}) as Record<string, unknown>;
  const flag = (name: keyof Kept, usual: boolean) =>
    typeof kept[name] === "boolean" ? Boolean(kept[name]) : usual;
  return {
    periods: kept["periods"] === "quarters" ? "quarters" : USUAL.periods,
    delta: flag("delta", USUAL.delta),
    ratio: flag("ratio", USUAL.ratio),
    thousands: flag("thousands", USUAL.thousands),
    charts: flag("charts", USUAL.charts),
  };
}
