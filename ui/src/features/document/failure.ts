import type { AppError, Problem } from "@/api/bindings";

/** Whether a failure is told in a dialog, issue by issue: one sentence has room in a notice. */
export function isListed({ issues, file }: AppError): boolean {
  return issues.length > 1 || (file !== null && issues.length > 0);
}

/** What scenarios are called where something failed: by the file that could not be taken in, else by this document. */
export function namesAt({ file }: AppError, rows: { id: string; name: string }[]): Map<string, string> {
  const own = rows.map(({ id, name }): [string, string] => [id, name]);
  return new Map([...own, ...Object.entries(file?.scenarios ?? {})]);
}

/** The scenario an issue is of; none for the plan itself. */
export function scenarioOf({ scenario }: Problem, names: Map<string, string>): string | null {
  if (scenario === null || scenario === "baseline") return null;
  return names.get(scenario) ?? scenario;
}

/** The issues as lines of text, to be sent to whoever made the file. */
export function listed(issues: Problem[], names: Map<string, string>): string {
  const line = (issue: Problem) =>
    [scenarioOf(issue, names), issue.message].filter((part) => part !== null).join(": ");
  return issues.map(line).join("\n");
}
