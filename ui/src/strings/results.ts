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
