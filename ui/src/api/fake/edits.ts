import type { AppError, Edit } from "@/api/bindings";
import type { JsonValue } from "./json";
import type { FakeDocument } from "./document";
import { setDerived } from "./derived";
import { fields, type Field } from "./fields";
import { nameProblem } from "./names";
import { invalid } from "./refusal";
import { applyToScenarios } from "./scenario-edits";
import { applyToSegments } from "./segment-edits";
import { alone } from "./several";
import { at } from "./tree";

/** Applies an edit; answers which scenario is selected after it, or why it cannot be. */
export function apply(document: FakeDocument, edit: Edit, selected: string): string | AppError {
  switch (edit.kind) {
    case "set_value":
      return setValue(document, edit.scenario, edit.pointer, edit.value) ?? selected;
    case "set_values":
      for (const value of edit.values) {
        const refused = apply(document, alone(edit.scenario, value), selected);
        if (typeof refused !== "string") return refused;
      }
      return selected;
    case "set_derived":
      return setDerived(document, edit.scenario, edit.segment, edit.figure, edit.value ?? 0) ?? selected;
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
    case "set_assumption_note":
      return setNote(document, edit, selected);
    case "freeze":
      return freeze(document, edit);
    case "delete_record":
      document.records = document.records.filter((record) => record.id !== edit.record);
      return selected === edit.record ? "baseline" : selected;
    case "add_segment":
    case "duplicate_segment":
    case "rename_segment":
    case "move_segment":
    case "remove_segment":
      return applyToSegments(document, edit) ?? selected;
    default:
      return applyToScenarios(document, edit, selected);
  }
}

type Of<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

function setNote(document: FakeDocument, edit: Of<"set_assumption_note">, selected: string): string {
  const { scenario, pointer, note, author, source, confidence } = edit;
  document.notes = document.notes.filter((one) => one.scenario !== scenario || one.pointer !== pointer);
  if (note || author || source || confidence) {
    document.notes.push({ scenario, pointer, note, author, source, confidence });
  }
  return selected;
}

function freeze(document: FakeDocument, edit: Of<"freeze">): string | AppError {
  const { scenario, name, date, note } = edit;
  const others = document.records.map((record) => record.name);
  const problem = nameProblem("plan of record", name, others);
  if (problem) return problem;
  const id = `record_${document.revision}`;
  const plan = document.resolve(scenario);
  document.records.push({ id, name, date, scenario: document.nameOf(scenario), note, plan, drift: [] });
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
