import { describe, expect, it } from "vitest";
import { linesWith, number, rowOf } from "@/testing/grid-rows";
import { placed } from "./paste";
import type { Range } from "./range";

const three = [number(1), number(2), number(3)];
const lines = linesWith({
  key: [rowOf("churn", "percent", three)],
  retain: [
    rowOf("churn", "percent", three),
    rowOf("overhead", "money", [number(9)], true),
    rowOf("uplift", "percent", three),
  ],
});
const at = (top: number, left: number, bottom = top, right = left): Range => ({ top, left, bottom, right });
const put = (block: string[][], range: Range) => {
  const { cells, range: filled, outside } = placed(block, lines, 3, range);
  return { texts: cells.map(({ cell, text }) => [cell.pointer, text]), filled, outside };
};

describe("a block over a selection", () => {
  it("goes from the chosen cell, as far as it is wide and high", () => {
    const { texts, filled, outside } = put([["1", "2"], ["7", ""], ["3", "4"]], at(1, 1)); // prettier-ignore
    expect(texts).toEqual([
      ["/churn/1", "1"],
      ["/churn/2", "2"],
      ["/overhead/0", "7"],
      ["/uplift/1", "3"],
      ["/uplift/2", "4"],
    ]);
    expect(filled).toEqual(at(1, 1, 3, 2));
    expect(outside).toBe(0);
  });

  it("leaves cells as they are where it says nothing", () => {
    expect(put([["", "2"]], at(3, 0)).texts).toEqual([["/uplift/1", "2"]]);
  });

  it("fills the selection with one value", () => {
    const { texts, filled } = put([["5"]], at(2, 0, 3, 1));
    expect(texts).toEqual([
      ["/overhead/0", "5"],
      ["/uplift/0", "5"],
      ["/uplift/1", "5"],
    ]);
    expect(filled).toEqual(at(2, 0, 3, 1));
  });

  it("repeats where the selection holds it several times over, and not where it does not", () => {
    expect(put([["5"], ["6"]], at(0, 0, 3, 0)).texts).toEqual([
      ["/churn/0", "6"],
      ["/overhead/0", "5"],
      ["/uplift/0", "6"],
    ]);
    expect(put([["5", "6"]], at(3, 0, 3, 2)).filled).toEqual(at(3, 0, 3, 1));
  });

  it("says how much lies beside the grid", () => {
    const { texts, outside } = put([["1", "2", "3"], ["4", "5", ""]], at(3, 1)); // prettier-ignore
    expect(texts).toHaveLength(2);
    expect(outside).toBe(3);
  });
});
