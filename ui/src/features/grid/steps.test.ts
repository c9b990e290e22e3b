import { describe, expect, it } from "vitest";
import { stepped } from "./steps";

describe("a value that is pulled", () => {
  it.each([
    ["percent", 0.08, 1, false, 0.081],
    ["percent", 0.08, -3, true, 0.0797],
    ["percent", 0.001, -5, false, 0],
    ["whole", 7, 2, false, 9],
    ["whole", 7, 2, true, 9],
    ["money", 220_000, 1, false, 230_000],
    ["money", 220_000, 1, true, 221_000],
    ["number", 1.5, 1, false, 1.6],
    ["number", 97.5, -1, false, 96.5],
    ["number", 0, 1, false, 0.1],
    ["number", -2, 1, false, -1.9],
  ] as const)("%s %d by %d (fine: %s) is %d", (format, value, steps, fine, expected) => {
    expect(stepped(format, value, steps, fine)).toBe(expected);
  });
});
