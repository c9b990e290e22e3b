import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { ScenarioRow } from "@/api/bindings";
import { FakeHost } from "@/api/fake/host";
import { openWindow } from "@/testing/open-window";
import { takeFromMenu } from "@/testing/scenario-menu";
import { placesOf } from "./branches";

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
    expect(placesOf(rows).map((place) => place.branches)).toEqual([
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

  it("keeps a name that another has in the field, with the reason, also when the keyboard leaves it", async () => {
    const { host, user, choose } = await openWindow();
    await choose("invest");
    await user.keyboard("{F2}");
    await user.keyboard("BASELINE{Enter}");
    await screen.findByText("There is a scenario “Baseline” already. Choose another name.");
    await user.click(screen.getByRole("button", { name: /New scenario on/ }).parentElement ?? document.body);
    const field = screen.getByLabelText<HTMLInputElement>("Name of the scenario");
    expect(field.value).toBe("BASELINE");
    await user.click(field);
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/already/)).toBeNull();
    expect(screen.getByTestId("scenario-invest").textContent).toContain("Invest in expansion");
    expect(host.edits).toHaveLength(1);
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
    await takeFromMenu(user, "invest", "Use as reference");
    await store.settled();
    expect(store.view?.reference).toBe("invest");
    expect(screen.getByTestId("scenario-invest").textContent).toContain("reference");
    store.compareWith("cut_two");
    const both = "reference · The CFO's first proposal";
    await waitFor(() => expect(screen.getByTestId("scenario-cut_two").textContent).toContain(both));
    expect(screen.getByTestId("verdict")).toBeTruthy();
    await takeFromMenu(user, "invest", "Duplicate");
    await store.settled();
    expect(host.edits).toEqual([{ kind: "duplicate_scenario", scenario: "invest" }]);
  });

  it("is a tree with levels and places, walked by arrows", async () => {
    const { user, choose } = await openWindow();
    const item = screen.getByTestId("scenario-cut_two_digital");
    const attributes = ["aria-level", "aria-posinset", "aria-setsize"].map((name) => item.getAttribute(name));
    expect(attributes).toEqual(["3", "1", "1"]);
    await choose("cut_two");
    expect(
      within(tree())
        .getAllByRole("treeitem")
        .filter((one) => one.tabIndex === 0),
    ).toHaveLength(1);
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(item);
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement).toBe(screen.getByTestId("scenario-baseline"));
  });

  it("shows ⋯ on the row that has the pointer or the keyboard, and on no other", async () => {
    const { user, choose } = await openWindow();
    const shown = () =>
      within(tree())
        .queryAllByRole("button")
        .map((button) => button.closest<HTMLElement>("[data-id]")?.dataset["id"]);
    expect(shown()).toEqual([]);
    await choose("cut_two");
    await user.hover(screen.getByTestId("scenario-invest"));
    expect(shown()).toEqual(["cut_two", "invest"]);
    await user.hover(document.body);
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(shown()).toEqual(["cut_two_digital"]));
  });

  it("leaves the keyboard where it has gone when a name is left", async () => {
    const { host, user, choose, store } = await openWindow();
    await choose("invest");
    await user.keyboard("{F2}Grow");
    await user.click(screen.getByRole("button", { name: /^File/ }));
    await store.settled();
    expect(host.edits).toEqual([{ kind: "rename_scenario", scenario: "invest", name: "Grow" }]);
    expect(document.activeElement).not.toBe(screen.getByTestId("scenario-invest"));
  });

  it("draws the rows of a long list that are out of sight frame by frame", async () => {
    const host = new FakeHost();
    for (let index = 0; index < 194; index += 1) {
      const id = `many_${index}`;
      host.document.scenarios.push({
        ...{ id, name: id, parent: "invest", note: "", colour: 1 },
        overrides: {},
      });
    }
    await openWindow(host);
    expect(screen.queryByTestId("scenario-many_193")).toBeNull();
    await screen.findByTestId("scenario-many_193");
    expect(screen.getByTestId("scenario-many_193").getAttribute("aria-posinset")).toBe("194");
    expect(within(tree()).getAllByRole("treeitem")).toHaveLength(200);
  });
});

describe("moving scenarios", () => {
  it("reorders by Alt and arrows at once, and the keyboard stays on the row", async () => {
    const { host, user, choose, store } = await openWindow();
    await choose("hiring_freeze");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() =>
      expect(order()).toEqual(["cut_two", "cut_two_digital", "hiring_freeze", "cut_one_in_five", "invest"]),
    );
    expect(host.edits).toEqual([
      { kind: "move_scenario", scenario: "hiring_freeze", parent: null, before: "cut_one_in_five" },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("scenario-hiring_freeze")));
    expect(store.considering.done).toBeNull();
  });

  it("re-parents at once where no other scenario changes by it, and says how to take it back", async () => {
    const { host, user, choose } = await openWindow();
    await choose("cut_one_in_five");
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await screen.findByText("Put “Cut one in five” on “Cut 2 Mid-market CSMs”.");
    expect(host.edits).toEqual([
      { kind: "move_scenario", scenario: "cut_one_in_five", parent: "cut_two", before: null },
    ]);
    await user.click(await notice("Undo"));
    await waitFor(() => expect(host.document.scenario("cut_one_in_five")?.parent).toBe("baseline"));
  });

  it("shows first what changes in the scenarios that rest on it", async () => {
    const { host, user, store } = await openWindow();
    await takeFromMenu(user, "cut_two", "Move to", "Invest in expansion");
    const dialog = within(await screen.findByRole("dialog"));
    dialog.getByRole("heading", { name: "Put “Cut 2 Mid-market CSMs” on “Invest in expansion”" });
    dialog.getByRole("heading", { name: "Cut 2, digital-led service" });
    expect(host.edits).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(host.edits).toEqual([]);
    expect(store.considering.open).toBeNull();
  });
});

