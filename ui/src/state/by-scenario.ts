import type { ChangeLine } from "@/api/bindings";

/** The changes of each scenario, in the order the scenarios come first. */
export function byScenario(lines: ChangeLine[]): ChangeLine[][] {
  const found = new Map<string, ChangeLine[]>();
  for (const line of lines) found.set(line.scenario, [...(found.get(line.scenario) ?? []), line]);
  return [...found.values()];
}
