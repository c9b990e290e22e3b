export const headcount = {
  title: "Headcount",
  more: "Show what the team does to customers, and its events",
  less: "This team is open",
  marker: (sentence: string, month: string) => `${sentence} in ${month}`,
  markerKeys: "Drag, or use the arrow keys, to move and resize; Delete removes it, Enter edits it.",
  size: (change: number | null, freeze: number | null) =>
    freeze !== null ? `freeze ${freeze}` : (change ?? 0) < 0 ? `−${-(change ?? 0)}` : `+${change ?? 0}`,
  add: {
    hire: (month: string) => `Hire 1 CSM in ${month}`,
    cut: (month: string) => `Cut 1 CSM in ${month}`,
    freeze: (month: string) => `Freeze hiring for 6 months from ${month}`,
  },
  addLabel: (team: string) => `Add a headcount event to ${team}`,
};

export const views = {
  label: "Views",
  overview: "Overview",
  headcount: "Headcount",
};
