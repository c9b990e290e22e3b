import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";
const LABEL = "Change annual churn of Mid-market to 12%";

async function edited() {
  const window = await openWindow();
  await window.user.click(window.cell(CHURN));
  await window.user.keyboard("12{Enter}");
  await window.store.settled();
  await waitFor(() => expect(textOf(window.cell(CHURN))).toBe("12.0%"));
  return window;
}

describe("undo and redo", () => {
  it("work by their keys in the whole window", async () => {
    const { user, cell } = await edited();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("8.0%"));
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("12.0%"));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("8.0%"));
    await user.keyboard("{Control>}y{/Control}");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("12.0%"));
  });

  it("have buttons that say what they would do, and stand still where there is nothing", async () => {
    const { user, cell, store } = await edited();
    const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
    expect(store.view?.undo).toBe(LABEL);
    expect(button("Redo").getAttribute("aria-disabled")).toBe("true");
    await user.hover(button("Undo"));
    const tip = await screen.findByRole("tooltip");
    expect(tip.textContent).toBe(`Undo: ${LABEL}Ctrl+Z`);
    await user.click(button("Undo"));
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("8.0%"));
    await waitFor(() => expect(button("Undo").getAttribute("aria-disabled")).toBe("true"));
    expect(button("Redo").getAttribute("aria-disabled")).toBeNull();
  });

  it("leave text that is being typed to its field", async () => {
    const { user, cell } = await edited();
    await user.click(cell(CHURN, "smb"));
    await user.keyboard("7");
    await user.keyboard("{Control>}z{/Control}");
    expect(cell(CHURN, "smb").querySelector("input")).not.toBeNull();
    expect(textOf(cell(CHURN))).toBe("12.0%");
  });

  it("wait while a question is open", async () => {
    const { user, host, choose } = await edited();
    await choose("cut_two");
    await user.keyboard("{Delete}");
    await screen.findByRole("dialog");
    await user.keyboard("{Control>}z{/Control}");
    expect(screen.queryByRole("dialog")).not.toBeNull();
    expect(host.past.undo?.label).toBe(LABEL);
  });

  it("keep what is typed and not valid, wherever it stands", async () => {
    const { user, cell, store } = await edited();
    await user.click(cell(CHURN, "smb"));
    await user.keyboard("120{Enter}");
    await store.settled();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("8.0%"));
    expect(textOf(cell(CHURN, "smb"))).toBe("120");
    expect(store.complaint).toContain("Annual churn must be");
  });
});
