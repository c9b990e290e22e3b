import { withAlt, withMod } from "./keys";

const values = (count: number) => (count === 1 ? "1 value" : `${count} values`);

/** The number a lone mark makes of a text: `1,234` is 1234 or 1.234. */
function readingOf(text: string, decimal: "." | ","): string {
  const digits = text.replace(/[^\d.,]/g, "");
  const [whole = "", fraction = ""] = digits.split(/[.,]/);
  return digits.includes(decimal)
    ? `${whole}.${fraction}, three decimals`
    : `${whole}${fraction}, no decimals`;
}

/** Entries that change what stands there: none is torn at the end of a line. */
const changes = "+=2, -\u2060=10% or *=1.1";

export const grid = {
  label: "Assumptions",
  off: "off",
  on: "on",
  absent: "–",
  undefined: "n/a",
  sets: (sets: string) => `Typing it ${sets}.`,
  all: "all segments",
  place: (segment: string, label: string) => (segment ? `${segment} › ${label}` : label),
  own: "The plan’s own value.",
  inherited: (from: string) => `Inherited from ${from}.`,
  overridden: "Overridden here; Delete returns it.",
  range: (range: string) => `Valid: ${range}.`,
  notNumber: (text: string) =>
    `“${text}” is not a number here. Type one such as 1,234.5 or 1.2M, or 20% where the cell is in per cent, or press Esc.`,
  notPercent: (text: string) => `“${text}” is a per cent, and what stands here is none. Type a number.`,
  notSwitch: (text: string) => `“${text}” is neither on nor off.`,
  notChoice: (text: string, known: string[]) => `“${text}” is none of ${known.join(", ")}.`,
  notChange: (text: string) => `“${text}” says no number to change by. Type one such as ${changes}.`,
  nothingToChange: "There is no number here that could change by it.",
  wrong: {
    ends: (text: string) => `“${text}” ends where a number is missing.`,
    open: (text: string) => `“${text}” has a bracket that is not closed.`,
    closed: (text: string) => `“${text}” closes a bracket that was not opened.`,
    unread: (text: string, part: string) =>
      `“${part}” in “${text}” is nothing to calculate with. Type numbers, + − * / ^, % and brackets; cells cannot be referred to.`,
    "no-value": (text: string) => `“${text}” comes to no number.`,
    long: () => "This is too long to calculate. Type a shorter one, or the number.",
  },
  calculates: `=250000/12 calculates once; ${changes} changes the value.`,
  comesTo: (value: string) => `Comes to ${value}.`,
  stores: (value: string) => `Stores ${value}, not the calculation.`,
  notByZero: "Nothing can be divided by 0.",
  otherKind: (from: string) => `“${from}” holds another kind of value.`,
  nothingToPaste: "There is no text on the clipboard.",
  nothingToFill: "There is nothing to fill from: select cells with a value above or left of them.",
  rowNotOverridden: (row: string) => `Nothing of ${row} is overridden here.`,
  nothingOverridden: "Nothing selected is overridden here: these values come from the parent already.",
  pasted: (count: number, header: boolean, labels: boolean, outside: number) =>
    [
      `Pasted ${values(count)}.`,
      header || labels
        ? `Left out the ${[header && "column names", labels && "row labels"].filter(Boolean).join(" and ")}.`
        : "",
      outside > 0 ? `${values(outside)} did not fit into the grid.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  copied: (rows: number, columns: number) =>
    rows * columns === 1 ? "Copied." : `Copied ${rows} × ${columns} cells.`,
  notCut: (why: string) => `Copied, not cut. ${why}`,
  filled: (count: number) => `Filled ${values(count)}.`,
  returned: (count: number) => `Returned ${values(count)} to the parent.`,
  notTaken: (refused: number, taken: number) =>
    `${values(refused)} of ${taken + refused} ${refused === 1 ? "was" : "were"} not taken`,
  staysInCells: "Texts that can be mended stay in their cells: type over them, or press Esc there.",
  close: "Close",
  ambiguous: (text: string) => `What number is “${text}”?`,
  ambiguousMark: "Nothing pasted with it tells whether its mark stands between thousands or before decimals.",
  ambiguousShare:
    "It goes into a per cent cell, and nothing pasted with it has a per cent sign or is above 1.",
  readAs: "Read it as",
  reading: (text: string, decimal: "." | ",") => readingOf(text, decimal),
  pasteNothing: "Cancel",
  pull: "Drag to change the value; with Shift in finer steps",
  pullKeys: `${withAlt("↑")} ${withAlt("↓")}`,
  overriddenInside: (count: number) => `${count} overridden here`,
  refusedInside: (count: number) => `${count} not accepted`,
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  fillDown: "Fill down",
  fillRight: "Fill right",
  cutKeys: withMod("X"),
  copyKeys: withMod("C"),
  pasteKeys: withMod("V"),
  fillDownKeys: withMod("D"),
  fillRightKeys: withMod("R"),
  pressInstead: (keys: string) => `The system keeps its clipboard to itself here: press ${keys}.`,
  selected: (rows: number, columns: number) => `${rows} × ${columns} selected`,
  baselineKeeps: "The baseline is the plan itself: there is no parent to return values to.",
  inheritsAlready: (from: string) => `This value comes from ${from} already.`,
  absentWhy: "This value belongs to something that is switched off.",
  turnOff: "Switch off (Space)",
  turnOn: "Switch on (Space)",
  addEvent: "Add a headcount event",
  actions: "Actions for this assumption",
  rowActions: (label: string) => `Actions for ${label}`,
  edit: "Edit",
  editKeys: "Enter",
  resetKeys: "Del",
  resetRow: "Reset row to parent",
  pushRow: "Push row to parent…",
  keys: "Enter edits, Delete resets, Shift+arrows select, Alt+arrows step.",
};
