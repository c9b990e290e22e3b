import type { MenuItem } from "@/components/menu-item";
import type { ScenarioRow } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { scenarios as words } from "@/strings";

/** What of a scenario is typed in its row just now. */
export type Editing = { scenario: string; part: "name" | "note" } | null;

/** A name no scenario has yet. */
export function freeName(wanted: string, taken: string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}

/** Adds a scenario on a parent and goes on with its name. */
export async function addScenario(
  document: DocumentStore,
  parent: string,
  edit: (what: Editing) => void,
): Promise<void> {
  const name = freeName(words.newName, document.view?.scenarios.map((row) => row.name) ?? []);
  const onBaseline = parent === "baseline" ? null : parent;
  const refused = await document.edit({ kind: "new_scenario", name, parent: onBaseline });
  if (refused) document.failure = refused;
  else edit({ scenario: document.selected, part: "name" });
}

/** The menu of a scenario: the same on its ⋯ and by right click. */
export function scenarioMenu(
  document: DocumentStore,
  row: ScenarioRow,
  edit: (what: Editing) => void,
): (MenuItem | null)[] {
  const fixed = row.id === "baseline";
  return [
    { label: words.addHint(row.name), run: () => void addScenario(document, row.id, edit) },
    { label: words.duplicate, run: () => void duplicate(document, row.id, edit) },
    null,
    {
      label: words.rename,
      shortcut: words.renameKeys,
      disabled: fixed,
      run: () => edit({ scenario: row.id, part: "name" }),
    },
    {
      label: row.note ? words.editNote : words.addNote,
      disabled: fixed,
      run: () => edit({ scenario: row.id, part: "note" }),
    },
    null,
    {
      label: words.useAsReference,
      disabled: document.reference === row.id,
      run: () => document.compareWith(row.id),
    },
  ];
}

async function duplicate(
  document: DocumentStore,
  scenario: string,
  edit: (what: Editing) => void,
): Promise<void> {
  const refused = await document.edit({ kind: "duplicate_scenario", scenario });
  if (refused) document.failure = refused;
  else edit({ scenario: document.selected, part: "name" });
}
