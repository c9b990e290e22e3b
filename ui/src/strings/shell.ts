export const shell = {
  assumptions: "Assumptions",
  headcount: "Headcount",
  resizeRail: "Width of the scenarios",
  resizeResults: "Width of the results",
};
