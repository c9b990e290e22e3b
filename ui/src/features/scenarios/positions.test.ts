import { describe, expect, it } from "vitest";
import type { ScenarioRow } from "@/api/bindings";
import { dropAt, indented, outdented, reordered, within, type Part } from "./positions";

const row = (id: string, parent: string | null, depth: number): ScenarioRow => ({
  id,
  parent,
  depth,
  name: id,
  colour: 0,
  note: "",
  overrides: 0,
  issues: [],
});

// base ─ a ─ b ─ c
//      └ d
//      └ e ─ f
const rows = [
  row("base", null, 0),
  row("a", "base", 1),
  row("b", "a", 2),
  row("c", "b", 3),
  row("d", "base", 1),
  row("e", "base", 1),
  row("f", "e", 2),
];
const at = (id: string): ScenarioRow => rows.find((one) => one.id === id) ?? row(id, null, 0);
const drop = (moving: string, over: string, part: Part, depth: number) =>
  dropAt(rows, at(moving), { row: at(over), part }, depth);
const place = (moving: string, over: string, part: Part, depth: number) => {
  const found = drop(moving, over, part, depth);
  return found && [found.parent, found.before, found.depth];
};

describe("moves by keyboard", () => {
  it("go up and down among the siblings, and stop at the ends", () => {
    expect(reordered(rows, at("d"), -1)).toEqual({ parent: "base", before: "a" });
    expect(reordered(rows, at("d"), 1)).toEqual({ parent: "base", before: null });
    expect(reordered(rows, at("a"), 1)).toEqual({ parent: "base", before: "e" });
    expect(reordered(rows, at("a"), -1)).toBeNull();
    expect(reordered(rows, at("e"), 1)).toBeNull();
    expect(reordered(rows, at("base"), 1)).toBeNull();
  });

  it("go under the sibling above, and to the grandparent just below the parent", () => {
    expect(indented(rows, at("d"))).toEqual({ parent: "a", before: null });
    expect(indented(rows, at("a"))).toBeNull();
    expect(outdented(rows, at("b"))).toEqual({ parent: "base", before: "d" });
    expect(outdented(rows, at("f"))).toEqual({ parent: "base", before: null });
    expect(outdented(rows, at("d"))).toBeNull();
  });

  it("know what rests on what", () => {
    expect(within(rows, "c", "a")).toBe(true);
    expect(within(rows, "d", "a")).toBe(false);
  });
});

describe("a drop", () => {
  it("onto a row puts it under that one, last", () => {
    expect(place("d", "b", "on", 0)).toEqual(["b", null, 3]);
    expect(drop("d", "b", "on", 0)?.kind).toBe("onto");
  });

  it("never makes a cycle, and offers nothing where it stands already", () => {
    expect(place("a", "c", "on", 0)).toBeNull();
    expect(place("a", "a", "on", 0)).toBeNull();
    expect(place("a", "b", "below", 3)).toBeNull();
    expect(place("d", "base", "on", 0)).toBeNull();
    expect(place("d", "d", "above", 1)).toBeNull();
    expect(place("d", "e", "above", 1)).toBeNull();
  });

  it("into a gap goes between the siblings there", () => {
    expect(place("f", "d", "below", 1)).toEqual(["base", "e", 1]);
    expect(place("f", "e", "above", 1)).toEqual(["base", "e", 1]);
    expect(place("d", "a", "above", 1)).toEqual(["base", "a", 1]);
  });

  it("below a row that has children goes before the first of them", () => {
    expect(place("d", "e", "below", 1)).toEqual(["e", "f", 2]);
  });

  it("where branches end goes as deep as the pointer is", () => {
    expect(place("e", "c", "below", 3)).toEqual(["b", null, 3]);
    expect(place("e", "c", "below", 2)).toEqual(["a", null, 2]);
    expect(place("e", "c", "below", 1)).toEqual(["base", "d", 1]);
    expect(place("e", "c", "below", 9)).toEqual(["b", null, 3]);
    expect(place("d", "f", "below", 0)).toEqual(["base", null, 1]);
  });
});
