import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";
import { labelOf, takeFromMenu } from "@/testing/scenario-menu";

describe("the menu of a scenario", () => {
  it("is on its ⋯", async () => {
    const { user } = await openWindow();
    await user.hover(screen.getByTestId("scenario-invest"));
    await user.click(screen.getByRole("button", { name: "Actions for Invest in expansion" }));
    const menu = await screen.findByRole("menu");
    expect(within(menu).getAllByRole("menuitem").map(labelOf)).toEqual([
      "New scenario on Invest in expansion",
      "New from its changes…",
      "Duplicate",
      "Rename",
      "Edit note",
      "Colour",
      "Move to",
      "Reset all to parent",
      "Push all to parent…",
      "Freeze as plan of record…",
      "Use as reference",
      "Delete",
    ]);
  });

  it("says of the baseline why something makes no sense of it", async () => {
    const { user } = await openWindow();
    await user.hover(screen.getByTestId("scenario-baseline"));
    await user.click(screen.getByRole("button", { name: "Actions for Baseline" }));
    const menu = await screen.findByRole("menu");
    expect(within(menu).getAllByRole("menuitem").map(labelOf)).toEqual([
      "New scenario on Baseline",
      "New from its changes…",
      "Duplicate",
      "Rename",
      "Add note",
      "Colour",
      "Move to",
      "Reset all to parent",
      "Push all to parent…",
      "Freeze as plan of record…",
      "Use as reference",
      "Delete",
    ]);
    const items = within(menu).getAllByRole("menuitem");
    const able = items.filter((item) => !item.getAttribute("aria-disabled")).map(labelOf);
    expect(able).toEqual(["New scenario on Baseline", "Duplicate", "Freeze as plan of record…"]);
    const [remove] = items.filter((item) => labelOf(item) === "Delete");
    const why = document.getElementById(remove?.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toMatch(/^Every scenario rests on the baseline/);
  });

  it.each(["{Shift>}{F10}{/Shift}", "{ContextMenu}"])(
    "opens at the row that has the keyboard by %s",
    async (key) => {
      const { user, store } = await openWindow();
      const row = screen.getByTestId("scenario-invest");
      row.focus();
      await user.keyboard(key);
      const menu = await screen.findByRole("menu", { name: "Actions for Invest in expansion" });
      await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
      await user.keyboard("{Escape}");
      await waitFor(() => expect(document.activeElement).toBe(row));
      expect(store.selected).toBe("baseline");
    },
  );

  it.each([
    ["takes the note that was typed by Esc, as by leaving it", "For the board{Escape}", "For the board"],
    ["takes a note away by emptying it", "{Enter}", ""],
  ])("%s", async (_, typed, note) => {
    const { host, user, store } = await openWindow();
    await takeFromMenu(user, "invest", "Edit note");
    await user.clear(await screen.findByLabelText("Note on the scenario"));
    await user.keyboard(typed);
    await store.settled();
    expect(host.edits).toEqual([{ kind: "set_note", scenario: "invest", note }]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("scenario-invest")));
  });

  it("does not call saved what is still being typed", async () => {
    const { user, store } = await openWindow();
    const state = () => screen.getByTestId("document-state").textContent;
    await takeFromMenu(user, "invest", "Edit note");
    await user.clear(await screen.findByLabelText("Note on the scenario"));
    await user.keyboard("For the board");
    expect(state()).toBe("editing…");
    await user.keyboard("{Enter}");
    await store.settled();
    await waitFor(() => expect(state()).toBe("saved"));
  });

  it("colours from a palette", async () => {
    const { host, user, store } = await openWindow();
    await takeFromMenu(user, "invest", "Colour", "Green");
    await store.settled();
    expect(host.edits).toEqual([{ kind: "colour_scenario", scenario: "invest", colour: 3 }]);
  });
});
