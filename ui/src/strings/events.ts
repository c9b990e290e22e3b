const UNITS = { hire: "CSM", cut: "CSM", freeze: "month" };

export const events = {
  title: "Headcount events",
  today: (csms: string) => `${csms} ${csms === "1" ? "CSM" : "CSMs"} today`,
  add: "Add",
  addHint: (team: string) => `Add a headcount event to ${team}`,
  addKind: {
    hire: (team: string) => `Add a hire to ${team}`,
    cut: (team: string) => `Add a cut to ${team}`,
    freeze: (team: string) => `Add a hiring freeze to ${team}`,
  },
  kinds: { hire: "Hire", cut: "Cut", freeze: "Freeze" },
  /** What stands behind the amount as it is typed. */
  unit: (kind: keyof typeof UNITS, amount: string) =>
    amount.trim() === "1" ? UNITS[kind] : `${UNITS[kind]}s`,
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
  none: "No dated hires, cuts or freezes.",
  inherited: (from: string) => `Inherited from ${from}.`,
  notMonth: (text: string) => `“${text}” is not a month. Type one such as Apr 2027 or 2027-04.`,
  notAmount: (text: string) => `“${text}” is not a number. Type how many, such as 2.`,
  notHire: (text: string) =>
    `“${text}” would be a cut. Choose Cut instead of Hire, or type how many join, such as 2.`,
  late: (last: string) =>
    `After the plan’s last month, ${last}: it does nothing unless the plan runs longer.`,
  monthKeys: "Up and Down move it by a month",
  row: (team: string, sentence: string, month: string) => `${team}: ${sentence} in ${month}`,
  fresh: (team: string) => `New headcount event of ${team}`,
};
