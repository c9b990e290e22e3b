import type { AppError, View } from "@/api/bindings";

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
