export const shell = {
  assumptions: "Assumptions",
  headcount: "Headcount",
  compare: "Compare",
  resizeRail: "Size of the scenarios",
  resizeResults: "Size of the results",
};
