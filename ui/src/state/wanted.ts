import type { ChartRequest } from "@/api/bindings";

/** Whether one of the charts was not wanted before. One that is only no longer read was. */
export function wantsMore(before: ChartRequest[], now: ChartRequest[]): boolean {
  const unread = before.map((chart) => ({ ...chart, read: false }));
  const had = new Set([...before, ...unread].map((chart) => JSON.stringify(chart)));
  return now.some((chart) => !had.has(JSON.stringify(chart)));
}
