import { describe, expect, it } from "vitest";
import { applied, isRelative, readRelative } from "./relative";

const change = (text: string, format: "percent" | "number" | "money" | "whole", value: number) => {
  const relative = readRelative(text);
  return relative && applied(relative, format, value);
};

describe("an entry that changes what stands there", () => {
  it.each([
    ["+=2", "percent", 0.12, 0.14],
    ["-=0.5", "percent", 0.08, 0.075],
    ["-=10%", "percent", 0.12, 0.108],
    ["+=2", "number", 5, 7],
    ["+=0.2", "number", 0.1, 0.3],
    ["-=10%", "money", 1000, 900],
    ["*=1.1", "whole", 10, 11],
    ["*=1.1", "percent", 0.1, 0.11],
    ["*=50 %", "money", 1000, 500],
    ["/=2", "money", 5, 2.5],
    [" + = 1k", "money", 500, 1500],
    ["−=3", "number", 1, -2],
    ["×=2", "number", 1.5, 3],
    ["/=0", "number", 1, null],
  ] as const)("%s in a %s cell of %d gives %d", (text, format, value, expected) => {
    expect(change(text, format, value)).toBe(expected);
  });

  it.each(["=2", "+2", "-3", "2+=2", "-"])("is not %j", (text) => expect(isRelative(text)).toBe(false));

  it.each(["+=", "+=abc", "*=="])("cannot be read in %j", (text) => {
    expect(isRelative(text)).toBe(true);
    expect(readRelative(text)).toBeNull();
  });
});
