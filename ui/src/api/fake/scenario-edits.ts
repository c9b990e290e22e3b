import type { AppError, Edit, Reach } from "@/api/bindings";
import type { FakeDocument } from "./document";
import { copyName, nameProblem } from "./names";
import { invalid } from "./refusal";
import type { FakeScenario } from "./state";
import { put } from "./tree";

/** An edit of the tree, or of what a scenario has of its own. */
export type ScenarioEdit = Extract<
  Edit,
  {
    kind:
      | "new_scenario"
      | "duplicate_scenario"
      | "rename_scenario"
      | "set_note"
      | "colour_scenario"
      | "move_scenario"
      | "delete_scenario"
      | "reset"
      | "push_to_parent";
  }
>;

/** Answers which scenario is selected afterwards, or why it cannot be. */
export function applyToScenarios(
  document: FakeDocument,
  edit: ScenarioEdit,
  selected: string,
): string | AppError {
  if (edit.kind === "new_scenario") return create(document, edit);
  if (edit.kind === "duplicate_scenario") return duplicate(document, edit.scenario);
  const scenario = document.scenario(edit.scenario);
  if (!scenario) return invalid("", "The baseline stays as it is.");
  switch (edit.kind) {
    case "set_note":
      scenario.note = edit.note;
      return selected;
    case "rename_scenario":
      return rename(document, scenario, edit.name) ?? selected;
    case "colour_scenario":
      scenario.colour = edit.colour;
      return selected;
    case "move_scenario":
      return move(document, scenario, edit.parent ?? "baseline", edit.before) ?? selected;
    case "delete_scenario":
      return remove(document, scenario, selected);
    case "reset":
      for (const pointer of Object.keys(scenario.overrides)) {
        if (reaches(edit.reach, pointer)) drop(document, scenario, pointer);
      }
      return selected;
    case "push_to_parent":
      for (const pointer of edit.pointers) push(document, scenario, pointer);
      return selected;
  }
}

function create(document: FakeDocument, edit: Extract<Edit, { kind: "new_scenario" }>): string | AppError {
  const problem = nameProblem("scenario", edit.name, names(document));
  if (problem) return problem;
  const from = edit.changes && document.scenario(edit.changes.scenario)?.overrides;
  const chosen = Object.entries(from ?? {}).filter(([pointer]) => edit.changes?.pointers.includes(pointer));
  const overrides = structuredClone(Object.fromEntries(chosen));
  return add(document, { name: edit.name, parent: edit.parent ?? "baseline", note: "", overrides });
}

/** What the scenarios are called, one of them left out. */
function names(document: FakeDocument, except?: FakeScenario): string[] {
  const others = document.scenarios.filter((one) => one !== except);
  return ["Baseline", ...others.map((one) => one.name)];
}

function rename(document: FakeDocument, scenario: FakeScenario, name: string): AppError | null {
  const problem = nameProblem("scenario", name, names(document, scenario));
  if (!problem) scenario.name = name;
  return problem;
}

function duplicate(document: FakeDocument, id: string): string {
  const source = document.scenario(id);
  const name = copyName(document.nameOf(id), names(document));
  if (!source) return add(document, { name, parent: "baseline", note: "", overrides: {} });
  const { parent, note, overrides } = structuredClone(source);
  const made = add(document, { name, parent, note, overrides });
  const copy = document.scenarios.pop();
  if (copy) document.scenarios.splice(document.scenarios.indexOf(source) + 1, 0, copy);
  return made;
}

function add(document: FakeDocument, scenario: Omit<FakeScenario, "id" | "colour">): string {
  const id = `scenario_${document.scenarios.length + 1}_${document.revision}`;
  document.scenarios.push({ id, colour: leastUsed(document.scenarios), ...scenario });
  return id;
}

/** The colour of the palette that the fewest have. */
function leastUsed(scenarios: FakeScenario[]): number {
  const uses = [1, 2, 3, 4, 5, 6, 7].map(
    (colour) => scenarios.filter((one) => (one.colour - colour) % 7 === 0).length,
  );
  return uses.indexOf(Math.min(...uses)) + 1;
}

function move(
  document: FakeDocument,
  scenario: FakeScenario,
  parent: string,
  before: string | null,
): AppError | null {
  if (parent === scenario.id || document.below(scenario.id).some((one) => one.id === parent))
    return invalid("", `“${scenario.name}” cannot rest on itself. Choose a scenario outside of it.`);
  document.scenarios.splice(document.scenarios.indexOf(scenario), 1);
  const at = document.scenarios.findIndex((one) => one.id === before);
  document.scenarios.splice(at < 0 ? document.scenarios.length : at, 0, scenario);
  scenario.parent = parent;
  return null;
}

function remove(document: FakeDocument, scenario: FakeScenario, selected: string): string {
  for (const one of document.scenarios) if (one.parent === scenario.id) one.parent = scenario.parent;
  document.scenarios = document.scenarios.filter((one) => one !== scenario);
  document.notes = document.notes.filter((note) => note.scenario !== scenario.id);
  return selected === scenario.id ? scenario.parent : selected;
}

function reaches(reach: Reach, pointer: string): boolean {
  if (reach.kind === "row") return pointer.endsWith(`/${reach.field}`);
  return reach.kind === "scenario" || pointer.startsWith(`/segments/${reach.segment}/`);
}

function drop(document: FakeDocument, scenario: FakeScenario, pointer: string): void {
  Reflect.deleteProperty(scenario.overrides, pointer);
  document.notes = document.notes.filter((note) => note.scenario !== scenario.id || note.pointer !== pointer);
}

function push(document: FakeDocument, scenario: FakeScenario, pointer: string): void {
  const value = scenario.overrides[pointer];
  if (value === undefined) return;
  const parent = document.scenario(scenario.parent);
  if (parent) parent.overrides[pointer] = value;
  else put(document.plan, pointer, value);
  for (const note of document.notes) {
    if (note.scenario === scenario.id && note.pointer === pointer) note.scenario = scenario.parent;
  }
  Reflect.deleteProperty(scenario.overrides, pointer);
}
