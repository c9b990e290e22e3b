import type { Grid, View } from "@/api/bindings";
import type { Action, ActionGroup } from "@/state/actions.svelte";
import { grid as gridWords, palette as words } from "@/strings";

/** Something to find. */
export interface Entry {
  id: string;
  label: string;
  /** Where it belongs; found by it too. */
  detail: string;
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

/** Every assumption of every segment, once each; `go` leads to one. */
export function assumptions(grid: Grid, go: (pointer: string) => void): Entry[] {
  const found = new Map<string, Entry>();
  // The group of key assumptions stands first and repeats rows of the others, whose name says more.
  for (const group of grid.groups.toReversed()) {
    for (const row of group.rows) {
      row.cells.forEach(({ pointer, content }, at) => {
        if (content.kind === "absent" || found.has(pointer)) return;
        const segment = row.plan_wide ? "" : (grid.columns[at]?.name ?? "");
        const label = gridWords.place(segment, row.label);
        found.set(pointer, { id: pointer, label, detail: group.title, run: () => go(pointer) });
      });
    }
  }
  return inOrder(grid, found);
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
  const pointers = grid.groups.flatMap((group) =>
    group.rows.flatMap((row) => row.cells.map((cell) => cell.pointer)),
  );
  return [...new Set(pointers)].flatMap((pointer) => found.get(pointer) ?? []);
}
