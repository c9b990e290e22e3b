import { describe, expect, it } from "vitest";
import type { Cell, CellNote, GridRow } from "@/api/bindings";
import { noteText, rowDecimals } from "./cell-text";

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

const nothing: CellNote = { note: "", author: "", source: "", confidence: null, from: null };

describe("a note in one line", () => {
  it.each<[Partial<CellNote>, string]>([
    [{ note: "From the pilot" }, "“From the pilot”"],
    [{ author: "Dana" }, "Dana"],
    [{ note: "Two\n lines ", source: "CRM", confidence: "low" }, "“Two lines” – CRM (not sure)"],
    [{ note: "A", author: "B", source: "C", confidence: "high" }, "“A” – B, C (sure)"],
    [{ note: "x".repeat(200) }, `“${"x".repeat(120)}…”`],
  ])("%j", (note, text) => expect(noteText({ ...nothing, ...note })).toBe(text));
});
