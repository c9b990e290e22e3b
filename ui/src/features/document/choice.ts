import type { ScenarioRow, ShareChoice, View } from "@/api/bindings";
import type { CheckItem } from "@/components/check-item";
import { sharing as words } from "@/strings";

/** What is ticked at first: what is selected, and nothing else. */
export function choiceAt(view: View): ShareChoice {
  const record = view.records.some((row) => row.id === view.selected);
  const scenario = !record && view.selected !== "baseline";
  return {
    baseline: !record,
    scenarios: scenario ? [view.selected] : [],
    records: record ? [view.selected] : [],
    notes: false,
  };
}

/** The baseline and the scenarios as lines to tick; the baseline stays while a scenario needs it. */
export function scenarioItems(view: View, choice: ShareChoice): CheckItem[] {
  return view.scenarios.map(({ id, name, depth, colour }) => {
    const fixed = id === "baseline" && choice.scenarios.length > 0;
    const on = id === "baseline" ? choice.baseline : choice.scenarios.includes(id);
    return { id, label: name, depth, colour, on, locked: fixed, aside: fixed ? words.baseline : "" };
  });
}

/** The choice with one line ticked or not. */
export function ticked(choice: ShareChoice, id: string, on: boolean): ShareChoice {
  if (id === "baseline") return { ...choice, baseline: on };
  const scenarios = choice.scenarios.filter((one) => one !== id);
  return on ? { ...choice, baseline: true, scenarios: [...scenarios, id] } : { ...choice, scenarios };
}

/** What stays behind, in a sentence. */
export function leftOut(view: View, choice: ShareChoice): string {
  const scenarios = view.scenarios.length - 1 - choice.scenarios.length;
  const records = view.records.length - choice.records.length;
  const parts = [
    choice.baseline ? "" : words.baselineOut,
    scenarios > 0 ? words.scenariosOut(scenarios) : "",
    records > 0 ? words.recordsOut(records) : "",
    choice.notes ? "" : words.notesOut,
    words.historyOut,
  ];
  return words.leftOut(parts.filter(Boolean));
}

/** For every scenario that travels and rests on some that do not: that it takes their changes with it. */
export function carried(view: View, choice: ShareChoice): string[] {
  const known = new Map(view.scenarios.map((row) => [row.id, row]));
  return view.scenarios
    .filter((row) => choice.scenarios.includes(row.id))
    .map((row) => [row.name, without(row, known, choice)] as const)
    .filter(([, names]) => names.length > 0)
    .map(([name, names]) => words.carries(name, names));
}

/** The names that stay behind between a scenario and the nearest one that travels with it. */
function without(row: ScenarioRow, known: Map<string, ScenarioRow>, choice: ShareChoice): string[] {
  const parent = known.get(row.parent ?? "baseline");
  if (!parent || parent.id === "baseline" || choice.scenarios.includes(parent.id)) return [];
  return [...without(parent, known, choice), parent.name];
}
