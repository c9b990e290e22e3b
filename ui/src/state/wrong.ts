import type { AppError, View } from "@/api/bindings";
import type { CellDraft, Draft, EventDraft } from "./drafts.svelte";
import { standing } from "./refusals";

/** Why the host shows results of earlier: what is wrong with the scenario, or with what it is held against. */
export function staleness({ results, scenarios, selected, reference }: View): string | null {
  if (!results.stale) return null;
  const shown = [selected, reference].map((id) => scenarios.find((row) => row.id === id));
  const wrong = shown.find((row) => row && row.issues.length > 0);
  return wrong ? `${wrong.name}: ${wrong.issues[0]?.message}` : "";
}

/** What of an edit was refused while the rest was taken. */
export function refusedInPart(view: View | null): AppError | null {
  const issues = view?.refused ?? [];
  if (issues.length === 0) return null;
  return { code: "invalid", file: null, message: issues.map((issue) => issue.message).join("\n"), issues };
}

/** Those of the texts refused whose place is still there. */
export function refusedIn(view: View, cells: CellDraft[], events: EventDraft[]): Draft[] {
  const teams = events.filter(({ segment }) => view.teams.some((team) => team.segment === segment));
  const drafts: Draft[] = [...standing(cells, view), ...teams];
  return drafts.filter(({ scenario }) => view.scenarios.some((row) => row.id === scenario));
}
