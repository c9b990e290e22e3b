export const records = {
  title: "Plans of record",
  frozen: (date: string, scenario: string) => `${date}, from ${scenario}`,
  actions: (name: string) => `Actions for ${name}`,
  delete: "Delete",
  deleteKeys: "Del",
  gone: (names: string[]) =>
    `${names.map((name) => `“${name}”`).join(", ")} ${names.length === 1 ? "is" : "are"} not in this state of the document. ` +
    "Nothing is lost: the history leads back.",
  deleted: (name: string) => `Deleted “${name}”.`,
  neverEdited: "This plan of record is never edited.",
  problem: "cannot be shown",
  drift: "This version of Headroom computes some figures otherwise. Shown are the frozen ones.",
  figure: "Figure",
  asFrozen: "As frozen",
  now: "As computed now",
};
