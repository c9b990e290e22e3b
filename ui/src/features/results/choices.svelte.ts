import type { ChartKind } from "@/api/bindings";
import { stored } from "@/state/stored";

const HIDDEN = "headroom.chart.hidden";
const PERIOD = "headroom.chart.period";

/** What the person chose to see in the charts. */
export class ChartChoices {
  /** Lines left out, chart by chart; remembered as long as the window is open. */
  #hidden = $state.raw<Partial<Record<ChartKind, string[]>>>(kept());
  /** The period of the bridge; remembered on this machine. */
  #period = $state<string | null>(localStorage.getItem(PERIOD));

  hidden(kind: ChartKind): string[] {
    return this.#hidden[kind] ?? [];
  }

  /** Leaves a line out, or takes it in again. */
  toggle(kind: ChartKind, series: string): void {
    const now = this.hidden(kind);
    const next = now.includes(series) ? now.filter((id) => id !== series) : [...now, series];
    this.#hidden = { ...this.#hidden, [kind]: next };
    sessionStorage.setItem(HIDDEN, JSON.stringify(this.#hidden));
  }

  get period(): string | null {
    return this.#period;
  }

  set period(period: string | null) {
    this.#period = period;
    if (period === null) localStorage.removeItem(PERIOD);
    else localStorage.setItem(PERIOD, period);
  }
}

function kept(): Partial<Record<ChartKind, string[]>> {
  const lists = Object.entries(stored(sessionStorage, HIDDEN) ?? {}).filter(([, ids]) => isNames(ids));
  return Object.fromEntries(lists) as Partial<Record<ChartKind, string[]>>;
}

function isNames(kept: unknown): boolean {
  return Array.isArray(kept) && kept.every((id) => typeof id === "string");
}
