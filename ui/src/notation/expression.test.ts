import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate, isCalculation } from "./expression";

function valueOf(text: string, decimal: "." | "," = "."): number | string {
  const result = calculate(text, decimal);
  return "wrong" in result ? `${result.wrong.why}: ${result.wrong.part}` : result.value;
}

describe("a calculation", () => {
  it.each([
    ["=250000/12", 20833.3333333333],
    ["=12%*1.5+2%", 0.2],
    ["=0.1+0.2", 0.3],
    ["= 1.2M - 300k", 900_000],
    ["=$1,234.50*2", 2469],
    ["=250 000/4", 62_500],
    ["=(2+3)*4", 20],
    ["=2+3*4", 14],
    ["=7-2-1", 4],
    ["=24/4/2", 3],
    ["=2^10", 1024],
    ["=2^3^2", 64],
    ["=-2^2", 4],
    ["=2^-1", 0.5],
    ["=2*-3", -6],
    ["=--2", 2],
    ["=5 − 2 × 3 ÷ 6", 4],
    ["=250000*(1+3%)", 257_500],
    ["=(10+5)%", 0.15],
    ["=1e3+.5", 1000.5],
    ["=1.1%", 0.011],
    ["=0*-1", 0],
  ])("%s is %d", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it("reads numbers with the person's own mark", () => {
    expect(valueOf("=1,234*2", ",")).toBe(2.468);
    expect(valueOf("=1,234*2", ".")).toBe(2468);
    expect(valueOf("=1.234,5/5", ",")).toBe(246.9);
  });

  it.each([
    ["=", "ends: "],
    ["=12/", "ends: "],
    ["=2*(3+4", "open: "],
    ["=2)", "closed: )"],
    ["=A1*2", "unread: A1"],
    ["=SUM(1)", "unread: SUM"],
    ["=2 3.5.1", "unread: 2 3.5.1"],
    ["=2**3", "unread: *"],
    ["=(1 k 2)", "unread: 2"],
    ["=12months", "unread: 12months"],
    ["=1/0", "by-zero: "],
    ["=1/(2-2)", "by-zero: "],
    ["=0^-1", "by-zero: "],
    ["=(-8)^0.5", "no-value: "],
    ["=10^300*10^300", "no-value: "],
  ])("%s has none: %s", (text, wrong) => {
    expect(valueOf(text)).toBe(wrong);
  });

  it("is told by its sign, and tells a per cent in it", () => {
    expect([isCalculation(" =1"), isCalculation("+=1"), isCalculation("1=1")]).toEqual([true, false, false]);
    expect(calculate("=12%*2")).toMatchObject({ percent: true });
    expect(calculate("=12*2")).toMatchObject({ percent: false });
    expect(calculate(`=${"(".repeat(1000)}`)).toMatchObject({ wrong: { why: "long" } });
  });
});

/** A tree of numbers, as text with brackets around every part, and its value. */
interface Tree {
  text: string;
  value: number;
}

const leaf = fc
  .integer({ min: 0, max: 10_000 })
  .map((cents): Tree => ({ text: (cents / 100).toFixed(2), value: cents / 100 }));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie("tree").map(({ text, value }) => ({ text: `-(${text})`, value: -value })),
    fc.tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree")).map(([one, sign, other]) => ({
      text: `(${one.text})${sign}(${other.text})`,
      value: { "+": one.value + other.value, "-": one.value - other.value, "*": one.value * other.value }[
        sign
      ],
    })),
  ),
}));

/** As exact as fifteen digits of the largest number on the way. */
const near = (text: string, value: number) => {
  const result = valueOf(`=${text}`);
  expect(typeof result).toBe("number");
  expect(Math.abs(Number(result) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
};

describe("any calculation", () => {
  it("comes to what its parts come to, whatever spaces and brackets stand around them", () => {
    fc.assert(
      fc.property(
        tree.filter(({ text }) => text.length < 350),
        ({ text, value }) => {
          near(text, value);
          expect(valueOf(`= ( ${text.replaceAll(/([-+*()])/g, " $1 ")} ) `)).toBe(valueOf(`=${text}`));
        },
      ),
    );
  });

  it("is the same with a number as with its suffix or its per cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999 }), (one, other) => {
        near(`${one}k/${other}`, (one * 1000) / other);
        near(`${one}M-${other}`, one * 1e6 - other);
        near(`${one}*${other}%`, (one * other) / 100);
      }),
    );
  });

  it("never fails but by saying why, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,+-*/^()% kMe=$A'\u2212×÷") });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const result = calculate(`=${text}`);
        expect("wrong" in result || Number.isFinite(result.value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
