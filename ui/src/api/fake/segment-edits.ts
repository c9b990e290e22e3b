import type { AppError, Edit, PresetRow } from "@/api/bindings";
import type { FakeDocument } from "./document";
import type { JsonValue } from "./json";
import { copyName, nameProblem } from "./names";
import { invalid } from "./refusal";
import { samplePlan } from "./sample";
import { at, put } from "./tree";

/** What a new segment can begin with: the sample's own. */
export const presets: PresetRow[] = [
  { id: "smb", name: "SMB" },
  { id: "mid_market", name: "Mid-market" },
  { id: "enterprise", name: "Enterprise" },
];

type SegmentEdit = Extract<
  Edit,
  { kind: "add_segment" | "duplicate_segment" | "rename_segment" | "move_segment" | "remove_segment" }
>;

/** An edit of the baseline's segments; answers why it cannot be, `null` where it is made. */
export function applyToSegments(document: FakeDocument, edit: SegmentEdit): AppError | null {
  switch (edit.kind) {
    case "add_segment": {
      const preset = at(samplePlan, `/segments/${edit.preset}`) ?? null;
      return insert(document, named(preset, edit.name), null);
    }
    case "duplicate_segment":
      return duplicate(document, edit.segment);
    case "rename_segment":
      return rename(document, edit.segment, edit.name);
    case "move_segment":
      return move(document, edit.segment, edit.before);
    case "remove_segment":
      return remove(document, edit.segment);
  }
}

function named(segment: JsonValue, name: string): JsonValue {
  return { ...(structuredClone(segment) as Record<string, JsonValue>), name };
}

/** What the segments are called, one of them left out. */
function names(document: FakeDocument, except = ""): string[] {
  const others = document.segments().filter(([id]) => id !== except);
  return others.map(([, segment]) => String(at(segment, "/name")));
}

function rename(document: FakeDocument, segment: string, name: string): AppError | null {
  const problem = nameProblem("segment", name, names(document, segment));
  if (!problem) put(document.plan, `/segments/${segment}/name`, name);
  return problem;
}

function arrange(document: FakeDocument, segments: [string, JsonValue][]): null {
  put(document.plan, "/segments", Object.fromEntries(segments));
  return null;
}

function insert(document: FakeDocument, segment: JsonValue, after: string | null): AppError | null {
  const problem = nameProblem("segment", String(at(segment, "/name")), names(document));
  if (problem) return problem;
  const all = document.segments();
  const place = after === null ? all.length : all.findIndex(([id]) => id === after) + 1;
  all.splice(place, 0, [freeId(document), segment]);
  return arrange(document, all);
}

function freeId(document: FakeDocument): string {
  return `segment_${document.segments().length + 1}_${document.revision}`;
}

function duplicate(document: FakeDocument, segment: string): AppError | null {
  const source = document.segments().find(([id]) => id === segment)?.[1] ?? null;
  const id = freeId(document);
  const name = copyName(String(at(source, "/name")), names(document));
  const refused = insert(document, named(source, name), segment);
  for (const { overrides } of refused ? [] : document.scenarios) {
    for (const [pointer, value] of Object.entries(overrides)) {
      if (pointer.startsWith(`/segments/${segment}/`))
        overrides[pointer.replace(segment, id)] = structuredClone(value);
    }
  }
  return refused;
}

function move(document: FakeDocument, segment: string, before: string | null): null {
  const all = document.segments();
  const [taken] = all.splice(
    all.findIndex(([id]) => id === segment),
    1,
  );
  const place = all.findIndex(([id]) => id === before);
  if (taken) all.splice(place < 0 ? all.length : place, 0, taken);
  return arrange(document, all);
}

function remove(document: FakeDocument, segment: string): AppError | null {
  const all = document.segments();
  if (all.length === 1) return invalid("/segments", "A plan needs a segment. Add another one first.");
  const inside = (pointer: string) => pointer.startsWith(`/segments/${segment}/`);
  for (const { overrides } of document.scenarios) {
    for (const pointer of Object.keys(overrides).filter(inside)) Reflect.deleteProperty(overrides, pointer);
  }
  document.notes = document.notes.filter((note) => !inside(note.pointer));
  return arrange(
    document,
    all.filter(([id]) => id !== segment),
  );
}
