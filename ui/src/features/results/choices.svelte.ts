import { SvelteSet } from "svelte/reactivity";
import type { ChartKind } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { HiddenLines } from "@/state/hidden-lines.svelte";

const PERIOD = "headroom.chart.period";

/** What the person chose to see in the charts. */
export class ChartChoices {
  readonly #hidden: HiddenLines<ChartKind>;
  /** The period of the bridge; remembered on this machine. */
  #period = $state<string | null>(localStorage.getItem(PERIOD));

  /** Those that are being read: one by the keyboard, one under the pointer. */
  readonly read = new SvelteSet<ChartKind>();

  constructor(document: DocumentStore) {
    this.#hidden = new HiddenLines("headroom.chart.hidden", document);
  }

  hidden(kind: ChartKind): string[] {
    return this.#hidden.of(kind);
  }

  /** Leaves a line out, or takes it in again. */
  toggle(kind: ChartKind, series: string): void {
    this.#hidden.toggle(kind, series);
  }

  /** It is being read now, or no more. */
  reads(kind: ChartKind, now: boolean): void {
    if (now) this.read.add(kind);
    else this.read.delete(kind);
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
