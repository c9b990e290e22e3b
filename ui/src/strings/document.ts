import { notAccepted } from "./refused";
import { withMod, withModShift } from "./keys";

const counted = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const file = {
  menu: "File",
  menuHint: "New, open, share, export",
  new: "New",
  open: "Open…",
  openKeys: withMod("O"),
  openRecent: "Open recent",
  noRecent: "No other documents yet",
  noRecentWhy: "Documents that were opened are listed here.",
  missing: "missing",
  missingWhy: (folder: string) => `It is no longer in ${folder}.`,
  saveAs: "Save As…",
  saveAsKeys: withModShift("S"),
  share: "Copy for sharing…",
  exportJson: "Export as JSON…",
  importJson: "Import JSON…",
  written: (path: string) => `Written: ${path}`,
};

export const saving = {
  saved: "saved",
  savedHint: "Every edit is saved in the document as it is made.",
  pending: "Saving…",
  typing: "editing…",
  typingHint:
    "What is being typed goes into the document by Enter or by leaving its field; a note by Save, a new event by its tick.",
  refused: (count: number) => counted(count, "value not accepted", "values not accepted"),
  refusedHint: "Typed, but not in the document: go there",
  failed: "not saved",
  readOnly: "read-only",
  tryAgain: "Try again",
  trying: "Trying…",
  saveAs: "Save As…",
  failedLabel: "The document is not saved",
};

export const close = {
  title: (name: string) => `“${name}” is not saved`,
  lead: "Closing now loses the edits that are not in the file.",
  tryAgain: "Try again",
  saveAs: "Save As…",
  anyway: "Close anyway",
  cancel: "Cancel",
};

export const freeze = {
  title: (scenario: string) => `Freeze “${scenario}”`,
  lead:
    "Keeps its assumptions and results as they are now, as a plan of record that never changes. " +
    "The scenario itself stays live.",
  refused: (count: number) => notAccepted(count, "it"),
  name: "Name",
  suggestion: (scenario: string, month: string) => `${scenario} – ${month}`,
  date: "Date",
  note: "Note",
  notePlaceholder: "Who agreed to it, for what",
  noName: "A plan of record needs a name.",
  notDay: (text: string) => `“${text}” is not a day. Type one such as 31 Mar 2027 or 2027-03-31.`,
  action: "Freeze",
  cancel: "Cancel",
};

export const sharing = {
  title: "Copy for sharing",
  lead: "Writes a new document with what is ticked. The edit history never travels.",
  scenarios: "Scenarios",
  records: "Plans of record",
  baseline: "travels with every scenario",
  more: "Also",
  notes: "Notes and sources",
  none: "Tick what the copy is to hold.",
  leftOut: (parts: string[]) => `Left out: ${parts.join(", ")}.`,
  scenariosOut: (count: number) => counted(count, "scenario"),
  recordsOut: (count: number) => counted(count, "plan of record", "plans of record"),
  baselineOut: "the baseline",
  notesOut: "notes and sources",
  historyOut: "the edit history",
  carries: (scenario: string, without: string[]) =>
    `“${scenario}” will carry the changes of ${without.map((name) => `“${name}”`).join(" and ")} without ` +
    `${without.length === 1 ? "its name" : "their names"}.`,
  action: "Save copy…",
  cancel: "Cancel",
  done: (path: string) => `Copy saved: ${path}`,
};

export const importing = {
  title: (name: string) => `Import “${name}”`,
  undoable: "This replaces the document’s content. Undo brings it back.",
  same: "The document already says all of this.",
  action: "Replace the document’s content",
  cancel: "Cancel",
};

export const failure = {
  notImported: (file: string) => `Nothing was imported from “${file}”`,
  refused: "Nothing was changed",
  lead: (count: number) => (count === 1 ? "This is in the way:" : `${count} things are in the way:`),
  copy: "Copy list",
  copied: "Copied",
  /** The clipboard was refused. */
  selected: `Selected: ${withMod("C")} copies it`,
  close: "Close",
};

export const notices = {
  close: "Close",
};
