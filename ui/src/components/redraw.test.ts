import { expect, it } from "vitest";
import { redraw } from "./redraw";

const drawing = (parts: string, width = 100) => `<svg width="${width}">${parts}</svg>`;
const AXIS = `<path d="M0 0"></path><text x="1" fill="red">Q1</text>`;

function shown(svg: string): HTMLElement {
  const into = document.createElement("div");
  redraw(into, svg);
  return into;
}

it.each([
  ["of other places and words", drawing(AXIS.replace('x="1"', 'x="2"').replace("Q1", "Q2")), true],
  ["with an attribute less, and one more", drawing(AXIS.replace('fill="red"', 'dy="1"')), true],
  ["of another size", drawing(AXIS, 200), true],
  ["with a part more", drawing(`${AXIS}<circle r="1"></circle>`), false],
  ["with a part less", drawing("<text>Q1</text>"), false],
  ["with a part of another kind", drawing(AXIS.replace("<path", "<rect").replace("</path", "</rect")), false],
  ["of nothing", "", false],
])("shows the drawing that comes, also one %s", (_, next, stays) => {
  const into = shown(drawing(AXIS));
  const text = into.querySelector("text");
  redraw(into, next);
  expect(into.innerHTML).toBe(shown(next).innerHTML);
  expect(into.querySelector("text") === text).toBe(stays);
});
