import type { EventRow, Timeline, ViewRequest } from "@/api/bindings";
import { addMonths, formatMonth } from "@/notation/months";
import type { FakeDocument } from "./document";
import { teams } from "./teams";

const MONTHS = 36;
const START = "2027-01";

/** Stand-ins for the engine's timelines: heads follow the events, and that is all. */
export function timelines(document: FakeDocument, request: ViewRequest): Timeline[] {
  const all = teams(document, request.selected);
  return request.timelines.flatMap(({ segment, width, height }) => {
    const team = all.find((one) => one.segment === segment);
    if (!team) return [];
    const months = Array.from({ length: MONTHS }, (_, index) => addMonths(START, index));
    const heads = months.map((month) => headsIn(team.csms ?? 0, team.events, month));
    const plot = { left: 40, right: width - 80, top: 30, bottom: Math.min(height - 30, 160), head: 10 };
    const [first, last] = [heads[0] ?? 0, heads.at(-1) ?? 0];
    return {
      segment,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${segment}"></svg>`,
      problem: null,
      plot,
      headline: `${first} CSMs in Jan 2027, ${last} CSMs in Dec 2029.`,
      advice: "In Jan 2027 a CSM carries 30 accounts.",
      readings: [{ label: "CSMs", hint: "", values: heads.map(String) }],
      months: months.map((id) => ({ id, label: formatMonth(id) })),
    };
  });
}

function headsIn(csms: number, events: EventRow[], month: string): number {
  const past = events.filter((row) => !row.removed && row.month <= month);
  return past.reduce((sum, row) => sum + (row.change ?? 0), csms);
}
