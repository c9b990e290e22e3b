import { withAlt } from "./keys";

export const card = {
  open: "What stands behind it",
  keys: withAlt("Enter"),
  of: (label: string) => `Behind ${label}`,
  reference: "reference",
  set: "set here",
  more: (count: number) =>
    count === 1 ? "1 scenario between is not shown." : `${count} scenarios between are not shown.`,
  hundredth: (to: string) => `With 1% more, ${to}`,
  at: (to: string) => `At ${to} instead`,
  valid: (range: string) => `Valid: ${range}.`,
  editNote: "Note…",
  addNote: "Add note…",
  reset: "Reset",
  history: "History",
};
