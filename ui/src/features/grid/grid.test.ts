import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";

const callouts = () => document.querySelectorAll("body > [role=status]");

describe("typing in the grid", () => {
  it("replaces by typing, commits by Enter and goes down", async () => {
    const { host, user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("12{Enter}");
    await store.settled();
    expect(host.edits).toEqual([
      {
        kind: "set_value",
        scenario: "baseline",
        pointer: "/segments/mid_market/retention/churn",
        value: 0.12,
      },
    ]);
    expect(textOf(cell(CHURN))).toBe("12.0%");
    expect(document.activeElement).toBe(cell("retention/coverage_response/hazard_without_csm"));
  });

  it("takes rapid typing in several cells in order", async () => {
    const { host, user, cell, store } = await openWindow(new FakeHost(10));
    await user.click(cell(CHURN, "smb"));
    await user.keyboard("1{ArrowRight}2{ArrowRight}3{Enter}");
    expect(textOf(cell(CHURN, "smb"))).toBe("1.0%");
    await store.settled();
    expect(host.edits.map((edit) => "value" in edit && edit.value)).toEqual([0.01, 0.02, 0.03]);
    expect(["smb", "mid_market", "enterprise"].map((segment) => textOf(cell(CHURN, segment)))).toEqual([
      "1.0%",
      "2.0%",
      "3.0%",
    ]);
  });

  it("calculates what is typed after =, once, and says so before", async () => {
    const { host, user, cell, store } = await openWindow();
    const told = () => screen.getByTestId("grid-status").textContent;
    await user.click(cell(CHURN));
    await user.keyboard("{F2}");
    expect(told()).toContain("=250000/12 calculates once");
    // The sign and the number of a change are not torn apart.
    expect(told()).toContain("+=2, -\u2060=10% or *=1.1 changes the value");
    await user.keyboard("{Escape}+=2");
    expect(told()).toContain("Comes to 10.0%.");
    await user.keyboard("{Escape}=12%*1.5");
    expect(told()).toContain("Stores 18.0%, not the calculation.");
    await user.keyboard("/");
    expect(told()).not.toContain("Stores");
    await user.keyboard("0{Enter}{ArrowUp}");
    expect(textOf(cell(CHURN))).toBe("=12%*1.5/0");
    expect(cell(CHURN).getAttribute("aria-invalid")).toBe("true");
    expect(told()).toContain("Nothing can be divided by 0.");
    await user.keyboard("{F2}{End}{Backspace}2{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.09 }]);
    await user.keyboard("{ArrowUp}{F2}");
    expect(textOf(cell(CHURN))).toBe("9%");
  });

  it("has nothing left to ask of a field that is taken out of the page", async () => {
    const told = vi.spyOn(console, "warn");
    const { host, user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("12");
    const field = cell(CHURN).querySelector("input") as HTMLInputElement;
    // Browsers tell a field that loses the keyboard by being taken out; this page has to be made to.
    let left = 0;
    field.remove = () => {
      left += 1;
      field.dispatchEvent(new FocusEvent("blur"));
      Element.prototype.remove.call(field);
    };
    await user.keyboard("{Enter}");
    await store.settled();
    expect(left).toBe(1);
    expect(host.edits).toHaveLength(1);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  it("edits the value by F2, where arrows move the caret, and Esc gives up", async () => {
    const { host, user, cell } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("{F2}");
    expect(textOf(cell(CHURN))).toBe("8%");
    await user.keyboard("{ArrowLeft}{ArrowRight}9");
    expect(cell(CHURN).querySelector("input")).not.toBeNull();
    await user.keyboard("{Escape}");
    expect(textOf(cell(CHURN))).toBe("8.0%");
    expect(host.edits).toEqual([]);
    expect(document.activeElement).toBe(cell(CHURN));
  });

  it("commits by Tab and goes right", async () => {
    const { host, user, cell, store } = await openWindow();
    await user.click(cell(CHURN, "smb"));
    await user.keyboard("11{Tab}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.11 }]);
    expect(document.activeElement).toBe(cell(CHURN, "mid_market"));
  });

  it("commits what was typed when another cell is clicked", async () => {
    const { host, user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("13");
    await user.click(cell("expansion/uplift", "smb"));
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.13 }]);
    expect(textOf(cell("expansion/uplift", "smb"))).toBe("20.0%");
  });

  it("moves by arrows, Home, End and Ctrl, over cells that span the plan", async () => {
    const { user, cell } = await openWindow();
    const at = () => document.activeElement as HTMLElement;
    await user.click(cell(CHURN, "enterprise"));
    await user.keyboard("{Home}");
    expect(at()).toBe(cell(CHURN, "smb"));
    await user.keyboard("{End}{ArrowRight}");
    expect(at()).toBe(cell(CHURN, "enterprise"));
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(at()).toBe(cell("acquisition/volume/direct", "smb"));
    await user.keyboard("{Control>}{End}{/Control}");
    expect(at()).toBe(cell("team/severance_months", "enterprise", "team"));
    await user.click(cell("team/csms", "enterprise"));
    await user.keyboard("{ArrowDown}");
    expect(at().dataset["segment"]).toBe("plan");
    await user.keyboard("{ArrowUp}");
    expect(at()).toBe(cell("team/csms", "enterprise"));
  });
});

describe("a value that is not valid", () => {
  it("keeps what was typed with the reason and greys the results, until Esc", async () => {
    const { user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("120{Enter}{ArrowUp}");
    await store.settled();
    await waitFor(() => expect(cell(CHURN).getAttribute("aria-invalid")).toBe("true"));
    expect(textOf(cell(CHURN))).toBe("120");
    expect(textOf(cell(CHURN, "mid_market", "retain"))).toBe("120");
    expect(screen.getByTestId("grid-status").textContent).toContain("Annual churn must be");
    expect(screen.getByTestId("results").dataset["stale"]).toBe("true");
    await waitFor(() => expect(callouts()).toHaveLength(1));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(callouts()).toHaveLength(0));
    expect(textOf(cell(CHURN))).toBe("8.0%");
    expect(screen.getByTestId("results").dataset["stale"]).toBe("false");
  });

  it("is mended by typing again", async () => {
    const { user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("abc{Enter}{ArrowUp}");
    expect(textOf(cell(CHURN))).toBe("abc");
    await user.keyboard("{F2}");
    expect(textOf(cell(CHURN))).toBe("abc");
    await user.keyboard("{Escape}9{Enter}");
    await store.settled();
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("9.0%"));
    expect(store.complaint).toBeNull();
  });

  it("stays with its scenario", async () => {
    const { user, cell, choose } = await openWindow();
    await choose("cut_two");
    await user.click(cell(CHURN));
    await user.keyboard("120{Enter}");
    await choose("invest");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("8.0%"));
    expect(screen.getByTestId("results").dataset["stale"]).toBe("false");
    await choose("cut_two");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("120"));
  });
});

describe("what a scenario changes", () => {
  it("overrides, shows it, and Delete returns the value to the parent", async () => {
    const { user, cell, choose, store } = await openWindow();
    await choose("cut_two");
    await waitFor(() => expect(cell(CHURN).className).toContain("inherited"));
    await user.click(cell(CHURN));
    await user.keyboard("10{Enter}{ArrowUp}");
    await store.settled();
    await waitFor(() => expect(cell(CHURN).className).toContain("overridden"));
    await user.keyboard("{Delete}");
    await store.settled();
    await waitFor(() => expect(cell(CHURN).className).toContain("inherited"));
    expect(textOf(cell(CHURN))).toBe("8.0%");
  });

  it("says why Delete does nothing in the baseline", async () => {
    const { host, user, cell } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("{Delete}");
    expect(screen.getByTestId("grid-status").textContent).toContain("no parent");
    expect(host.edits).toEqual([]);
  });

  it("explains a fact and offers the headcount event instead", async () => {
    const { host, user, cell, choose } = await openWindow();
    await choose("cut_two");
    await waitFor(() => expect(cell("team/csms").getAttribute("aria-readonly")).toBe("true"));
    await user.click(cell("team/csms"));
    await user.keyboard("7");
    expect(cell("team/csms").querySelector("input")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Add a headcount event" }));
    expect(document.activeElement).toBe(
      screen.getByRole("button", { name: "Add a headcount event to Mid-market" }),
    );
    expect(host.edits).toEqual([]);
  });
});

describe("a document that is read-only", () => {
  it("has locked cells, which say why nothing can be typed", async () => {
    const host = new FakeHost();
    host.readOnly = "Another Headroom has it open.";
    const { user, cell } = await openWindow(host);
    expect(cell(CHURN).getAttribute("aria-readonly")).toBe("true");
    expect(cell(CHURN).classList.contains("locked")).toBe(true);
    expect(cell("expansion/whitespace", "smb", "expand").querySelector("button")).toBeNull();
    const status = screen.getByTestId("grid-status");
    await user.click(cell(CHURN));
    for (const key of ["{F2}", "7", "{Delete}"]) {
      await user.keyboard(`{ArrowDown}{ArrowUp}${key}`);
      expect(status.textContent).toContain("Another Headroom has it open.");
      expect(cell(CHURN).querySelector("input")).toBeNull();
    }
    await user.dblClick(cell(CHURN));
    expect(cell(CHURN).querySelector("input")).toBeNull();
    await user.click(cell("team/csms"));
    await user.keyboard("7");
    expect(screen.queryByRole("button", { name: "Add a headcount event" })).toBeNull();
    expect(host.edits).toEqual([]);
  });
});

describe("what can be switched", () => {
  it("switches a number off and on by Space, and shows what belongs to it as absent", async () => {
    const { host, user, cell, store } = await openWindow();
    const whitespace = () => cell("expansion/whitespace", "smb", "expand");
    await user.click(whitespace());
    await user.keyboard(" ");
    await store.settled();
    await waitFor(() => expect(whitespace().querySelector(".text")?.textContent).toBe("off"));
    await user.keyboard(" ");
    await store.settled();
    expect(host.edits.map((edit) => edit.kind)).toEqual(["set_value", "switch_on"]);
    await user.click(cell("retention/coverage_response", "smb", "retain"));
    await user.keyboard(" ");
    await store.settled();
    const hazard = cell("retention/coverage_response/hazard_without_csm", "smb");
    await waitFor(() => expect(textOf(hazard)).toBe("–"));
  });

  it("chooses one of a cell's words by keyboard and goes on in the cell", async () => {
    const { host, user, cell, store } = await openWindow();
    const volume = () => cell("acquisition/volume", "smb", "acquire");
    await user.click(volume());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    await user.keyboard("{ArrowDown}{Enter}");
    await store.settled();
    await waitFor(() => expect(textOf(volume())).toBe("Funnel CR1 to CR4"));
    expect(host.edits).toMatchObject([{ kind: "set_value", value: "funnel" }]);
    await waitFor(() => expect(document.activeElement).toBe(volume()));
  });
});
