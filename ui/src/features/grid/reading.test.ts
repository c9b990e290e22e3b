import { describe, expect, it } from "vitest";
import type { Content, Format } from "@/api/bindings";
import { cellWith, number, rowOf } from "@/testing/grid-rows";
import { copyText, readPasted, readText } from "./reading";

const ABSENT: Content = { kind: "absent" };
const OFF: Content = { kind: "off" };
const SWITCH: Content = { kind: "switch", on: false };
const CHOICE: Content = {
  kind: "choice",
  value: "direct",
  options: [
    { value: "direct", label: "Wins a month" },
    { value: "funnel", label: "Funnel CR1 to CR4" },
  ],
};

function pasted(format: Format, content: Content, text: string, decimal: "." | "," = ".") {
  const reading = readPasted(rowOf("a", format, [content]), cellWith(content), text, {
    decimal,
    shares: false,
  });
  if (reading.kind !== "becomes") return reading.kind;
  return reading.to.kind === "value" ? reading.to.value : reading.to.kind;
}

describe("a text of the clipboard", () => {
  it.each([
    ["money", number(1), "(1,234)", -1234],
    ["percent", number(1), "-20%", -0.2],
    ["percent", number(1), "20 %", 0.2],
    ["percent", number(1), "12", 0.12],
    ["percent", number(1), "(3.0%)", -0.03],
    ["money", number(1), "$1.2M", 1_200_000],
    ["number", number(1), "1.2k", 1200],
    ["number", number(1), "1\u00a0234,5", 1234.5],
    ["number", number(1), "1 234,5", 1234.5],
    ["number", number(1), "-", 0],
    ["money", number(1), " – ", 0],
    ["percent", number(1), "—", 0],
    ["number", number(1), "", "stays"],
    ["number", number(1), " \u00a0", "stays"],
    ["number", ABSENT, "–", "stays"],
    ["number", ABSENT, "3", 3],
    ["number", number(1, true), "Off", null],
    ["number", OFF, "off", null],
    ["number", number(1), "off", "unread"],
    ["number", number(1), "20%", "unread"],
    ["number", number(1), "n/a", "unread"],
    ["whole", number(4), "+=2", 6],
    ["percent", number(0.12), "-=10%", 0.108],
    ["percent", number(0.12), "-\u2060=10%", 0.108],
    ["money", number(1), "\ufeff1,234\u200b", 1234],
    ["number", OFF, "+=2", "unread"],
    ["number", number(4), "/=0", "unread"],
    ["number", number(4), "+=x", "unread"],
    ["money", number(1), "=250000/12", 20833.3333333333],
    ["percent", number(1), "=12%*1.5+2%", 0.2],
    ["percent", number(1), "=12*1.5+2", 0.2],
    ["percent", number(1), "=12", 0.12],
    ["whole", number(1), "=2*(3+4)", 14],
    ["money", number(1), "=$1.2M-300k", 900_000],
    ["number", OFF, "=1+1", 2],
    ["number", number(1), "=20%", "unread"],
    ["number", number(1), "=1/0", "unread"],
    ["number", number(1), "=A1", "unread"],
    ["number", number(1), "=", "unread"],
    ["switch", SWITCH, "=1", "unread"],
    ["choice", CHOICE, "=1", "unread"],
    ["switch", SWITCH, "ON", "on"],
    ["switch", SWITCH, "off", null],
    ["switch", SWITCH, "1", "unread"],
    ["choice", CHOICE, "funnel cr1  to cr4", "funnel"],
    ["choice", CHOICE, "Direct", "direct"],
    ["choice", CHOICE, "magic", "unread"],
  ] as const)("in a %s cell with %j: %j is %j", (format, content, text, expected) => {
    expect(pasted(format, content, text)).toBe(expected);
  });

  it("is read with the mark of its block", () => {
    expect(pasted("number", number(1), "1,234", ",")).toBe(1.234);
    expect(pasted("number", number(1), "1,234", ".")).toBe(1234);
    expect(pasted("number", number(1), "=1,5*2", ",")).toBe(3);
    expect(pasted("number", number(1), "+=1,5", ",")).toBe(2.5);
    expect(pasted("number", number(1), "+=1,234", ".")).toBe(1235);
  });
});

describe("a typed text", () => {
  it("is no zero where it is a dash: that may be the beginning of a number", () => {
    expect(readText(rowOf("a", "number", [number(1)]), cellWith(number(1)), "-").kind).toBe("unread");
  });
});

describe("what goes to the clipboard", () => {
  it.each([
    ["percent", number(0.12), 1, "12.0%"],
    ["percent", number(-0.02), 1, "(2.0%)"],
    ["money", number(1234567), 0, "$1,234,567"],
    ["number", number(1 / 3), 4, "0.3333333333333333"],
    ["percent", number(1 / 3), 4, "33.3333333333333%"],
    ["number", OFF, 0, "off"],
    ["number", ABSENT, 0, ""],
    ["switch", SWITCH, 0, "off"],
    ["choice", CHOICE, 0, "Wins a month"],
  ] as const)("of a %s cell with %j is read back", (format, content, decimals, text) => {
    const row = rowOf("a", format, [content]);
    expect(copyText(row, cellWith(content), decimals, "USD")).toBe(text);
    const back = pasted(format, content, text);
    if (content.kind === "number") expect(back).toBeCloseTo(content.value ?? 0, 14);
  });
});
