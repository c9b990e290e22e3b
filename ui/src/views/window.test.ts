import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";
/** Whether the page itself would have done something with it. */
const menuOf = (target: Element) => fireEvent.contextMenu(target);
const allOf = (target: Element) => fireEvent.keyDown(target, { key: "a", ctrlKey: true });

describe("the window", () => {
  it("has no menu of the page, and selects no page, but in text fields", async () => {
    const { user, cell, choose } = await openWindow();
    expect(await menuOf(document.body)).toBe(false);
    expect(await menuOf(screen.getByTestId("document-name"))).toBe(false);
    expect(await allOf(document.body)).toBe(false);
    await user.click(cell(CHURN));
    await user.keyboard("{F2}");
    const field = cell(CHURN).querySelector("input");
    expect(field && (await menuOf(field))).toBe(true);
    expect(field && (await allOf(field))).toBe(true);
    await user.keyboard("{Escape}");
    await choose("cut_two");
    await user.keyboard("{Delete}");
    expect(await menuOf(await screen.findByRole("dialog"))).toBe(false);
    const veil = document.querySelector(".dialog-veil");
    expect(veil && (await menuOf(veil))).toBe(false);
    expect(veil && (await allOf(veil))).toBe(false);
  });

  it("takes nothing back while a list is open", async () => {
    const { user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("12{Enter}");
    await store.settled();
    const head = document.querySelector<HTMLElement>('[data-segment-head="smb"]');
    if (head) await user.click(head);
    await screen.findByRole("menu");
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    expect(textOf(cell(CHURN))).toBe("12.0%");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(textOf(cell(CHURN))).toBe("8.0%"));
  });
});
