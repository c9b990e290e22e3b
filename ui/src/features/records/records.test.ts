import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { openWindow } from "@/testing/open-window";

const record = () => screen.getByTestId("record-board_2027");

describe("a plan of record", () => {
  it("is shown frozen, with what it is on top", async () => {
    const { user, store, cell, host } = await openWindow();
    expect(record().textContent).toContain("11 Dec 2026, from Baseline");
    await user.click(record());
    await store.settled();
    const banner = await screen.findByTestId("frozen");
    expect(banner.textContent).toContain("It never changes.");
    expect(within(banner).queryByRole("table")).toBeNull();
    expect(cell("retention/churn").getAttribute("aria-readonly")).toBe("true");
    await user.click(cell("retention/churn"));
    await user.keyboard("9{Enter}");
    expect(host.edits).toEqual([]);
    expect(screen.queryByRole("button", { name: /Add a headcount event/ })).toBeNull();
    expect(screen.getByRole("heading", { name: "Board plan 2027" })).toBeTruthy();
  });

  it("shows the note it was frozen with: on its page, in the rail's hint, and to a screen reader", async () => {
    const { user } = await openWindow();
    expect(record().getAttribute("aria-label")).toContain("Approved without changes");
    await user.hover(within(record()).getByText("Board plan 2027"));
    expect((await screen.findByRole("tooltip")).textContent).toContain("Approved without changes");
    await user.click(record());
    const banner = within(await screen.findByTestId("frozen"));
    expect(banner.getByText("Approved without changes")).toBeTruthy();
  });

  it("says which figures this version computes otherwise", async () => {
    const host = new FakeHost();
    const frozen = host.document.record("board_2027");
    frozen?.drift.push({ label: "NRR", frozen: "106.2%", now: "106.0%" });
    const { user } = await openWindow(host);
    await user.click(record());
    const table = within(await screen.findByRole("table"));
    expect(table.getByRole("row", { name: "NRR 106.2% 106.0%" })).toBeTruthy();
  });

  it("is a reference like any scenario", async () => {
    const { user, store } = await openWindow();
    await user.pointer({ target: record(), keys: "[MouseRight]" });
    await user.click(await screen.findByRole("menuitem", { name: "Use as reference" }));
    await waitFor(() => expect(store.view?.reference).toBe("board_2027"));
    expect(record().textContent).toContain("reference · 11 Dec 2026, from Baseline");
  });

  it("does not go without a word where the history leads to before it was frozen", async () => {
    const { user, store } = await openWindow();
    const frozen = {
      kind: "freeze",
      scenario: "baseline",
      name: "Board Jan 2027",
      date: "2027-01-11",
      note: "",
    } as const;
    await store.make(frozen);
    expect((await screen.findAllByText("Board Jan 2027")).length).toBeGreaterThan(0);
    await user.keyboard("{Control>}z{/Control}");
    await screen.findByText(/^“Board Jan 2027” is not in this state of the document/);
    await user.keyboard("{Control>}y{/Control}");
    await waitFor(() => expect(store.view?.records).toHaveLength(2));
    await waitFor(() => expect(screen.queryByText(/is not in this state/)).toBeNull());
  });

  it("has its menu by the menu's key", async () => {
    const { user } = await openWindow();
    record().focus();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await screen.findByRole("menu", { name: "Actions for Board plan 2027" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(record()));
  });

  it("is deleted at once, and comes back by undo", async () => {
    const { user, host, store } = await openWindow();
    await user.click(record());
    await store.settled();
    await user.keyboard("{Delete}");
    await screen.findByText("Deleted “Board plan 2027”.");
    expect(host.edits).toEqual([{ kind: "delete_record", record: "board_2027" }]);
    expect(screen.queryByTestId("record-board_2027")).toBeNull();
    expect(store.selected).toBe("baseline");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => record());
    await waitFor(() => expect(store.selected).toBe("board_2027"));
    await waitFor(() => expect(document.activeElement).toBe(record()));
  });
});
