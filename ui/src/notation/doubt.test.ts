import { describe, expect, it } from "vitest";
import { readingsOf } from "./doubt";

describe("what a number with one mark can mean", () => {
  it.each([
    ["1,5", ".", [1.5, 15]],
    ["12,50", ".", [12.5, 1250]],
    ["$1,5", ".", [1.5, 15]],
    ["(1,5)", ".", [-1.5, -15]],
    ["1,2345", ".", [1.2345, 12345]],
    ["1,234", ",", [1.234, 1234]],
    ["-250,000", ",", [-250, -250000]],
    ["1.234", ",", [1.234, 1234]],
  ] as const)("is two things: %s where decimals stand behind “%s”", (text, own, readings) => {
    expect(readingsOf(text, own)).toEqual(readings);
  });

  it.each([
    ["1,234", "."],
    ["1.234", "."],
    ["1.5", ","],
    ["1,5", ","],
    ["1.5", "."],
    ["0,5", "."],
    ["1,2M", "."],
    ["1,234.5", "."],
    ["1,234,567", ","],
    ["1,5%", "."],
    ["1500", "."],
    ["four", "."],
    ["", "."],
  ] as const)("is clear: %s where decimals stand behind “%s”", (text, own) => {
    expect(readingsOf(text, own)).toEqual([]);
  });
});
