import type { Column } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import { segments as words } from "@/strings";
import type { SegmentEditing } from "./editing.svelte";

/** The menu of a segment: what it is made of in the baseline, what a scenario says there elsewhere. */
export function segmentMenu(
  editing: SegmentEditing,
  column: Column,
  toBaseline: () => void,
): (MenuItem | null)[] {
  return editing.editable ? structure(editing, column) : values(editing, column, toBaseline);
}

function structure(editing: SegmentEditing, column: Column): (MenuItem | null)[] {
  const { columns } = editing;
  return [
    { label: words.rename, shortcut: words.renameKeys, run: () => (editing.renaming = column.id) },
    { label: words.duplicate, run: () => void editing.duplicate(column.id) },
    null,
    {
      label: words.left,
      shortcut: words.leftKeys,
      whyNot: columns[0]?.id === column.id ? words.isFirst : null,
      run: () => void editing.step(column.id, -1),
    },
    {
      label: words.right,
      shortcut: words.rightKeys,
      whyNot: columns.at(-1)?.id === column.id ? words.isLast : null,
      run: () => void editing.step(column.id, 1),
    },
    null,
    { label: words.add, run: () => (editing.adding = true) },
    {
      label: words.remove,
      shortcut: words.removeKeys,
      whyNot: columns.length === 1 ? words.isOnly : null,
      run: () => void editing.remove(column),
    },
  ];
}

function values(editing: SegmentEditing, column: Column, toBaseline: () => void): (MenuItem | null)[] {
  const whyNot = editing.overrides(column.id) ? null : words.overridesNothing(column.name);
  return [
    { label: words.reset, whyNot, run: () => void editing.reset(column) },
    { label: words.push, whyNot, run: () => void editing.push(column) },
    null,
    { label: words.toBaseline, detail: words.inBaseline, run: toBaseline },
  ];
}
