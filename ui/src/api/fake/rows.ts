import type { FrozenHead, RecordRow, ScenarioRow } from "@/api/bindings";
import { formatDay } from "@/notation/days";
import type { FakeDocument } from "./document";

/** The baseline first, then every scenario under its parent. */
export function scenarioRows(document: FakeDocument): ScenarioRow[] {
  const base = {
    id: "baseline",
    name: "Baseline",
    parent: null,
    depth: 0,
    colour: 0,
    note: "",
    overrides: 0,
    issues: [],
  };
  const below = (parent: string, depth: number): ScenarioRow[] =>
    document.scenarios.flatMap((scenario) => {
      if (scenario.parent !== parent) return [];
      const { id, name, note, colour } = scenario;
      const overrides = Object.keys(scenario.overrides).length;
      const issues = document.problems(id);
      return [{ id, name, parent, depth, colour, note, overrides, issues }, ...below(id, depth + 1)];
    });
  return [base, ...below("baseline", 1)];
}

/** The plans of record, oldest first. */
export function recordRows(document: FakeDocument): RecordRow[] {
  return document.records
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ id, name, date, scenario, note }) => ({ id, name, date, scenario, note, problem: null }));
}

/** What is said above a plan of record; nothing above a scenario. */
export function frozenHead(document: FakeDocument, id: string): FrozenHead | null {
  const record = document.record(id);
  if (!record) return null;
  const sentence = `${record.name}, frozen on ${formatDay(record.date)} from “${record.scenario}” with engine 0.1.0. It never changes.`;
  return { sentence, drift: record.drift };
}
