import { describe, expect, it } from "vitest";
import { lanesOf } from "./lanes";

const MONTH = 13;
const at = (id: string, month: number, text = "+1") => ({ id, x: month * MONTH, text });
const lanes = (...marks: ReturnType<typeof at>[]) => [...lanesOf(marks).values()];

describe("the lanes of markers", () => {
  it("leaves those apart on the ground, and stacks those whose numbers would be covered", () => {
    expect(lanes(at("a", 3, "−2"), at("b", 12), at("c", 24))).toEqual([0, 0, 0]);
    expect(lanes(at("a", 10, "−3"), at("b", 11))).toEqual([0, 1]);
    expect(lanes(at("a", 10), at("b", 10), at("c", 10))).toEqual([0, 1, 2]);
    expect(lanes(at("a", 10), at("b", 13))).toEqual([0, 0]);
  });

  it("gives a long text the room it takes", () => {
    expect(lanes(at("a", 7, "freeze 6"), at("b", 9))).toEqual([0, 1]);
    expect(lanes(at("a", 7, "freeze 6"), at("b", 12))).toEqual([0, 0]);
  });

  it("uses a lane again where it is free", () => {
    expect(lanes(at("a", 1), at("b", 2), at("c", 4), at("d", 5))).toEqual([0, 1, 0, 1]);
  });
});
