export const results = {
  label: "Results",
  against: "against",
  /** What the reference is held against while it is selected. */
  itself: "itself",
  reference: "Reference",
  self: "This is the reference. Choose another scenario to see its differences.",
  stale: "Last valid results.",
  warnings: "Warnings",
  warningsHint: "To the warnings",
  goTo: "Go to its place",
  toBasis: "See them in Assumptions",
  figures: "Key figures",
  verdict: "Verdict",
  worth: "What CS is worth",
  charts: "Charts",
  period: "Months of the bridge",
  allMonths: "All months",
};
