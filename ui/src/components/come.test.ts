import { describe, expect, it } from "vitest";
import { bringIntoSight } from "./come";

/** A pane of columns 100 px wide beside labels of 200, `room` px for them, scrolled to `from`. */
function pane(room: number, from: number) {
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.innerHTML = `<table><thead><tr>${"<th></th>".repeat(6)}</tr></thead></table>`;
  const heads = [...scroll.querySelectorAll("th")];
  const given = (element: Element, sizes: Record<string, number>) => {
    for (const [name, value] of Object.entries(sizes)) Object.defineProperty(element, name, { value });
  };
  given(scroll, { clientWidth: 200 + room });
  heads.forEach((head, index) =>
    given(head, { offsetLeft: index && 100 + index * 100, offsetWidth: index ? 100 : 200 }),
  );
  scroll.scrollLeft = from;
  return (column: number) => {
    const head = heads[column];
    if (head) bringIntoSight(head);
    return scroll.scrollLeft;
  };
}

describe("a column that has come", () => {
  it.each([
    { room: 300, from: 0, column: 2, to: 0, what: "stays where it is in sight" },
    { room: 300, from: 0, column: 4, to: 100, what: "comes in at the right" },
    { room: 300, from: 200, column: 3, to: 100, what: "keeps the one before it in sight" },
    { room: 300, from: 200, column: 1, to: 0, what: "comes in at the left" },
    { room: 100, from: 0, column: 3, to: 200, what: "comes alone where both have no room" },
  ])("$what", ({ room, from, column, to }) => {
    expect(pane(room, from)(column)).toBe(to);
  });
});
