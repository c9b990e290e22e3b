export const headcount = {
  title: "Headcount",
  more: "Show what the team does to customers, and its events",
  less: "This team is open",
  marker: (sentence: string, month: string) => `${sentence} in ${month}`,
  /** What is called by the words that are seen can be asked for by them. */
  called: (shown: string, name: string) => `${shown}: ${name}`,
  markerKeys:
    "Drag sideways to move, up or down to resize; so do the arrow keys, and digits say how many. Delete removes it, Enter edits it.",
  months: (team: string) => `${team} month by month`,
  hint: "Click a month to add a hire, cut or freeze. Drag a marker sideways to move it, up for more heads, down for fewer.",
  keys: "By keyboard: arrows, digits, Delete; Enter edits or adds.",
  reading: "Point at a month, or go there by the arrow keys, to read its figures.",
  size: (change: number | null, freeze: number | null) =>
    freeze !== null ? `freeze ${freeze}` : (change ?? 0) < 0 ? `−${-(change ?? 0)}` : `+${change ?? 0}`,
  add: {
    hire: (month: string) => `Hire 1 CSM in ${month}`,
    cut: (month: string) => `Cut 1 CSM in ${month}`,
    freeze: (month: string, months: number) =>
      `Freeze hiring for ${months} ${months === 1 ? "month" : "months"} from ${month}`,
  },
  least: {
    hire: "A hire of 1 is the smallest. Delete removes it; a click on a month adds a cut.",
    cut: "A cut of 1 is the smallest. Delete removes it; a click on a month adds a hire.",
    freeze: "A freeze of 1 month is the shortest. Delete removes it.",
  },
  rule: "ARR per CSM of the rule of thumb",
  notRule: (text: string) => `“${text}” is not an amount from 1,000 to 1 trillion. Type one such as 2M.`,
  addLabel: (team: string) => `Add a headcount event to ${team}`,
};

export const views = {
  label: "Views",
  overview: "Overview",
  headcount: "Headcount",
  compare: "Compare",
};
