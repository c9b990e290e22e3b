import { describe, expect, it } from "vitest";
import type { Content } from "@/api/bindings";
import { linesWith, number, rowOf } from "@/testing/grid-rows";
import { filled } from "./fill";

const off: Content = { kind: "off" };
const lines = linesWith({
  a: [
    rowOf("churn", "percent", [number(0.1), number(0.2), { kind: "absent" }]),
    rowOf("uplift", "percent", [number(0.3), number(0.4), number(0.5)]),
    rowOf("months", "whole", [number(3), number(4), number(5)]),
    rowOf("cap", "number", [off, number(2, true), number(3)]),
    rowOf("tax", "percent", [number(0.6)], true),
  ],
});
const said = (range: [number, number, number, number], direction: "down" | "right") => {
  const [top, left, bottom, right] = range;
  return filled(lines, { top, left, bottom, right }, direction).map(({ cell, to }) => [
    cell.pointer,
    to === null ? "unlike" : to.kind === "value" ? to.value : to.kind,
  ]);
};

describe("a fill", () => {
  it("takes the first row down where the kinds of value agree", () => {
    expect(said([0, 0, 2, 2], "down")).toEqual([
      ["/uplift/0", 0.1],
      ["/uplift/1", 0.2],
      ["/months/0", "unlike"],
      ["/months/1", "unlike"],
    ]);
  });

  it("takes what stands above a single row, and left of a single column", () => {
    expect(said([1, 1, 1, 1], "down")).toEqual([["/uplift/1", 0.2]]);
    expect(said([1, 1, 2, 1], "right")).toEqual([
      ["/uplift/1", 0.3],
      ["/months/1", 3],
    ]);
    expect(said([0, 0, 0, 0], "down")).toEqual([]);
  });

  it("takes the first column right, and off only where that can be", () => {
    expect(said([2, 0, 3, 2], "right")).toEqual([
      ["/months/1", 3],
      ["/months/2", 3],
      ["/cap/1", null],
      ["/cap/2", "unlike"],
    ]);
  });

  it("goes into and out of a cell that spans the plan", () => {
    expect(said([1, 1, 4, 1], "down").at(-1)).toEqual(["/tax/0", 0.4]);
    expect(said([4, 0, 4, 2], "right")).toEqual([]);
  });
});
