import type { Cell, Grid, GridRow, View } from "@/api/bindings";
import { valueText } from "@/notation/cells";
import type { Notation } from "@/notation/numbers";
import type { Action, ActionGroup } from "@/state/actions.svelte";
import type { Sight } from "@/state/going.svelte";
import { grid as gridWords, palette as words } from "@/strings";

/** Something to find. */
export interface Entry {
  id: string;
  label: string;
  /** Where it belongs; found by it too. */
  detail: string;
  /** What it says now. */
  value?: string;
  shortcut?: string;
  /** Why it cannot be done now. */
  whyNot?: string;
  checked?: boolean;
  colour?: number;
  run: () => void;
}

/** Entries of one kind. */
export interface EntryGroup {
  title: string;
  entries: Entry[];
}

/** How assumptions are listed. */
export interface Manner {
  notation: Notation;
  /** Leads to one. */
  go: (sight: Sight) => void;
}

/** Every assumption of every segment with its value, and every figure that sets one, once each. */
export function assumptions(grid: Grid, manner: Manner): Entry[] {
  const found = new Map<string, Entry>();
  // The group of key assumptions stands first and repeats rows of the others, whose name says more.
  for (const group of grid.groups.toReversed()) {
    for (const row of group.rows) {
      row.cells.forEach((cell, at) => {
        // What belongs to something that is off stands in no cell; a figure that cannot be read now does.
        if ((cell.content.kind === "absent" && !row.derived) || found.has(idOf(cell))) return;
        const segment = row.plan_wide ? "" : (grid.columns[at]?.name ?? "");
        const label = gridWords.place(segment, row.label);
        found.set(idOf(cell), { label, detail: group.title, ...assumption(row, cell, manner) });
      });
    }
  }
  return inOrder(grid, found);
}

function assumption(row: GridRow, cell: Cell, { notation, go }: Manner): Pick<Entry, "id" | "value" | "run"> {
  const { pointer, figure } = cell;
  return { id: idOf(cell), value: valueText(row, cell, notation), run: () => go({ pointer, figure }) };
}

/** A figure points at the assumption it sets, which is listed too. */
function idOf({ pointer, figure }: Cell): string {
  return figure === null ? pointer : `${pointer}=${figure}`;
}

/** Every scenario and plan of record; `select` shows one. */
export function scenarios({ scenarios, records }: View, select: (id: string) => void): Entry[] {
  const rows = [
    ...scenarios.map(({ id, name, note, colour }) => ({ id, name, detail: note, colour })),
    ...records.map(({ id, name }) => ({ id, name, detail: words.record })),
  ];
  return rows.map(({ id, name, ...rest }) => ({
    id: `scenario ${id}`,
    label: name,
    run: () => select(id),
    ...rest,
  }));
}

/** What can be done, sub-menus unfolded; what cannot be done now says why. */
export function actionEntries({ title, items }: ActionGroup): EntryGroup {
  return { title, entries: unfolded(items, title, "") };
}

/** Groups of one title become one. */
export function merged(groups: EntryGroup[]): EntryGroup[] {
  const by = new Map<string, Map<string, Entry>>();
  for (const { title, entries } of groups) {
    const there = by.get(title) ?? new Map<string, Entry>();
    for (const entry of entries) there.set(entry.id, entry);
    by.set(title, there);
  }
  return [...by].map(([title, entries]) => ({ title, entries: [...entries.values()] }));
}

function unfolded(items: (Action | null)[], title: string, before: string): Entry[] {
  return items.flatMap((item) => {
    if (!item) return [];
    const label = `${before}${item.label}`;
    if (item.items) return unfolded(item.items, title, `${label.replace(/…$/, "")} › `);
    const { shortcut, whyNot, checked, colour, run = () => {} } = item;
    const entry = { id: `${title}/${label}/${item.id ?? ""}`, label, detail: item.detail ?? "", run };
    return [
      {
        ...entry,
        ...(shortcut ? { shortcut } : {}),
        ...(whyNot ? { whyNot } : {}),
        ...(checked ? { checked } : {}),
        ...(colour ? { colour } : {}),
      },
    ];
  });
}

/** As they stand in the grid, top to bottom. */
function inOrder(grid: Grid, found: Map<string, Entry>): Entry[] {
  const ids = grid.groups.flatMap((group) => group.rows.flatMap((row) => row.cells.map(idOf)));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}
