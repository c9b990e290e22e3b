import { describe, expect, it } from "vitest";
import { decimalsOf, editText, formatCell, parseFor, parseNumber } from "./numbers";

describe("parseNumber", () => {
  it.each([
    ["12", 12],
    ["1,234.5", 1234.5],
    ["1,234", 1234],
    ["12,345,678", 12345678],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["1 234,5", 1234.5],
    ["1\u202f234", 1234],
    ["1'234", 1234],
    ["8'000", 8000],
    ["1’234’567.5", 1234567.5],
    ["1 234 567", 1234567],
    ["$ 1 234.5 k", 1234500],
    ["( 1 234 )", -1234],
    ["1,5", 1.5],
    [".5", 0.5],
    ["0,125", 0.125],
    ["(1,234)", -1234],
    ["($1.2M)", -1200000],
    ["−3", -3],
    ["- 3", -3],
    ["–3", -3],
    ["+3", 3],
    ["-0", 0],
    ["$1.2M", 1200000],
    ["1.2k", 1200],
    ["€ 2.5 bn", 2500000000],
    ["1e3", 1000],
    ["12,34,567", 1234567],
  ])("reads %s as %d", (text, value) => {
    expect(parseNumber(text, ".")?.value).toBe(value);
  });

  it("lets the language decide where a lone mark could mean either", () => {
    expect(parseNumber("1.234", ".")?.value).toBe(1.234);
    expect(parseNumber("1.234", ",")?.value).toBe(1234);
    expect(parseNumber("1,234", ".")?.value).toBe(1234);
    expect(parseNumber("1,234", ",")?.value).toBe(1.234);
  });

  it.each(["", "abc", "1,23,4", "1.2.3,4,5", "12x", "--3", "(-3)", "1.2.3", "%", "(", "1e999", "1,2,"])(
    "refuses %j",
    (text) => {
      expect(parseNumber(text, ".")).toBeNull();
    },
  );

  it.each([
    "1_000",
    "1 2 3",
    "12 34",
    "1 2345",
    "1 234 56",
    "1 234'567",
    "1'2",
    "'123",
    "8'00",
    "1.5 000",
    "1  234",
  ])("refuses %j, which groups no thousands", (text) => {
    expect(parseNumber(text, ".")).toBeNull();
  });

  it("marks per cent and divides without dust", () => {
    expect(parseNumber("20 %", ".")).toEqual({ value: 0.2, percent: true });
    expect(parseNumber("1.1%", ".")?.value).toBe(0.011);
    expect(parseNumber("(3 %)", ".")?.value).toBe(-0.03);
  });
});

describe("parseFor", () => {
  it.each(["number", "whole", "money"] as const)("refuses a per cent where the cell is a %s", (format) => {
    expect(parseFor(format, "7.5%", ".")).toBeNull();
    expect(parseFor(format, "7.5", ".")).toBe(7.5);
  });

  it.each([
    ["percent", "12", 0.12],
    ["percent", "12%", 0.12],
    ["percent", "7.3", 0.073],
    ["percent", "0.12", 0.0012],
    ["money", "$1.2M", 1200000],
    ["whole", "36", 36],
  ] as const)("takes %s %s as %d", (format, text, value) => {
    expect(parseFor(format, text, ".")).toBe(value);
  });
});

describe("formatCell", () => {
  it.each([
    ["percent", 0.12, 1, "12.0%"],
    ["percent", -0.03, 1, "(3.0%)"],
    ["money", 10800000, 0, "$10,800,000"],
    ["money", -1234, 0, "($1,234)"],
    ["number", 1.5, 2, "1.50"],
    ["number", -0.001, 1, "0.0"],
    ["whole", 36, 0, "36"],
  ] as const)("writes %s %d with %d decimals as %s", (format, value, decimals, text) => {
    expect(formatCell(format, value, decimals, { currency: "USD", style: "us_finance" })).toBe(text);
  });

  it.each([
    ["money", 1_234_567, 0, "1 234 567"],
    ["money", -1234, 0, "− 1 234"],
    ["percent", -0.02, 1, "− 2.0%"],
    ["number", 1234.5, 1, "1 234.5"],
    ["whole", 0, 0, "0"],
  ] as const)("writes %s %d with %d decimals after IBCS as %s", (format, value, decimals, text) => {
    const shown = formatCell(format, value, decimals, { currency: "USD", style: "ibcs" });
    expect(shown.replaceAll("\u00a0", " ")).toBe(text);
  });

  it("finds the decimals a value needs", () => {
    expect(decimalsOf("percent", 0.12)).toBe(1);
    expect(decimalsOf("percent", 0.0725)).toBe(2);
    expect(decimalsOf("number", 97.5)).toBe(1);
    expect(decimalsOf("number", 1 / 3)).toBe(4);
    expect(decimalsOf("money", 1000)).toBe(0);
  });

  it("gives the editor every digit, and back to the same value", () => {
    for (const value of [0.07, 0.075, 0.29, 0.57, 1 / 3, 1e-9, 0]) {
      expect(parseFor("percent", editText("percent", value), ".")).toBeCloseTo(value, 15);
    }
    expect(editText("percent", 0.07)).toBe("7%");
    expect(editText("money", 10800000)).toBe("10800000");
  });
});
