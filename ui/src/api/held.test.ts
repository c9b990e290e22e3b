import { beforeEach, describe, expect, it } from "vitest";
import type { EditAnswer, GridRow, View } from "./bindings";
import { FakeHost } from "./fake/host";
import { HeldAnswer } from "./held";
import { requestOf } from "@/testing/request";

/** The view as the host would abridge it: without the rows that are said to be kept. */
function abridged(view: View, number: number, isKept: (row: GridRow) => boolean): EditAnswer {
  const groups = view.grid.groups.map((group) => ({
    ...group,
    rows: group.rows.filter((row) => !isKept(row)),
  }));
  const kept = view.grid.groups.map(({ rows }) => rows.map(isKept));
  return { number, view: { ...view, grid: { ...view.grid, groups } }, kept };
}

describe("an answer to an edit", () => {
  let view: View;

  beforeEach(async () => {
    const answer = await new FakeHost().view(requestOf());
    if (answer.status === "error") throw new Error(answer.error.message);
    view = answer.data;
  });

  it("is whole where it keeps nothing, and says which one is held", () => {
    const held = new HeldAnswer();
    expect(held.number).toBeNull();
    expect(held.take(abridged(view, 1, () => false))).toEqual(view);
    expect(held.number).toBe(1);
  });

  it("is made whole from the very rows of the one before, each at its place", () => {
    const held = new HeldAnswer();
    const first = held.take(abridged(view, 1, () => false));
    const changed = structuredClone(view);
    const row = changed.grid.groups[2]?.rows[1] as GridRow;
    row.label = "Something else";
    const second = held.take(abridged(changed, 2, ({ label }) => label !== row.label));
    expect(second).toEqual(changed);
    expect(second.grid.groups[2]?.rows[0]).toBe(first.grid.groups[2]?.rows[0]);
    expect(second.grid.groups[2]?.rows[1]).not.toEqual(first.grid.groups[2]?.rows[1]);
  });
});
