import { describe, expect, it } from "vitest";
import type { Cell, GridRow } from "@/api/bindings";
import { rowDecimals } from "./cells";

function row(...values: number[]): GridRow {
  const cells = values.map((value) => ({ content: { kind: "number", value, nullable: false } }) as Cell);
  return { format: "number", derived: null, cells } as unknown as GridRow;
}

describe("the decimals of a row", () => {
  it.each<[number[], number]>([
    [[1, 2], 0],
    [[1.5, 2.125], 3],
    [[1.6, Math.log(0.76) / Math.log(0.92)], 2],
    [[0.125, Math.PI], 3],
  ])("%j", (values, decimals) => expect(rowDecimals(row(...values))).toBe(decimals));

  it("is one of a result", () => {
    const derived = { figure: "steady_nrr", field: "expansion/conversion", sets: "sets conversion" };
    expect(rowDecimals({ ...row(Math.PI), derived })).toBe(1);
  });
});
