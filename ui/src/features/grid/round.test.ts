import { describe, expect, it } from "vitest";
import { linesWith, number, rowOf } from "@/testing/grid-rows";
import type { Onward } from "./keys";
import { onwardIn } from "./round";

const two = [number(1), number(2), number(3)];
const row = (field: string) => rowOf(field, "number", two);
const lines = linesWith({
  key: [row("a"), row("b")],
  money: [rowOf("wide", "money", [number(9)], true)],
  team: [row("c"), row("d")],
});
const range = { top: 1, bottom: 3, left: 1, right: 2 };

/** Every place from one on, until it comes again. */
function round(onward: Onward, key: string, column: number): string[] {
  const met: string[] = [];
  let place = { key, column };
  while (!met.includes(`${place.key} ${place.column}`) && met.length < 20) {
    met.push(`${place.key} ${place.column}`);
    place = onwardIn(lines, range, place, onward);
  }
  expect(`${place.key} ${place.column}`).toBe(met[0]);
  return met;
}

describe("going through a selection", () => {
  it.each<[Onward, string[]]>([
    ["down", ["key/b 1", "money/wide 1", "team/c 1", "key/b 2", "team/c 2"]],
    ["up", ["key/b 1", "team/c 2", "key/b 2", "team/c 1", "money/wide 1"]],
    ["right", ["key/b 1", "key/b 2", "money/wide 1", "team/c 1", "team/c 2"]],
    ["left", ["key/b 1", "team/c 2", "team/c 1", "money/wide 1", "key/b 2"]],
  ])("%s meets every cell once and comes round", (onward, places) => {
    expect(round(onward, "key/b", 1)).toEqual(places);
  });

  it("goes on from a cell that spans the plan, whichever column the keyboard came in", () => {
    expect(onwardIn(lines, range, { key: "money/wide", column: 2 }, "right")).toEqual({
      key: "team/c",
      column: 1,
    });
  });

  it.each<[Onward, string]>([
    ["down", "team/c"],
    ["up", "key/b"],
  ])("goes %s from a cell that spans the plan in the column the keyboard came in", (onward, key) => {
    const from = { key: "money/wide", column: 2 };
    expect(onwardIn(lines, range, from, onward)).toEqual({ key, column: 2 });
  });
});
