import type { GridRow } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import type { DocumentStore } from "@/state/document.svelte";
import { pushed, says } from "@/state/pushed";
import { card, changes, considered, grid as words, history, notes } from "@/strings";
import { copy, cut, paste } from "./clipboard-menu";
import type { GridEditing } from "./editing.svelte";

/** What is shown elsewhere of the chosen cell. */
export interface Elsewhere {
  card: () => void;
  note: () => void;
  history: () => void;
}

/** The menu of the chosen cell. */
export function cellMenu(
  document: DocumentStore,
  editing: GridEditing,
  elsewhere: Elsewhere,
): (MenuItem | null)[] {
  const { cell, line } = editing;
  if (!cell || !line) return [];
  return [
    {
      label: words.edit,
      shortcut: words.editKeys,
      whyNot: editing.whyFixed(cell),
      run: () => editing.begin(),
    },
    null,
    ...clipboardItems(editing),
    null,
    ...fillItems(editing),
    null,
    ...valueItems(document, editing),
    ...rowItems(document, line.row),
    null,
    { label: card.open, shortcut: card.keys, run: elsewhere.card },
    { label: notes.open, shortcut: notes.keys, run: elsewhere.note },
    { label: history.ofThis, shortcut: history.ofThisKeys, run: elsewhere.history },
  ];
}

/** The menu of a row's label: what a scenario says in every segment. */
export function rowMenu(document: DocumentStore, row: GridRow): MenuItem[] {
  return rowItems(document, row);
}

/** Why nothing can return to a parent: nothing is edited here, or there is none. */
function whyNoParent(document: DocumentStore): string | null {
  return document.shown.whyNot ?? (document.shown.parentName ? null : words.baselineKeeps);
}

function clipboardItems(editing: GridEditing): MenuItem[] {
  const { whyNone: whyNot } = editing;
  return [
    { label: words.cut, shortcut: words.cutKeys, whyNot, run: () => void cut(editing) },
    { label: words.copy, shortcut: words.copyKeys, run: () => void copy(editing) },
    { label: words.paste, shortcut: words.pasteKeys, whyNot, run: () => void paste(editing) },
  ];
}

function fillItems({ whyNone: whyNot, together }: GridEditing): MenuItem[] {
  return [
    {
      label: words.fillDown,
      shortcut: words.fillDownKeys,
      whyNot,
      run: () => together.fill("down"),
    },
    {
      label: words.fillRight,
      shortcut: words.fillRightKeys,
      whyNot,
      run: () => together.fill("right"),
    },
  ];
}

function valueItems(document: DocumentStore, editing: GridEditing): MenuItem[] {
  const chosen = editing.selection.cells.map((placed) => placed.cell);
  const overridden = chosen.some(({ origin }) => origin.kind === "overridden");
  const whyNot = whyNoParent(document) ?? (overridden ? null : words.nothingOverridden);
  return [
    {
      label: changes.toParent,
      shortcut: words.resetKeys,
      whyNot,
      run: () => editing.reset(),
    },
    {
      label: changes.pushToParent,
      whyNot,
      run: () => void pushed(document, (pointer) => chosen.some((cell) => says(pointer, cell.pointer))),
    },
  ];
}

function rowItems(document: DocumentStore, row: GridRow): MenuItem[] {
  const own = row.cells.filter((cell) => cell.origin.kind === "overridden");
  // A row with one cell is that cell.
  if (row.plan_wide) return [];
  const none = own.length === 0 ? words.rowNotOverridden(row.label) : null;
  const whyNot = whyNoParent(document) ?? none;
  return [
    { label: words.resetRow, whyNot, run: () => void resetRow(document, row) },
    {
      label: words.pushRow,
      whyNot,
      run: () => void pushed(document, (pointer) => own.some((cell) => says(pointer, cell.pointer))),
    },
  ];
}

async function resetRow(document: DocumentStore, row: GridRow): Promise<void> {
  const { scenario, shown } = document;
  if (!scenario) return;
  const reach = { kind: "row" as const, field: row.derived?.field ?? row.field };
  const edit = { kind: "reset" as const, scenario: scenario.id, reach };
  await document.considering.weigh(edit, considered.resetting(row.label, shown.parentName));
}
