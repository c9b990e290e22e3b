import { withMod, withModShift } from "./keys";

export const undo = {
  title: "Edits",
  undo: "Undo",
  redo: "Redo",
  nothingToUndo: "Nothing to undo.",
  nothingToRedo: "Nothing to redo.",
  undoThis: (label: string) => `Undo: ${label}`,
  redoThis: (label: string) => `Redo: ${label}`,
  undoKeys: withMod("Z"),
  redoKeys: withModShift("Z"),
};
