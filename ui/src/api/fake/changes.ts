import type { ChangeLine } from "@/api/bindings";
import type { FakeDocument } from "./document";
import { fields } from "./fields";
import type { JsonValue } from "./json";
import type { FakeScenario } from "./state";
import { at } from "./tree";
import { placeOf, segmentName, written } from "./words";

/** Everything that differs between two documents. */
export function between(before: FakeDocument, after: FakeDocument): ChangeLine[] {
  return [
    ...planChanges(before, after, "baseline"),
    ...scenarioIds(before, after).flatMap((id) => scenarioChanges(before, after, id)),
    ...noteChanges(before, after),
    ...recordChanges(before, after),
  ];
}

/** What differs in the values of one scenario, resolved. */
export function planChanges(before: FakeDocument, after: FakeDocument, scenario: string): ChangeLine[] {
  const [old, now] = [before.resolve(scenario), after.resolve(scenario)];
  const name = (after.scenario(scenario) ? after : before).nameOf(scenario);
  return pointers(old, now).flatMap((pointer) => {
    const [was, is] = [at(old, pointer), at(now, pointer)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const document = was === undefined ? after : before;
    const segment = /^\/segments\/[^/]+$/.test(pointer);
    const place = segment
      ? `Segment ${segmentName(document, pointer.split("/")[2] ?? "")}`
      : placeOf(document, pointer) || "Name";
    const say = (value: JsonValue | undefined) =>
      segment ? String((value && at(value, "/name")) ?? "") : written(pointer, value);
    return [line(scenario, name, pointer, place, say(was), say(is))];
  });
}

/** What a scenario changes against its parent. */
export function ownChanges(document: FakeDocument, id: string): ChangeLine[] {
  const scenario = document.scenario(id);
  if (!scenario) return [];
  const parent = document.resolve(scenario.parent);
  return Object.entries(scenario.overrides).map(([pointer, value]) => {
    const before = written(pointer, at(parent, pointer));
    return line(id, scenario.name, pointer, placeOf(document, pointer), before, written(pointer, value));
  });
}

/** Values where both have the segment; a segment as a whole where only one has. */
function pointers(old: JsonValue, now: JsonValue): string[] {
  const of = (plan: JsonValue) => Object.keys((at(plan, "/segments") ?? {}) as object);
  const segments = [...new Set([...of(old), ...of(now)])];
  const common = (one: string) => of(old).includes(one) && of(now).includes(one);
  const below = fields.filter((field) => !field.planWide).map((field) => `/${field.path}`);
  const events = (one: string) => {
    const path = `/segments/${one}/team/events`;
    const ids = [old, now].flatMap((plan) => Object.keys((at(plan, path) ?? {}) as object));
    return [...new Set(ids)].map((id) => `${path}/${id}`);
  };
  return [
    ...fields.filter((field) => field.planWide).map((field) => `/${field.path}`),
    ...segments.flatMap((one) =>
      common(one)
        ? [`/segments/${one}/name`, ...below.map((path) => `/segments/${one}${path}`), ...events(one)]
        : [`/segments/${one}`],
    ),
  ];
}

function scenarioIds(before: FakeDocument, after: FakeDocument): string[] {
  return [...new Set([...before.scenarios, ...after.scenarios].map((one) => one.id))];
}

function scenarioChanges(before: FakeDocument, after: FakeDocument, id: string): ChangeLine[] {
  const [old, now] = [before.scenario(id), after.scenario(id)];
  const name = now?.name ?? old?.name ?? "";
  const about = (place: string, was: string, is: string) =>
    was === is ? [] : [line(id, name, "", place, was, is)];
  const parent = (document: FakeDocument, one?: FakeScenario) => (one ? document.nameOf(one.parent) : "");
  return [
    ...(old && now ? about("Name", old.name, now.name) : about("Scenario", old?.name ?? "", now?.name ?? "")),
    ...(old && now
      ? [
          ...about("Parent", parent(before, old), parent(after, now)),
          ...about("Note", old.note, now.note),
          ...about("Colour", String(old.colour), String(now.colour)),
        ]
      : []),
    ...overrideChanges(before, after, id, name),
  ];
}

function overrideChanges(before: FakeDocument, after: FakeDocument, id: string, name: string): ChangeLine[] {
  const [old, now] = [before.scenario(id)?.overrides ?? {}, after.scenario(id)?.overrides ?? {}];
  const all = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return all.flatMap((pointer) => {
    if (JSON.stringify(old[pointer]) === JSON.stringify(now[pointer])) return [];
    const stood = (document: FakeDocument) =>
      document.scenario(id) ? written(pointer, at(document.resolve(id), pointer)) : "";
    const [was, is] = [stood(before), stood(after)];
    const marked = (text: string, own: boolean) => `${text} (${own ? "own" : "inherited"})`;
    const texts =
      was === is && was !== ""
        ? ([marked(was, pointer in old), marked(is, pointer in now)] as const)
        : ([was, is] as const);
    return [line(id, name, pointer, placeOf(before, pointer), ...texts)];
  });
}

function noteChanges(before: FakeDocument, after: FakeDocument): ChangeLine[] {
  const keyed = (document: FakeDocument) =>
    new Map(document.notes.map((note) => [`${note.scenario}${note.pointer}`, note]));
  const [old, now] = [keyed(before), keyed(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const one = was ?? is;
    if (!one || JSON.stringify(was) === JSON.stringify(is)) return [];
    const place = `${placeOf(before, one.pointer)} › Note`;
    return [
      line(one.scenario, after.nameOf(one.scenario), one.pointer, place, was?.note ?? "", is?.note ?? ""),
    ];
  });
}

function recordChanges(before: FakeDocument, after: FakeDocument): ChangeLine[] {
  const gone = before.records.filter((one) => !after.record(one.id));
  const made = after.records.filter((one) => !before.record(one.id));
  return [
    ...gone.map((one) => line(one.id, one.name, "", "Plan of record", one.name, "")),
    ...made.map((one) => line(one.id, one.name, "", "Plan of record", "", one.name)),
  ];
}

function line(
  scenario: string,
  scenario_name: string,
  pointer: string,
  place: string,
  before: string,
  after: string,
): ChangeLine {
  return { scenario, scenario_name, pointer, place, before, after };
}
