import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { ScenarioRow } from "@/api/bindings";
import { openWindow } from "@/testing/open-window";
import { freeName } from "./actions";
import { branches } from "./branches";

const row = (id: string, depth: number): ScenarioRow => ({
  id,
  depth,
  name: id,
  parent: null,
  colour: 0,
  note: "",
  overrides: 0,
  issues: [],
});

describe("the lines of the tree", () => {
  it("branch, pass by and end", () => {
    const rows = [row("base", 0), row("a", 1), row("b", 2), row("c", 1), row("d", 2), row("e", 2)];
    expect(rows.map((one) => branches(rows, one))).toEqual([
      [],
      ["tee"],
      ["through", "last"],
      ["last"],
      ["none", "tee"],
      ["none", "last"],
    ]);
  });
});

describe("the scenario tree", () => {
  it("finds a free name", () => {
    expect(freeName("New", ["Old"])).toBe("New");
    expect(freeName("New", ["New", "New 2"])).toBe("New 3");
  });

  it("chooses by click and by arrows", async () => {
    const { user, choose, store } = await openWindow();
    await choose("cut_two");
    expect(store.view?.selected).toBe("cut_two");
    await user.keyboard("{ArrowDown}");
    await store.settled();
    expect(store.view?.selected).toBe("cut_two_digital");
    expect(document.activeElement).toBe(screen.getByTestId("scenario-cut_two_digital"));
    await user.keyboard("{Home}");
    await store.settled();
    expect(store.view?.selected).toBe("baseline");
  });

  it("renames in place by F2, and Esc keeps the name", async () => {
    const { host, user, choose, store } = await openWindow();
    await choose("invest");
    await user.keyboard("{F2}");
    await user.keyboard("Other{Escape}");
    expect(host.edits).toEqual([]);
    await user.keyboard("{F2}");
    await user.keyboard("Grow{Enter}");
    await store.settled();
    expect(host.edits).toEqual([{ kind: "rename_scenario", scenario: "invest", name: "Grow" }]);
    await waitFor(() => expect(screen.getByTestId("scenario-invest").textContent).toContain("Grow"));
  });

  it("adds a scenario on the selected one and goes on with its name", async () => {
    const { host, user, choose, store } = await openWindow();
    await choose("cut_two");
    await user.click(screen.getByRole("button", { name: "New scenario on Cut 2 Mid-market CSMs" }));
    await store.settled();
    await user.keyboard("Softer{Enter}");
    await store.settled();
    expect(host.edits.map((edit) => edit.kind)).toEqual(["new_scenario", "rename_scenario"]);
    expect(store.scenario).toMatchObject({ name: "Softer", parent: "cut_two", depth: 2 });
  });

  it("duplicates and chooses the reference from the menu of a right click", async () => {
    const { host, user, store } = await openWindow();
    const item = screen.getByTestId("scenario-invest");
    await user.pointer({ target: item, keys: "[MouseRight]" });
    await user.click(await screen.findByRole("menuitem", { name: "Use as reference" }));
    await store.settled();
    expect(store.view?.reference).toBe("invest");
    expect(screen.getByTestId("verdict")).toBeTruthy();
    await user.pointer({ target: item, keys: "[MouseRight]" });
    await user.click(await screen.findByRole("menuitem", { name: "Duplicate" }));
    await store.settled();
    expect(host.edits).toEqual([{ kind: "duplicate_scenario", scenario: "invest" }]);
  });
});
