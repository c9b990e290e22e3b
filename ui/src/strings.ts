/** Everything the window says that does not come from the workbench, feature by feature. */

const mac = navigator.platform.startsWith("Mac");
const mod = mac ? "⌘" : "Ctrl+";
const shift = mac ? "⇧" : "Shift+";

export const header = {
  saved: "saved",
  savedHint: "Every edit is saved in the document as it is made.",
  readOnly: "read-only",
  readOnlyHint: "This document cannot be written to. Save As makes a copy that can be edited.",
  new: "New",
  open: "Open",
  saveAs: "Save As",
  newHint: "New document",
  openHint: "Open a document",
  saveAsHint: "Save a copy and go on in it",
  newKeys: `${mod}N`,
  openKeys: `${mod}O`,
  saveAsKeys: mac ? "⇧⌘S" : `${mod}${shift}S`,
  appearance: "Appearance",
  appearances: { auto: "As the system", light: "Light", dark: "Dark" },
};

export const scenarios = {
  title: "Scenarios",
  add: "New scenario",
  addHint: (parent: string) => `New scenario on ${parent}`,
  newName: "New scenario",
  duplicate: "Duplicate",
  rename: "Rename",
  renameKeys: "F2",
  editNote: "Edit note",
  addNote: "Add note",
  noteLabel: "Note",
  useAsReference: "Use as reference",
  reference: "reference",
  actions: (name: string) => `Actions for ${name}`,
  invalid: "not valid",
  overrides: (count: number) => `${count} override${count === 1 ? "" : "s"}`,
  fold: "Fold the scenarios",
  unfold: "Show the scenarios",
  nameLabel: "Name of the scenario",
};

export const grid = {
  label: "Assumptions",
  off: "off",
  on: "on",
  absent: "–",
  all: "all segments",
  place: (segment: string, label: string) => (segment ? `${segment} › ${label}` : label),
  own: "The plan’s own value.",
  inherited: (from: string) => `Inherited from ${from}.`,
  overridden: "Overridden here; Delete returns it.",
  range: (range: string) => `Valid: ${range}.`,
  notNumber: (text: string) =>
    `“${text}” is not a number. Type one such as 1,234.5, 20% or 1.2M, or press Esc.`,
  baselineKeeps: "The baseline is the plan itself: there is no parent to return this value to.",
  inheritsAlready: (from: string) => `This value comes from ${from} already.`,
  absentWhy: "This value belongs to something that is switched off.",
  turnOff: "Switch off (Space)",
  turnOn: "Switch on (Space)",
  addEvent: "Add a headcount event",
  keys: "Enter edits, Delete returns a value to the parent, Space switches on and off.",
};

export const events = {
  title: "Headcount events",
  today: (csms: string) => `${csms} CSMs today`,
  add: "Add",
  addHint: (team: string) => `Add a headcount event to ${team}`,
  kinds: { hire: "Hire", cut: "Cut", freeze: "Freeze" },
  unit: { hire: "CSMs", cut: "CSMs", freeze: "months" },
  month: "Month",
  kind: "Kind",
  amount: "How many",
  note: "Note",
  noNote: "note",
  remove: "Remove this event",
  restore: "Restore",
  discard: "Discard (Esc)",
  confirm: "Add (Enter)",
  removed: "removed here",
  overridden: "set here",
  none: "No dated hires, cuts or freezes.",
  inherited: (from: string) => `Inherited from ${from}.`,
  notMonth: (text: string) => `“${text}” is not a month. Type one such as Apr 2027 or 2027-04.`,
  notAmount: (text: string) => `“${text}” is not a number. Type how many, such as 2.`,
  monthKeys: "Up and Down move it by a month",
  row: (team: string, sentence: string, month: string) => `${team}: ${sentence} in ${month}`,
  fresh: (team: string) => `New headcount event of ${team}`,
};

export const results = {
  label: "Results",
  against: "against",
  reference: "Reference",
  self: "This is the reference. Choose another scenario to see its differences.",
  stale: "Last valid results.",
  warnings: "Warnings",
  figures: "Key figures",
  verdict: "Verdict",
  charts: "Charts",
};

export const shell = {
  assumptions: "Assumptions",
  resizeRail: "Width of the scenarios",
  resizeResults: "Width of the results",
};
