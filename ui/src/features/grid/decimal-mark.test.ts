import { describe, expect, it } from "vitest";
import { markOf } from "./decimal-mark";

describe("the decimal mark of a block", () => {
  it.each([
    [["1,234"], ".", ".", null],
    [["1.234"], ".", ".", null],
    [["1,234"], ",", ",", "1,234"],
    [["$1.234"], ",", ",", "$1.234"],
    [["12", "word", ""], ",", ",", null],
    [["1,234", "12.5"], ",", ".", null],
    [["1,234", "1,234,567"], ",", ".", null],
    [["1.234", "12,5"], ".", ",", null],
    [["1,234", "1.234,5"], ".", ",", null],
    [["0,125"], ".", ",", null],
    [["12.5", "12,5"], ".", ".", null],
    [["12.5", "12,5", "1,234"], ",", ",", "1,234"],
    [["2027-04.01", "1,234"], ",", ",", "1,234"],
  ] as const)("of %j where %j is the person's own", (texts, own, decimal, unsure) => {
    expect(markOf([...texts], own)).toEqual({ decimal, unsure });
  });
});
