import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const at = () => document.activeElement;
const landed = (place: string) => waitFor(() => expect(at()?.matches(place)).toBe(true));
const CELL = 'main td[tabindex="0"]';

/** The window, with the keyboard on the page where a plan begins. */
async function onStart() {
  const window = await openWindow();
  await window.user.keyboard("{Control>}n{/Control}");
  await waitFor(() => expect(at()?.getAttribute("aria-label")).toBe("SMB: Segment"));
  return window;
}

describe("the keyboard", () => {
  it("lands in the open team after a plan was made of numbers", async () => {
    const { user } = await onStart();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await landed('h3 button[aria-expanded="true"]');
  });

  it("lands in the grid after an empty plan was made", async () => {
    const { user } = await onStart();
    await user.click(screen.getByRole("button", { name: /^Empty plan/ }));
    await landed(CELL);
  });

  it("lands in the grid after another document was opened", async () => {
    const { user, store, cell } = await openWindow();
    await user.click(cell("retention/churn"));
    await store.openPath("/plans/Board 2027.headroom");
    await landed(CELL);
  });

  it("goes back from the page where a plan begins to where it was", async () => {
    const { user, cell } = await openWindow();
    await user.click(cell("retention/churn"));
    await user.keyboard("{Control>}n{/Control}");
    await waitFor(() => expect(at()?.getAttribute("aria-label")).toBe("SMB: Segment"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(at()).toBe(cell("retention/churn")));
  });

  it("lands at the view that is chosen by name, where it was in the one that went", async () => {
    const { user, cell } = await openWindow();
    await user.click(cell("retention/churn"));
    await user.keyboard("{Control>}k{/Control}");
    await user.keyboard("Compare{Enter}");
    await landed('[role="tab"][aria-selected="true"]');
    expect(at()?.textContent?.trim()).toBe("Compare");
  });

  it("stays on the page where a plan begins when a segment is removed there", async () => {
    const { user } = await onStart();
    await user.click(screen.getByRole("button", { name: "Remove Mid-market" }));
    await landed(".start-page input");
  });

  it("is not moved where a click beside everything has taken it", async () => {
    const { user, store, cell } = await openWindow();
    await user.click(cell("retention/churn"));
    await user.click(screen.getByTestId("document-name"));
    await store.refresh();
    await new Promise((done) => setTimeout(done, 100));
    expect(at()).toBe(document.body);
  });
});
