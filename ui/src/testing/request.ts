import type { ViewRequest } from "@/api/bindings";

/** Asks for a scenario as a test wants to see it: no pictures. */
export const requestOf = (selected = "baseline"): ViewRequest => ({
  selected,
  reference: "baseline",
  charts: [],
  timelines: [],
  theme: "light",
  style: "us_finance",
});
