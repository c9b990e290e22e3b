import { screen, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openWindow } from "@/testing/open-window";

afterEach(() => vi.unstubAllGlobals());

/** The window so wide, px. */
async function wide(width: number) {
  vi.stubGlobal("matchMedia", (query: string) => {
    const most = /max-width: (\d+)px/.exec(query)?.[1];
    const matches = most !== undefined && width <= Number(most);
    return Object.assign(new EventTarget(), { matches, media: query });
  });
  const window = await openWindow();
  const direction = document.querySelector(".panes")?.getAttribute("data-direction");
  return { ...window, direction };
}

describe("a window with little room", () => {
  it("keeps the names of scenarios and plans of record in the strip", async () => {
    const { user, store } = await wide(1024);
    const strip = within(screen.getByRole("toolbar", { name: "Scenarios" }));
    expect(strip.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(
      [...(store.view?.scenarios ?? []), ...(store.view?.records ?? [])].map(({ name }) => name),
    );
    await user.click(strip.getByText("Invest in expansion"));
    expect(store.selected).toBe("invest");
  });

  it("puts the results below the assumptions where both do not stand beside each other", async () => {
    expect((await wide(640)).direction).toBe("vertical");
    expect(screen.getByTestId("results")).toBeTruthy();
    expect(screen.getByRole("grid", { name: "Assumptions" })).toBeTruthy();
  });

  it("puts them side by side where they do", async () => {
    expect((await wide(960)).direction).toBe("horizontal");
  });
});
