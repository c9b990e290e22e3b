import { withMod, withShift } from "./keys";

export const notes = {
  open: "Note and source…",
  keys: withShift("F2"),
  title: "Note and source",
  note: "Note",
  notePlaceholder: "Why this value",
  author: "Who says so",
  source: "Source",
  sourcePlaceholder: "Report, contract",
  sure: "How sure",
  sureness: { none: "Not said", low: "Low", medium: "Medium", high: "High" },
  sureShort: { low: "not sure", medium: "fairly sure", high: "sure" },
  standsInPlan: "Stands in the baseline; scenarios that inherit the value show it too.",
  standsWithValue: (scenario: string) => `Stands in “${scenario}”, with the value set there.`,
  standsHere: (scenario: string, from: string) =>
    `Stands in “${scenario}” and what rests on it; the value itself comes from ${from}.`,
  inherited: (from: string) => `From ${from}, with the value.`,
  writeHere: "Write a note here",
  none: "Nothing is noted here.",
  draft: "Typed earlier, not saved.",
  discard: "Discard",
  save: "Save",
  saveKeys: withMod("Enter"),
  cancel: "Cancel",
  close: "Close",
  remove: "Remove note",
};
