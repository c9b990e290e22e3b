import { expect, it } from "vitest";
import { redraw } from "./redraw";

const drawing = (parts: string, width = 100) => `<svg width="${width}">${parts}</svg>`;
const AXIS = `<path d="M0 0"></path><circle r="1"/><text x="1" fill="red">Q1</text>`;

function shown(svg: string): HTMLElement {
  const into = document.createElement("div");
  redraw(into, svg);
  return into;
}

it.each([
  ["of other places and words", drawing(AXIS.replace('x="1"', 'x="2"').replace("Q1", "Q2")), true],
  ["with an attribute less, and one more", drawing(AXIS.replace('fill="red"', 'dy="1"')), true],
  ["of another size", drawing(AXIS, 200), true],
  ["with a part more", drawing(`${AXIS}<circle r="1"></circle>`), true],
  ["with a part less", drawing("<text>Q1</text>"), true],
  [
    "with parts more within",
    drawing(AXIS.replace("<circle", '<path d="M1 1"></path><rect y="1"/><circle')),
    true,
  ],
  ["with a part of another kind", drawing(AXIS.replace("<path", "<rect").replace("</path", "</rect")), true],
  ["with parts within a part", drawing(AXIS.replace("Q1", "Q<tspan>1</tspan>")), false],
  ["as it was", drawing(AXIS), true],
  ["of nothing", "", false],
])("shows the drawing that comes, also one %s", (_, next, stays) => {
  const into = shown(drawing(AXIS));
  const text = into.querySelector("text");
  redraw(into, next);
  expect(into.innerHTML).toBe(shown(next).innerHTML);
  expect(into.querySelector("text") === text).toBe(stays);
});

it("goes on from what it showed last", () => {
  const into = shown(drawing(AXIS));
  for (const label of ["Q2", "Q1 &lt; Q2", "Q3 <tspan>now</tspan>", "Q4 <tspan>then</tspan>", "Q1"]) {
    const next = drawing(AXIS.replace("Q1", label));
    redraw(into, next);
    expect(into.innerHTML).toBe(shown(next).innerHTML);
  }
});

it("reads anew only what has changed", () => {
  const into = shown(drawing(AXIS));
  const observer = new MutationObserver(() => {});
  observer.observe(into, { subtree: true, childList: true, attributes: true, characterData: true });
  redraw(into, drawing(AXIS.replace('r="1"', 'r="2"')));
  expect(observer.takeRecords().map(({ type, attributeName }) => [type, attributeName])).toEqual([
    ["attributes", "r"],
  ]);
});
