import { describe, expect, it } from "vitest";
import { freeName } from "./names";

describe("a free name", () => {
  it.each([
    ["New", ["Old"], "New"],
    ["New", ["New", "New 2"], "New 3"],
    ["New scenario", ["NEW SCENARIO ", "new scenario 2"], "New scenario 3"],
  ])("for %j beside %j is %j", (wanted, taken, free) => {
    expect(freeName(wanted, taken)).toBe(free);
  });
});
