export const shell = {
  assumptions: "Assumptions",
  headcount: "Headcount",
  compare: "Compare",
  resizeRail: "Width of the scenarios",
  resizeResults: "Width of the results",
};
