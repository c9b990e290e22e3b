import { expect, it } from "vitest";
import { redraw } from "./redraw";

const drawing = (parts: string, width = 100) => `<svg width="${width}">${parts}</svg>`;
const AXIS = `<path d="M0 0"></path><text>Q1</text>`;

function shown(svg: string): HTMLElement {
  const into = document.createElement("div");
  redraw(into, svg);
  return into;
}

it("puts only those parts anew that differ", () => {
  const into = shown(drawing(`${AXIS}<polyline points="0,0 1,1"></polyline>`));
  const [path, text, line] = into.querySelectorAll("svg > *");
  const next = drawing(`${AXIS}<polyline points="0,0 1,2"></polyline>`);
  redraw(into, next);
  expect(into.innerHTML).toBe(shown(next).innerHTML);
  const [pathNow, textNow, lineNow] = into.querySelectorAll("svg > *");
  expect([pathNow === path, textNow === text, lineNow === line]).toEqual([true, true, false]);
});

it.each([
  ["of another size", drawing(AXIS, 200)],
  ["with a part more", drawing(`${AXIS}<circle r="1"></circle>`)],
  ["with a part less", drawing("<text>Q1</text>")],
  ["of words that differ alone", drawing(AXIS.replace("Q1", "Q2"))],
  ["of nothing", ""],
])("shows the drawing that comes, also one %s", (_, next) => {
  const into = shown(drawing(AXIS));
  redraw(into, next);
  expect(into.innerHTML).toBe(next);
});
