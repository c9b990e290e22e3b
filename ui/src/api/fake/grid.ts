import type { Cell, CellNote, Content, Grid, GridRow, Origin } from "@/api/bindings";
import type { JsonValue } from "./json";
import type { FakeDocument } from "./document";
import { formatDay } from "@/notation/days";
import { derivedRow, figures } from "./derived";
import { fields, groups, type Field } from "./fields";
import { at } from "./tree";
import { fieldAt } from "./words";

/** The assumptions of one scenario, key assumptions first. */
export function grid(document: FakeDocument, scenario: string): Grid {
  const plan = document.resolve(scenario);
  const segments = Object.entries(at(plan, "/segments") as Record<string, JsonValue>);
  const columns = segments.map(([id, segment]) => ({ id, name: String(at(segment, "/name")) }));
  const ids = columns.map((column) => column.id);
  const rows = fields.map((field) => [field, row(document, plan, scenario, field, ids)] as const);
  const made = (path: string) => rows.find(([field]) => field.path === path)?.[1];
  const below = (path: string, key: boolean) =>
    figures
      .filter((figure) => figure.below === path && (figure.key || !key))
      .flatMap((figure) => {
        const set = made(figure.sets);
        return set ? [derivedRow(plan, figure, set)] : [];
      });
  const inGroup = (id: string) =>
    rows
      .filter(([field]) => field.group === id)
      .flatMap(([field, own]) => [own, ...below(field.path, false)]);
  const keyRows = rows
    .filter(([field]) => field.key)
    .flatMap(([field, own]) => [own, ...below(field.path, true)]);
  const all = groups.map(([id, title, stage]) => ({ id, title, stage, rows: inGroup(id) }));
  return { columns, groups: [{ id: "key", title: "Key assumptions", stage: null, rows: keyRows }, ...all] };
}

function row(
  document: FakeDocument,
  plan: JsonValue,
  scenario: string,
  field: Field,
  ids: string[],
): GridRow {
  const pointers = field.planWide ? [`/${field.path}`] : ids.map((id) => `/segments/${id}/${field.path}`);
  const { path, label, unit, format, range, help } = field;
  const cells = pointers.map((pointer) => cell(document, plan, scenario, field, pointer));
  return {
    field: path,
    label,
    unit,
    format,
    range,
    help,
    derived: null,
    plan_wide: field.planWide ?? false,
    cells,
  };
}

function cell(
  document: FakeDocument,
  plan: JsonValue,
  scenario: string,
  field: Field,
  pointer: string,
): Cell {
  return {
    pointer,
    figure: null,
    content: content(field, at(plan, pointer)),
    origin: origin(document, scenario, pointer),
    locked: locked(document, scenario, field),
    problem: null,
    note: noteOf(document, scenario, pointer),
  };
}

function locked(document: FakeDocument, scenario: string, field: Field): string | null {
  const record = document.record(scenario);
  if (record) return `Frozen on ${formatDay(record.date)}.`;
  if (!field.fact || scenario === "baseline") return null;
  const fact = `${field.label} is a fact of the baseline and can be typed there only.`;
  return field.path === "team/csms" ? `${fact} Here a different team is a headcount event.` : fact;
}

/** The nearest note going up, as far as the scenario whose value it is. */
function noteOf(document: FakeDocument, scenario: string, pointer: string): CellNote | null {
  if (document.record(scenario)) return null;
  const steps = ["baseline", ...document.chain(scenario).map((step) => step.id)];
  const says = steps.findLastIndex((id) => pointer in (document.scenario(id)?.overrides ?? {}));
  const found = steps
    .slice(Math.max(0, says))
    .map((id) => document.notes.find((note) => note.scenario === id && note.pointer === pointer))
    .findLast(Boolean);
  if (!found) return null;
  const { note, author, source, confidence } = found;
  const from = found.scenario === scenario ? null : document.nameOf(found.scenario);
  return { note, author, source, confidence, from };
}

/** What stands at a pointer in a scenario. */
export function contentOf(document: FakeDocument, scenario: string, pointer: string): Content {
  const field = fieldAt(pointer);
  return field ? content(field, at(document.resolve(scenario), pointer)) : { kind: "absent" };
}

function content(field: Field, value: JsonValue | undefined): Content {
  if (field.format === "switch") return { kind: "switch", on: value !== null && value !== undefined };
  if (field.format === "choice") {
    const options = (field.options ?? []).map(([option, label]) => ({ value: option, label }));
    const chosen = typeof value === "string" ? value : (Object.keys(value ?? {})[0] ?? "");
    return { kind: "choice", value: chosen, options };
  }
  if (typeof value === "number") return { kind: "number", value, nullable: field.nullable !== undefined };
  return value === null && field.nullable !== undefined ? { kind: "off" } : { kind: "absent" };
}

/** Where a value comes from: the scenario itself, the nearest ancestor that overrides it, or the plan. */
export function origin(document: FakeDocument, scenario: string, pointer: string): Origin {
  if (scenario === "baseline" || document.record(scenario)) return { kind: "own" };
  const touches = (overrides: Record<string, JsonValue>) =>
    Object.keys(overrides).some((key) => pointer === key || pointer.startsWith(`${key}/`));
  const holder = document.chain(scenario).findLast((step) => touches(step.overrides));
  if (holder?.id === scenario) return { kind: "overridden" };
  return { kind: "inherited", scenario: holder?.name ?? "Baseline" };
}
