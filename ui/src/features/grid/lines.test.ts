import { describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { linesWith, number, rowOf } from "@/testing/grid-rows";
import { requestOf } from "@/testing/request";
import { beside, nearest } from "./headings";
import { linesOf, moved, placeOf, type Move } from "./lines";
import { cellsIn, once, rangeOf } from "./range";

const two = [number(1), number(2)];
const row = (field: string) => rowOf(field, "number", two);
const all = {
  key: [row("a"), row("b")],
  money: [rowOf("wide", "money", [number(9)], true)],
  team: [row("a"), row("c"), row("d")],
};
const lines = linesWith(all);
const to = (from: string, column: number, move: Move) => {
  const place = moved(lines, 2, { key: from, column }, move, 2);
  return `${place.key} ${place.column}`;
};

describe("a move", () => {
  it.each([
    ["team/a", 1, "groupbottom", "team/d 1"],
    ["team/d", 1, "grouptop", "team/a 1"],
    ["team/a", 1, "grouptop", "money/wide 1"],
    ["key/b", 0, "groupbottom", "money/wide 0"],
    ["team/d", 0, "groupbottom", "team/d 0"],
    ["key/a", 0, "grouptop", "key/a 0"],
    ["team/c", 0, "end", "team/c 1"],
    ["key/a", 0, "pagedown", "money/wide 0"],
  ] as const)("from %s %d %s is to %s", (from, column, move, place) => {
    expect(to(from, column, move)).toBe(place);
  });
});

describe("a rectangle", () => {
  it("lies between its corners, whichever way they lie", () => {
    const range = rangeOf(lines, { key: "team/a", column: 1 }, { key: "key/b", column: 0 });
    expect(range).toEqual({ top: 1, bottom: 3, left: 0, right: 1 });
    expect(cellsIn(lines, range).map(({ cell }) => cell.pointer)).toEqual([
      "/b/0",
      "/b/1",
      "/wide/0",
      "/a/0",
      "/a/1",
    ]);
  });

  it("shrinks to the corner that is left where the other is gone", () => {
    const gone = { key: "gone", column: 1 };
    expect(rangeOf(lines, { key: "team/a", column: 0 }, gone)).toMatchObject({ top: 3, bottom: 3 });
  });

  it("has a value that stands in two groups once", () => {
    const range = { top: 0, bottom: 5, left: 0, right: 0 };
    expect(once(cellsIn(lines, range))).toHaveLength(5);
  });
});

describe("folded groups", () => {
  const groups = ["key", "money", "team"];
  const left = linesWith({ key: all.key, team: all.team });

  it("are met as headings, others as rows", () => {
    expect(beside(groups, left, "key", 1)).toBe("money");
    expect(beside(groups, left, "money", 1)).toMatchObject({ key: "team/a" });
    expect(beside(groups, left, "money", -1)).toMatchObject({ key: "key/b" });
    expect(beside(groups, left, "team", 1)).toBeUndefined();
  });

  it("leave the keyboard the row below, or above at the end", () => {
    expect(nearest(groups, left, "money")?.key).toBe("team/a");
    expect(nearest(groups, linesWith({ key: all.key }), "team")?.key).toBe("key/b");
  });
});

it("finds the place of a pointer, or the nearest to it", async () => {
  const answer = await new FakeHost().view(requestOf());
  if (answer.status === "error") throw new Error(answer.error.message);
  const lines = linesOf(answer.data.grid);
  const place = (pointer: string, figure: string | null = null) => placeOf(lines, { pointer, figure });
  expect(place("/segments/mid_market/retention/churn")).toEqual({ key: "key/retention/churn", column: 1 });
  expect(place("/segments/enterprise/team/events/cut")).toEqual({ key: "key/team/csms", column: 2 });
  const hazard = "/segments/smb/retention/coverage_response/hazard_without_csm";
  expect(place(hazard, "churn_without_csm")).toEqual({ key: "key/churn_without_csm", column: 0 });
  expect(place(hazard)?.key).toMatch(/hazard_without_csm$/);
  expect(place("/discount_rate")?.key).toMatch(/discount_rate$/);
  expect(place("/segments/mid_market/retention")?.column).toBe(1);
  expect(place("/nowhere")).toBeNull();
});
