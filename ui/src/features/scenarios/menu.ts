import type { ScenarioRow, Theme } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import { scenarios as words } from "@/strings";
import type { ScenarioActions } from "./actions";
import { reordered, within } from "./positions";

/**
 * The menu of a scenario: the same on its ⋯ and by right click. The baseline's has the same lines; those that make no sense
 * of it say why. Colours have other names in the dark.
 */
export function scenarioMenu(actions: ScenarioActions, row: ScenarioRow, theme: Theme): (MenuItem | null)[] {
  const { document, shown } = actions;
  return [
    { label: words.addHint(row.name), run: () => void actions.add(row.id) },
    {
      label: words.fromChanges,
      whyNot: ifBaseline(row, words.ofBaseline.changes) ?? changesNothing(row),
      run: () => shown.fromChanges(row),
    },
    { label: words.duplicate, run: () => void actions.duplicate(row.id) },
    null,
    ...ownItems(actions, row, theme),
    null,
    ...valueItems(actions, row),
    null,
    { label: words.freeze, run: () => shown.freeze(row.id) },
    {
      label: words.useAsReference,
      whyNot: document.reference === row.id ? words.isReference : null,
      run: () => document.compareWith(row.id),
    },
    null,
    remove(actions, row),
  ];
}

/** What a scenario is called, looks like and stands on. */
function ownItems(actions: ScenarioActions, row: ScenarioRow, theme: Theme): MenuItem[] {
  const { shown } = actions;
  const { ofBaseline: why } = words;
  return [
    {
      label: words.rename,
      shortcut: words.renameKeys,
      whyNot: ifBaseline(row, why.rename),
      run: () => shown.typing({ scenario: row.id, part: "name" }),
    },
    {
      label: row.note ? words.editNote : words.addNote,
      whyNot: ifBaseline(row, why.note),
      run: () => shown.typing({ scenario: row.id, part: "note" }),
    },
    opening(row, words.colour, why.colour, () => colours(actions, row, words.colours[theme])),
    opening(row, words.moveTo, why.move, () => places(actions, row)),
  ];
}

/** A line that opens a further list; of the baseline it says why there is none. */
function opening(row: ScenarioRow, label: string, why: string, items: () => (MenuItem | null)[]): MenuItem {
  return isBaseline(row) ? { label, whyNot: why } : { label, items: items() };
}

/** The palette, by the names of its colours. */
function colours(actions: ScenarioActions, row: ScenarioRow, names: string[]): MenuItem[] {
  return names.map((label, index) => ({
    label,
    colour: index + 1,
    checked: (row.colour - 1) % names.length === index,
    run: () => void actions.colour(row.id, index + 1),
  }));
}

/** One up, one down, and every scenario it can rest on. */
function places(actions: ScenarioActions, row: ScenarioRow): (MenuItem | null)[] {
  const { rows } = actions;
  const steps = [
    {
      label: words.moveUp,
      shortcut: words.moveUpKeys,
      to: reordered(rows, row, -1),
      end: words.isFirst,
    },
    {
      label: words.moveDown,
      shortcut: words.moveDownKeys,
      to: reordered(rows, row, 1),
      end: words.isLast,
    },
  ].map(({ to, end, ...item }) => ({
    ...item,
    whyNot: to ? null : end,
    run: () => to && void actions.move(row, to),
  }));
  const parents = rows
    .filter((one) => !within(rows, one.id, row.id))
    .map((one) => ({
      id: one.id,
      label: one.name,
      colour: one.colour,
      whyNot: one.id === row.parent ? words.restsThere : null,
      run: () => void actions.move(row, { parent: one.id, before: null }),
    }));
  return [...steps, null, ...parents];
}

/** What a scenario changes, taken back or given to its parent. */
function valueItems(actions: ScenarioActions, row: ScenarioRow): MenuItem[] {
  const whyNot = ifBaseline(row, words.ofBaseline.values) ?? changesNothing(row);
  return [
    { label: words.resetAll, whyNot, run: () => void actions.reset(row) },
    { label: words.pushAll, whyNot, run: () => void actions.push(row) },
  ];
}

function changesNothing({ overrides, name }: ScenarioRow): string | null {
  return overrides === 0 ? words.changesNothing(name) : null;
}

function remove(actions: ScenarioActions, row: ScenarioRow): MenuItem {
  const whyNot = ifBaseline(row, words.ofBaseline.delete);
  return { label: words.delete, shortcut: words.deleteKeys, whyNot, run: () => void actions.remove(row) };
}

function isBaseline({ parent }: ScenarioRow): boolean {
  return parent === null;
}

/** Why something cannot be done with the baseline. */
function ifBaseline(row: ScenarioRow, why: string): string | null {
  return isBaseline(row) ? why : null;
}
