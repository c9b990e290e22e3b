import { withMod, withShift } from "./keys";

export const find = {
  label: "Find in the assumptions",
  open: "Find an assumption…",
  keys: withMod("F"),
  placeholder: "A name, a segment or a value",
  at: (place: number, of: number) => `${place} of ${of}`,
  found: (count: number) => `${count} found`,
  none: "Nothing found",
  previous: "Previous",
  previousKeys: withShift("F3"),
  next: "Next",
  nextKeys: "F3",
  close: "Close",
  inside: (count: number) => `${count} found`,
};
