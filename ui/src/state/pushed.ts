import { considered } from "@/strings";
import type { DocumentStore } from "./document.svelte";

/**
 * Has the parent say what the selected scenario says at the pointers chosen, as far as it says anything there; what
 * changes by it is shown first.
 */
export async function pushed(
  document: DocumentStore,
  chosen: (pointer: string) => boolean,
): Promise<boolean> {
  const { scenario, shown } = document;
  if (!scenario) return false;
  const changes = (await document.ask.changes(scenario.id)) ?? [];
  const pointers = [...new Set(changes.map((change) => change.pointer))].filter(chosen);
  if (pointers.length === 0) return false;
  const edit = { kind: "push_to_parent" as const, scenario: scenario.id, pointers };
  return document.considering.weigh(
    edit,
    considered.pushing(pointers.length, scenario.name, shown.parentName),
  );
}

/** Whether an override at `pointer` says the value at `cell`: it stands there, around it, or inside it. */
export function says(pointer: string, cell: string): boolean {
  return pointer === cell || cell.startsWith(`${pointer}/`) || pointer.startsWith(`${cell}/`);
}
