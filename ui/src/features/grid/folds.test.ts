import { screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const CHURN = "retention/churn";

beforeEach(() => localStorage.clear());

const heading = (name: RegExp) => screen.getByRole("button", { name });
const rows = (group: string) => document.querySelectorAll(`td[data-group="${group}"]`).length;

describe("a group", () => {
  it("folds away by its heading, is remembered, and says how much is overridden in it", async () => {
    const { user, choose } = await openWindow();
    await choose("invest");
    await user.click(heading(/^Expand/));
    expect(rows("expand")).toBe(0);
    expect(heading(/^Expand/).getAttribute("aria-expanded")).toBe("false");
    expect(heading(/^Expand/).textContent).toMatch(/\d overridden here/);
    document.body.innerHTML = "";
    await openWindow();
    expect(rows("expand")).toBe(0);
    expect(rows("retain")).toBeGreaterThan(0);
    await user.click(heading(/^Expand/));
    expect(rows("expand")).toBeGreaterThan(0);
  });

  it("folds by Alt and Left from within, and gives the keyboard to its heading, where the arrows go on", async () => {
    const { user, cell } = await openWindow();
    await user.click(cell(CHURN, "smb", "retain"));
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await waitFor(() => expect(document.activeElement).toBe(heading(/^Retain/)));
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset["group"]).toBe("onboard"));
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toBe(heading(/^Retain/)));
    await user.keyboard("{ArrowRight}");
    expect(rows("retain")).toBeGreaterThan(0);
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset["group"]).toBe("retain"));
  });

  it("unfolds where something refused in it is to be shown", async () => {
    const { user, cell, store } = await openWindow();
    const share = () => cell("expansion/unassisted_share", "smb", "expand");
    await user.click(share());
    await user.keyboard("120{Enter}");
    await store.settled();
    await user.click(heading(/^Expand/));
    expect(heading(/^Expand/).textContent).toContain("1 not accepted");
    await user.click(screen.getByTestId("refused"));
    await waitFor(() => expect(document.activeElement).toBe(share()));
  });

  it("is passed over by what selects", async () => {
    const { user, cell } = await openWindow();
    await user.click(heading(/^Retain/));
    await user.click(cell(CHURN));
    await user.keyboard("{Control>}a{/Control}");
    const selected = document.querySelectorAll('td[aria-selected="true"]');
    expect(selected).toHaveLength(document.querySelectorAll("td[role=gridcell]").length);
  });
});