describe("dragging a scenario", () => {
  /** Drags one row onto another, up to the moment before it is let go. */
  async function drag(from: string, to: string) {
    const opened = await openWindow();
    const [row, over] = [from, to].map((id) => screen.getByTestId(`scenario-${id}`));
    document.elementFromPoint = () => over ?? null;
    if (over) over.getBoundingClientRect = () => new DOMRect(0, 40, 200, 40);
    await fireEvent.pointerDown(row as HTMLElement, { button: 0, clientX: 40, clientY: 10 });
    await fireEvent.pointerMove(window, { clientX: 40, clientY: 60 });
    return { ...opened, row, over };
  }

  it("onto another puts it under that one", async () => {
    const { host, over, store } = await drag("cut_one_in_five", "invest");
    expect(over?.className).toContain("target");
    await fireEvent.pointerUp(window);
    await waitFor(() => expect(host.edits).toHaveLength(1));
    expect(host.edits).toEqual([
      { kind: "move_scenario", scenario: "cut_one_in_five", parent: "invest", before: null },
    ]);
    await store.settled();
    expect(over?.className).not.toContain("target");
  });

  it("onto what rests on it does nothing", async () => {
    const { host, over, store } = await drag("cut_two", "cut_two_digital");
    expect(over?.className).not.toContain("target");
    await fireEvent.pointerUp(window);
    await store.settled();
    expect(host.edits).toEqual([]);
  });

  it("is given up by Esc", async () => {
    const { host, row, store } = await drag("cut_one_in_five", "invest");
    expect(row?.className).toContain("moving");
    await fireEvent.keyDown(window, { key: "Escape" });
    await fireEvent.pointerUp(window);
    await store.settled();
    expect(row?.className).not.toContain("moving");
    expect(host.edits).toEqual([]);
  });
});

describe("deleting a scenario", () => {
  it("that others rest on shows them first, and Enter goes on", async () => {
    const { host, user, choose, store } = await openWindow();
    await choose("cut_two");
    await user.keyboard("{Delete}");
    const dialog = within(await screen.findByRole("dialog"));
    dialog.getByText("Deleting “Cut 2 Mid-market CSMs” changes 1 other scenario.");
    expect(dialog.getAllByText(/Cut 2 CSMs in Apr 2027/).length).toBeGreaterThan(0);
    dialog.getByText("Closing ARR");
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole("button", { name: "Delete" })));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByTestId("scenario-cut_two")).toBeNull());
    expect(host.edits).toEqual([{ kind: "delete_scenario", scenario: "cut_two" }]);
    expect(host.document.scenario("cut_two_digital")?.parent).toBe("baseline");
    expect(store.selected).toBe("baseline");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(screen.queryByTestId("scenario-cut_two")).not.toBeNull());
    expect(host.document.scenario("cut_two_digital")?.parent).toBe("cut_two");
  });

  it("that nobody rests on asks nothing", async () => {
    const { host, user, choose } = await openWindow();
    await choose("invest");
    await user.keyboard("{Delete}");
    await screen.findByText("Deleted “Invest in expansion”.");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(host.edits).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("scenario-baseline")));
  });

  it("is selected and has the keyboard when undo brings it back", async () => {
    const { user, choose, store } = await openWindow();
    await choose("invest");
    await user.keyboard("{Delete}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("scenario-baseline")));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("scenario-invest")));
    expect(store.selected).toBe("invest");
    await user.keyboard("{F2}");
    expect(await screen.findByLabelText("Name of the scenario")).toBeTruthy();
  });

  it("is nothing for the baseline", async () => {
    const { host, user, choose } = await openWindow();
    await choose("baseline");
    await user.keyboard("{Delete}");
    expect(host.edits).toEqual([]);
  });
});

describe("what a scenario changes", () => {
  it("is pushed to its parent after a look at whom that reaches", async () => {
    const { host, user, store } = await openWindow();
    await takeFromMenu(user, "cut_two_digital", "Push all to parent…");
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Push" }));
    await waitFor(() => expect(host.edits).toHaveLength(1));
    await store.settled();
    expect(host.edits[0]).toEqual({
      kind: "push_to_parent",
      scenario: "cut_two_digital",
      pointers: [
        "/segments/mid_market/service/hours_per_account_month",
        "/segments/mid_market/expansion/unassisted_share",
      ],
    });
    expect(host.document.scenario("cut_two")?.overrides).toHaveProperty([
      "/segments/mid_market/expansion/unassisted_share",
    ]);
  });

  it("is reset at once, with the way back", async () => {
    const { host, user } = await openWindow();
    await takeFromMenu(user, "invest", "Reset all to parent");
    await screen.findByText("Reset “Invest in expansion” to “Baseline”.");
    expect(host.edits).toEqual([{ kind: "reset", scenario: "invest", reach: { kind: "scenario" } }]);
  });
});

const tree = () => screen.getByRole("tree", { name: "Scenarios" });
const order = () =>
  within(tree())
    .getAllByRole("treeitem")
    .slice(1)
    .map((item) => item.dataset["id"]);

const notice = (name: string) =>
  within(document.querySelector("[data-sonner-toast]") as HTMLElement).findByRole("button", { name });
