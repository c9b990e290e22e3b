import { withMod } from "./keys";

export const palette = {
  label: "Go to or do",
  findLabel: "Find an assumption",
  button: "Go to or do anything",
  keys: withMod("K"),
  find: "Find an assumption…",
  findKeys: withMod("F"),
  placeholder: "An assumption, a scenario, or what to do",
  findPlaceholder: "An assumption, such as churn or Mid-market hours",
  found: "Found",
  assumptions: "Assumptions",
  scenarios: "Scenarios and plans of record",
  recent: "Recent",
  record: "plan of record",
  none: (query: string) => `Nothing here is called “${query}”.`,
};
