import type { AppError, Edit } from "@/api/bindings";
import type { JsonValue } from "./json";
import type { FakeDocument } from "./document";
import { fields, type Field } from "./fields";
import { at } from "./tree";

/** Applies an edit; answers which scenario is selected after it, or why it cannot be. */
export function apply(document: FakeDocument, edit: Edit, selected: string): string | AppError {
  switch (edit.kind) {
    case "set_value":
      return setValue(document, edit.scenario, edit.pointer, edit.value) ?? selected;
    case "switch_on":
      return switchOn(document, edit.scenario, edit.pointer, selected);
    case "reset_value":
      document.set(edit.scenario, edit.pointer, document.scenario(edit.scenario) ? undefined : null);
      return selected;
    case "put_event":
      return putEvent(document, edit) ?? selected;
    case "remove_event":
      return removeEvent(
        document,
        edit.scenario,
        `/segments/${edit.segment}/team/events/${edit.id}`,
        selected,
      );
    default:
      return applyToScenario(document, edit, selected);
  }
}

type ScenarioEdit = Extract<
  Edit,
  { kind: "new_scenario" | "duplicate_scenario" | "rename_scenario" | "set_note" }
>;

function applyToScenario(document: FakeDocument, edit: ScenarioEdit, selected: string): string | AppError {
  if (edit.kind === "new_scenario") return add(document, edit.name, edit.parent ?? "baseline", "", {});
  const scenario = document.scenario(edit.scenario);
  if (!scenario) return invalid("", "The baseline keeps its name.");
  if (edit.kind === "set_note") scenario.note = edit.note;
  if (edit.kind === "rename_scenario") {
    if (edit.name.trim() === "") return invalid("", "A scenario needs a name.");
    scenario.name = edit.name;
  }
  if (edit.kind === "duplicate_scenario") {
    const overrides = structuredClone(scenario.overrides);
    return add(document, `${scenario.name} (copy)`, scenario.parent, scenario.note, overrides);
  }
  return selected;
}

function add(
  document: FakeDocument,
  name: string,
  parent: string,
  note: string,
  overrides: Record<string, JsonValue>,
) {
  const id = `scenario_${document.scenarios.length + 1}`;
  document.scenarios.push({ id, name, parent, note, overrides });
  return id;
}

function setValue(
  document: FakeDocument,
  scenario: string,
  pointer: string,
  value: JsonValue,
): AppError | null {
  const field = fields.find((one) => pointer.endsWith(`/${one.path}`));
  const problem = field && complaint(field, value);
  if (problem) return invalid(pointer, problem);
  const volume = pointer.endsWith("/volume");
  document.set(scenario, pointer, volume ? volumeOf(document, scenario, pointer, String(value)) : value);
  return null;
}

function complaint(field: Field, value: JsonValue): string | null {
  if (typeof value !== "number") return null;
  if (field.format === "whole" && !Number.isInteger(value))
    return `${field.label} must be a whole number, ${field.range}.`;
  const inside = value >= field.low && value <= field.high;
  return inside ? null : `${field.label} must be ${field.range}.`;
}

function volumeOf(document: FakeDocument, scenario: string, pointer: string, kind: string): JsonValue {
  const now = at(document.resolve(scenario), pointer) as Record<string, JsonValue>;
  if (kind in now) return now;
  return kind === "direct"
    ? { direct: 4 }
    : { funnel: { prospects_per_month: 2000, cr1: 0.09, cr2: 0.18, cr3: 0.9, cr4: 0.25 } };
}

function switchOn(document: FakeDocument, scenario: string, pointer: string, selected: string): string {
  const field = fields.find((one) => pointer.endsWith(`/${one.path}`));
  document.set(scenario, pointer, field?.on ?? field?.nullable ?? 0);
  return selected;
}

function putEvent(document: FakeDocument, edit: Extract<Edit, { kind: "put_event" }>): AppError | null {
  const { scenario, segment, month, change, freeze_months, note } = edit;
  const id = edit.id ?? `event_${document.revision}`;
  const pointer = `/segments/${segment}/team/events/${id}`;
  const start = String(at(document.plan, "/start"));
  if (month < start) return invalid(pointer, `An event cannot lie before the start of the plan, ${start}.`);
  if (change === 0) return invalid(pointer, "A hire or cut needs a number other than 0.");
  if (freeze_months !== null && !Number.isInteger(freeze_months))
    return invalid(pointer, "A freeze lasts whole months.");
  const before = at(document.resolve(scenario), pointer);
  const kept =
    document.scenario(scenario)?.overrides[pointer] ?? (document.scenario(scenario) ? undefined : before);
  document.set(scenario, pointer, change !== null ? { month, change, note } : { month, freeze_months, note });
  const problem = document.problems(scenario)[0];
  if (problem) document.set(scenario, pointer, kept);
  return problem ? invalid(pointer, problem.message) : null;
}

function removeEvent(document: FakeDocument, scenario: string, pointer: string, selected: string): string {
  const parent = document.scenario(scenario)?.parent;
  const inherited = parent !== undefined && at(document.resolve(parent), pointer) !== undefined;
  document.set(scenario, pointer, inherited ? null : undefined);
  return selected;
}

function invalid(pointer: string, message: string): AppError {
  return { code: "invalid", message, issues: [{ pointer, message }] };
}
