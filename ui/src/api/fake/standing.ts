import type { Edit } from "@/api/bindings";
import { figureAt, figures } from "./derived";
import type { FakeDocument } from "./document";
import { at } from "./tree";

/** Whether a value, a figure or an event is by this edit what the document has there, wherever it comes from. */
export function saysWhatStandsIn(document: FakeDocument, edit: Edit): boolean {
  switch (edit.kind) {
    case "set_value":
      return at(document.resolve(edit.scenario), edit.pointer) === edit.value;
    case "set_derived": {
      const figure = figures.find(({ id }) => id === edit.figure);
      const pointer = `/segments/${edit.segment}/${figure?.sets}`;
      const there = figure && figureAt(document.resolve(edit.scenario), figure, pointer);
      return there?.kind === "number" && there.value === edit.value;
    }
    case "put_event": {
      const pointer = `/segments/${edit.segment}/team/events/${edit.id}`;
      const there = at(document.resolve(edit.scenario), pointer) as Record<string, unknown> | undefined;
      return (["month", "change", "freeze_months", "note"] as const).every(
        (part) => (there?.[part] ?? null) === edit[part],
      );
    }
    default:
      return false;
  }
}
