export const shell = {
  assumptions: "Assumptions",
  resizeRail: "Width of the scenarios",
  resizeResults: "Width of the results",
};
