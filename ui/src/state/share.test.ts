import { describe, expect, it } from "vitest";
import { share } from "./share";

const view = (churn: number) => ({
  rows: [{ cells: [{ value: churn }, { value: 2 }] }, { cells: [{ value: null }] }],
  note: "same",
});

describe("share", () => {
  it("keeps the very objects that have not changed", () => {
    const before = view(1);
    const after = share(before, view(5));
    expect(after).toEqual(view(5));
    expect(after).not.toBe(before);
    expect(after.rows[0]?.cells[0]).not.toBe(before.rows[0]?.cells[0]);
    expect(after.rows[0]?.cells[1]).toBe(before.rows[0]?.cells[1]);
    expect(after.rows[1]).toBe(before.rows[1]);
  });

  it("is the old one where nothing has changed", () => {
    const before = view(1);
    expect(share(before, view(1))).toBe(before);
  });

  it.each([
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [null, { a: 1 }],
    [{ a: 1 }, null],
    [{ a: { b: 1 } }, { a: null }],
  ])("tells %j from %j", (before, after) => {
    expect(share<unknown>(before, structuredClone(after))).toEqual(after);
  });
});
