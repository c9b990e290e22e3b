/** Everything the window says that does not come from the workbench, feature by feature. */
export { card } from "./card";
export { changes, considered } from "./changes";
export { compare } from "./compare";
export * from "./document";
export { events } from "./events";
export { grid } from "./grid";
export { headcount, views } from "./headcount";
export { header } from "./header";
export { history } from "./history";
export { notes } from "./notes";
export { palette } from "./palette";
export { records } from "./records";
export { results } from "./results";
export { scenarios } from "./scenarios";
export { segments } from "./segments";
export { shell } from "./shell";
export { start } from "./start";
export { undo } from "./undo";
