import type { Affected, Edit, Preview, Shift } from "@/api/bindings";
import { between, planChanges } from "./changes";
import type { FakeDocument } from "./document";
import { closingArr } from "./results";

/** At most so many lines of each list. */
const SHOWN = 12;

/** What stands in `after` and not in `before`; `edited` is the scenario it is done to. */
export function preview(before: FakeDocument, after: FakeDocument, edited: string, what: string): Preview {
  const others = after.scenarios.filter((one) => one.id !== edited && before.scenario(one.id));
  const affected = ["baseline", ...others.map((one) => one.id)]
    .filter((id) => id !== edited)
    .flatMap((id) => affectedBy(before, after, id));
  const changes = between(before, after);
  const count = affected.length;
  const effect =
    count === 0 ? "changes no other scenario" : `changes ${count} other scenario${count > 1 ? "s" : ""}`;
  return {
    sentence: `${what} ${effect}.`,
    changes: changes.slice(0, SHOWN),
    more: Math.max(0, changes.length - SHOWN),
    affected,
  };
}

/** The scenario an edit is done to. */
export function editedBy(edit: Edit): string {
  return "scenario" in edit ? edit.scenario : "baseline";
}

/** An edit as the beginning of a sentence. */
export function doing(edit: Edit, document: FakeDocument): string {
  const name = `“${document.nameOf(editedBy(edit))}”`;
  switch (edit.kind) {
    case "delete_scenario":
      return `Deleting ${name}`;
    case "move_scenario":
      return `Moving ${name}`;
    case "push_to_parent": {
      const parent = document.nameOf(document.scenario(edit.scenario)?.parent ?? "baseline");
      return `Pushing ${edit.pointers.length === 1 ? "1 value" : `${edit.pointers.length} values`} of ${name} to “${parent}”`;
    }
    case "remove_segment":
      return `Removing “${segmentNameIn(document, edit.segment)}”`;
    default:
      return "This edit";
  }
}

function segmentNameIn(document: FakeDocument, segment: string): string {
  const found = document.segments().find(([id]) => id === segment)?.[1];
  return String((found as { name?: string } | undefined)?.name ?? segment);
}

function affectedBy(before: FakeDocument, after: FakeDocument, id: string): Affected[] {
  const changes = planChanges(before, after, id);
  if (changes.length === 0) return [];
  const scenario = after.scenario(id);
  return [
    {
      id,
      name: after.nameOf(id),
      colour: scenario?.colour ?? 0,
      changes: changes.slice(0, SHOWN),
      more: Math.max(0, changes.length - SHOWN),
      closing_arr: arrShift(before, after, id),
      problem: after.problems(id)[0]?.message ?? null,
    },
  ];
}

function arrShift(before: FakeDocument, after: FakeDocument, id: string): Shift | null {
  if (before.problems(id).length > 0 || after.problems(id).length > 0) return null;
  return { before: closingArr(before.resolve(id)), after: closingArr(after.resolve(id)) };
}
