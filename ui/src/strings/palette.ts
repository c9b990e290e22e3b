import { withMod } from "./keys";

export const palette = {
  label: "Go to or do",
  button: "Go to or do anything",
  keys: withMod("K"),
  placeholder: "An assumption, a scenario, or what to do",
  found: "Found",
  assumptions: "Assumptions",
  scenarios: "Scenarios and plans of record",
  recent: "Recent",
  record: "plan of record",
  none: (query: string) => `Nothing here is called “${query}”.`,
};
