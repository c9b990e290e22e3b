import { grid as words } from "@/strings";
import type { GridEditing } from "./editing.svelte";

// What a menu asks of the clipboard may be refused by the system, unlike what its keys ask: those are named then.

/** Puts the selection on the clipboard; answers whether it is there. */
export async function copy(editing: GridEditing): Promise<boolean> {
  const text = editing.clipboard.text();
  try {
    await navigator.clipboard.writeText(text);
    editing.clipboard.copied(text);
    return true;
  } catch {
    editing.notice = words.pressInstead(words.copyKeys);
    return false;
  }
}

/** The same, and what is overridden returns to the parent. */
export async function cut(editing: GridEditing): Promise<void> {
  if (await copy(editing)) editing.clipboard.taken();
}

/** Puts what is on the clipboard over the selection. */
export async function paste(editing: GridEditing): Promise<void> {
  try {
    editing.clipboard.paste(await navigator.clipboard.readText());
  } catch {
    editing.notice = words.pressInstead(words.pasteKeys);
  }
}
