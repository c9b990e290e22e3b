import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const HAZARD = "retention/coverage_response/hazard_without_csm";
const WITHOUT = "churn_without_csm";

describe("a figure that follows from assumptions", () => {
  it("is read below the assumption it sets, as a result", async () => {
    const { cell } = await openWindow();
    const row = cell(WITHOUT).closest("tr");
    expect(row?.previousElementSibling).toBe(cell(HAZARD).closest("tr"));
    expect(row?.querySelector("th")?.textContent).toContain("Churn without CSMs");
    expect(textOf(cell(WITHOUT))).toMatch(/^\d+\.\d%$/);
    expect(cell(WITHOUT, "mid_market", "retain").className).toContain("derived");
  });

  it("is typed like any other, and sets that assumption", async () => {
    const { host, user, cell, store } = await openWindow();
    const before = textOf(cell(HAZARD));
    await user.click(cell(WITHOUT));
    expect(screen.getByTestId("grid-status").textContent).toContain("sets hazard without CSM");
    await user.keyboard("24{Enter}");
    await store.settled();
    expect(host.edits).toEqual([
      { kind: "set_derived", scenario: "baseline", segment: "mid_market", figure: WITHOUT, value: 0.24 },
    ]);
    await waitFor(() => expect(textOf(cell(WITHOUT))).toBe("24.0%"));
    expect(textOf(cell(HAZARD))).not.toBe(before);
  });

  it("keeps what is out of reach in its own cell with what can be reached", async () => {
    const { user, cell, store } = await openWindow();
    const before = textOf(cell(HAZARD));
    await user.click(cell(WITHOUT));
    await user.keyboard("1{Enter}{ArrowUp}");
    await store.settled();
    await waitFor(() => expect(cell(WITHOUT).getAttribute("aria-invalid")).toBe("true"));
    expect(textOf(cell(WITHOUT))).toBe("1");
    expect(textOf(cell(HAZARD))).toBe(before);
    expect(screen.getByTestId("grid-status").textContent).toContain("it can be above 8%");
  });

  it("is overridden and reset with the assumption it sets", async () => {
    const { host, user, cell, choose, store } = await openWindow();
    await choose("cut_two");
    await user.click(cell(WITHOUT));
    await user.keyboard("24{Enter}{ArrowUp}");
    await store.settled();
    await waitFor(() => expect(cell(WITHOUT).className).toContain("overridden"));
    await user.keyboard("{Delete}");
    await store.settled();
    await waitFor(() => expect(cell(WITHOUT).className).toContain("inherited"));
    const pointer = `/segments/mid_market/${HAZARD}`;
    expect(host.edits.at(-1)).toEqual({ kind: "reset_value", scenario: "cut_two", pointer });
  });

  it("gives way in a block to the assumption itself", async () => {
    const { host, user, cell, store } = await openWindow();
    await user.click(cell(HAZARD));
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}3{Control>}{Enter}{/Control}");
    await store.settled();
    const pointer = `/segments/mid_market/${HAZARD}`;
    const values = [{ pointer, to: { kind: "value", value: 3 } }];
    expect(host.edits).toEqual([{ kind: "set_values", scenario: "baseline", by: "type", values }]);
    await waitFor(() => expect(textOf(cell(HAZARD))).toBe("3.0"));
    expect(textOf(cell(WITHOUT))).toMatch(/^\d+\.\d%$/);
  });

  it("offers the event where it would set the team of today", async () => {
    const { host, user, cell, choose } = await openWindow();
    await choose("cut_two");
    await user.click(cell("accounts_per_csm", "mid_market", "team"));
    await user.keyboard("40");
    await screen.findByRole("button", { name: "Add a headcount event" });
    expect(host.edits).toEqual([]);
  });
});
