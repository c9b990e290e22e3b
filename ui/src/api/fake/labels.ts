import type { Edit, Gesture } from "@/api/bindings";
import type { FakeDocument } from "./document";
import { at } from "./tree";
import { fieldAt, segmentName, written } from "./words";

/** An edit in imperative words, for the history and for undo. */
export function labelOf(edit: Edit, before: FakeDocument, after: FakeDocument): string {
  const scenario = "scenario" in edit ? `“${before.nameOf(edit.scenario)}”` : "";
  const segment = "segment" in edit ? `“${segmentName(before, edit.segment)}”` : "";
  switch (edit.kind) {
    case "set_value":
    case "switch_on":
      return `Change ${what(before, edit.pointer)} to ${written(edit.pointer, at(after.resolve(edit.scenario), edit.pointer))}`;
    case "set_values":
      return `${DOING[edit.by]} ${edit.values.length} values`;
    case "set_derived":
      return `Change ${edit.figure.replaceAll("_", " ")} of ${segmentName(before, edit.segment)}`;
    case "reset_value":
      return `Reset ${what(before, edit.pointer)}`;
    case "put_event":
      return `${edit.id ? "Change" : "Add"} event of ${segmentName(before, edit.segment)}`;
    case "remove_event":
      return `Remove event of ${segmentName(before, edit.segment)}`;
    case "reset":
      return edit.reach.kind === "scenario" ? `Reset ${scenario}` : `Reset values of ${scenario}`;
    case "push_to_parent":
      return `Push ${edit.pointers.length === 1 ? what(before, edit.pointers[0] ?? "") : `${edit.pointers.length} values`} of ${scenario}`;
    case "set_assumption_note":
      return `Note on ${what(before, edit.pointer)}`;
    case "new_scenario":
      return `Add “${edit.name}”`;
    case "duplicate_scenario":
      return `Duplicate ${scenario}`;
    case "rename_scenario":
      return `Rename ${scenario} to “${edit.name}”`;
    case "set_note":
      return `Note on ${scenario}`;
    case "colour_scenario":
      return `Colour ${scenario}`;
    case "move_scenario":
      return `Move ${scenario}`;
    case "delete_scenario":
      return `Delete ${scenario}`;
    case "add_segment":
      return `Add segment “${edit.name}”`;
    case "duplicate_segment":
      return `Duplicate ${segment}`;
    case "rename_segment":
      return `Rename ${segment} to “${edit.name}”`;
    case "move_segment":
      return `Move ${segment}`;
    case "remove_segment":
      return `Remove ${segment}`;
    case "freeze":
      return `Freeze ${scenario} as “${edit.name}”`;
    case "delete_record":
      return `Delete “${before.nameOf(edit.record)}”`;
  }
}

const DOING: Record<Gesture, string> = {
  type: "Change",
  paste: "Paste",
  fill_down: "Fill down",
  fill_right: "Fill right",
  return: "Return",
};

/** `annual churn of Mid-market`. */
function what(document: FakeDocument, pointer: string): string {
  const [, top, segment = ""] = pointer.split("/");
  const label = pointer.includes("/team/events/") ? "event" : (fieldAt(pointer)?.label ?? "value");
  const words = label.charAt(0).toLowerCase() + label.slice(1);
  return top === "segments" ? `${words} of ${segmentName(document, segment)}` : words;
}
