import type { Problem } from "@/api/bindings";
import type { Failure } from "@/state/document.svelte";

/** What has a name here. */
type Named = { id: string; name: string };

/** Whether a failure is told in a dialog, issue by issue: one sentence has room in a notice. */
export function isListed({ issues, attempt }: Failure): boolean {
  return issues.length > 1 || (attempt !== undefined && issues.length > 0);
}

/**
 * The scenario an issue is of: by its name where this document has it, else as the file calls it; none for the plan
 * itself.
 */
export function scenarioOf({ scenario }: Problem, known: Named[]): string | null {
  if (scenario === null || scenario === "baseline") return null;
  return known.find((row) => row.id === scenario)?.name ?? scenario;
}

/** The issues as lines of text, to be sent to whoever made the file. */
export function listed(issues: Problem[], known: Named[]): string {
  const line = (issue: Problem) =>
    [scenarioOf(issue, known), issue.message].filter((part) => part !== null).join(": ");
  return issues.map(line).join("\n");
}
