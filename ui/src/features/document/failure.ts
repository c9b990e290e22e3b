import type { Problem } from "@/api/bindings";
import type { Failure } from "@/state/document.svelte";

/** Whether a failure is told in a dialog, issue by issue: one sentence has room in a notice. */
export function isListed({ issues, attempt }: Failure): boolean {
  return issues.length > 1 || (attempt !== undefined && issues.length > 0);
}

/** The scenario an issue is of, as the file calls it; none for the plan itself. */
export function scenarioOf({ scenario }: Problem): string | null {
  return scenario === null || scenario === "baseline" ? null : scenario;
}

/** The issues as lines of text, to be sent to whoever made the file. */
export function listed(issues: Problem[]): string {
  const line = (issue: Problem) =>
    [scenarioOf(issue), issue.message].filter((part) => part !== null).join(": ");
  return issues.map(line).join("\n");
}
