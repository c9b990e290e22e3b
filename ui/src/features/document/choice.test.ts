import { describe, expect, it } from "vitest";
import type { RecordRow, ScenarioRow, ShareChoice, View } from "@/api/bindings";
import { carried, choiceAt, leftOut, ticked } from "./choice";

const row = (id: string, parent: string | null): ScenarioRow => ({
  id,
  name: id.toUpperCase(),
  parent,
  depth: 0,
  colour: 0,
  note: "",
  overrides: 0,
  issues: [],
});

const record: RecordRow = { id: "r", name: "R", date: "2027-03-31", scenario: "A", note: "", problem: null };

const view = (selected: string) => {
  const scenarios = [
    row("baseline", null),
    row("a", "baseline"),
    row("b", "a"),
    row("c", "b"),
    row("d", "a"),
  ];
  return { selected, scenarios, records: [record] } as View;
};

const choice = (scenarios: string[]): ShareChoice => ({
  baseline: true,
  scenarios,
  records: [],
  notes: false,
});

describe("what is shared", () => {
  it("is at first what is selected, without notes", () => {
    expect(choiceAt(view("c"))).toEqual(choice(["c"]));
    expect(choiceAt(view("baseline"))).toEqual(choice([]));
    expect(choiceAt(view("r"))).toEqual({ baseline: false, scenarios: [], records: ["r"], notes: false });
  });

  it("takes the baseline along with a scenario", () => {
    const none = { ...choice([]), baseline: false };
    expect(ticked(none, "a", true)).toEqual(choice(["a"]));
    expect(ticked(choice(["a", "b"]), "a", false)).toEqual(choice(["b"]));
    expect(ticked(choice([]), "baseline", false).baseline).toBe(false);
  });

  it("says whose changes travel without a name, up to the nearest that has one", () => {
    expect(carried(view("c"), choice(["c"]))).toEqual([
      "“C” will carry the changes of “A” and “B” without their names.",
    ]);
    expect(carried(view("c"), choice(["c", "a", "d"]))).toEqual([
      "“C” will carry the changes of “B” without its name.",
    ]);
    expect(carried(view("c"), choice(["a", "b", "c"]))).toEqual([]);
  });

  it("says what stays behind, the history always", () => {
    expect(leftOut(view("c"), choice(["a", "b", "c"]))).toBe(
      "Left out: 1 scenario, 1 plan of record, notes and sources, the edit history.",
    );
    const all = { baseline: true, scenarios: ["a", "b", "c", "d"], records: ["r"], notes: true };
    expect(leftOut(view("c"), all)).toBe("Left out: the edit history.");
  });
});
