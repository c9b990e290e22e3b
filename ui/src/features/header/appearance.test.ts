import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { openWindow } from "@/testing/open-window";

const row = () => document.querySelector<HTMLElement>(`[data-line="acquire/acquisition/acv"]`)?.closest("tr");
const acv = () => row()?.querySelector("td")?.textContent?.trim();

describe("the size of everything", () => {
  it("goes up and down by keys, and is remembered", async () => {
    const { user, host } = await openWindow();
    const shown = vi.spyOn(host, "zoom");
    await user.keyboard("{Control>}={/Control}");
    await user.keyboard("{Control>}+{/Control}");
    expect(shown.mock.calls).toEqual([[1.1], [1.25]]);
    expect(localStorage.getItem("headroom.zoom")).toBe("1.25");
    await user.keyboard("{Control>}-{/Control}{Control>}0{/Control}");
    expect(shown.mock.lastCall).toEqual([1]);
    localStorage.removeItem("headroom.zoom");
  });
});

describe("the style of numbers", () => {
  it("is one choice for the grid and everything asked of the host, and remembered", async () => {
    const { user, store } = await openWindow();
    const us = acv();
    expect(us).toMatch(/^\$\d+,\d{3}$/);
    await user.click(screen.getByRole("button", { name: "Appearance and numbers" }));
    await user.click(await screen.findByRole("menuitem", { name: /IBCS/ }));
    await waitFor(() => expect(acv()).toBe(us?.replace("$", "").replace(",", "\u00a0")));
    expect(row()?.textContent).toMatch(/\(ACV\)\s*USD a year/);
    expect(store.look.style).toBe("ibcs");
    expect(localStorage.getItem("headroom.numbers")).toBe("ibcs");
    localStorage.removeItem("headroom.numbers");
  });
});
