import type { MenuItem } from "@/components/menu-item";
import type { DocumentStore } from "@/state/document.svelte";
import { undo as words } from "@/strings";

/** Taking the last edit back, and making it again; each says which. */
export function undoItems(document: DocumentStore): MenuItem[] {
  const { undo = null, redo = null } = document.view ?? {};
  return [
    {
      label: undo ? words.undoThis(undo) : words.undo,
      id: "undo",
      shortcut: words.undoKeys,
      whyNot: undo === null ? words.nothingToUndo : null,
      run: () => void document.undo(),
    },
    {
      label: redo ? words.redoThis(redo) : words.redo,
      id: "redo",
      shortcut: words.redoKeys,
      whyNot: redo === null ? words.nothingToRedo : null,
      run: () => void document.redo(),
    },
  ];
}
