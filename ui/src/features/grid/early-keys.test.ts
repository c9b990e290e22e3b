import { waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";

/** Keys as the system hands them over while the window has had no time to draw: all to the same element. */
function atOnce(element: HTMLElement, ...keys: string[]): void {
  for (const key of keys)
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

async function onChurn() {
  const opened = await openWindow();
  await opened.user.click(opened.cell(CHURN));
  const editor = () => opened.cell(CHURN).querySelector("input");
  return { ...opened, editor };
}

describe("keys that are faster than the editor", () => {
  it("are all in its text, and typing goes on behind them", async () => {
    const { host, user, cell, store, editor } = await onChurn();
    atOnce(cell(CHURN), "5", ".");
    await waitFor(() => expect(editor()?.value).toBe("5."));
    expect(document.activeElement).toBe(editor());
    await user.keyboard("5{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.055 }]);
    expect(textOf(cell(CHURN))).toBe("5.5%");
  });

  it("are kept where a view arrives between them", async () => {
    const { host, user, cell, store, editor } = await onChurn();
    await user.keyboard("5");
    host.document.set("baseline", "/segments/smb/retention/churn", 0.2);
    await store.refresh();
    await waitFor(() => expect(textOf(cell(CHURN, "smb"))).toBe("20.0%"));
    await user.keyboard(".5");
    expect(editor()?.value).toBe("5.5");
    await user.keyboard("{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.055 }]);
  });

  it("are not cut short by the focus that a click is still to give", async () => {
    const { host, user, cell, store, editor } = await onChurn();
    cell(CHURN, "smb").click();
    atOnce(cell(CHURN, "smb"), "5");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await user.keyboard(".5");
    expect(host.edits).toEqual([]);
    expect(editor()).toBeNull();
    await user.keyboard("{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([{ pointer: "/segments/smb/retention/churn", value: 0.055 }]);
  });

  it("take the place of a value opened by F2, and are taken back by Backspace", async () => {
    const { cell, editor } = await onChurn();
    atOnce(cell(CHURN), "F2", "7", "8", "Backspace");
    await waitFor(() => expect(editor()?.value).toBe("7"));
    expect([editor()?.selectionStart, editor()?.selectionEnd]).toEqual([1, 1]);
  });

  it("commit and give up as in the editor itself", async () => {
    const { host, cell, store } = await onChurn();
    atOnce(cell(CHURN), "9", "Enter");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.09 }]);
    atOnce(cell(CHURN, "smb"), "4", "Escape");
    await store.settled();
    expect(host.edits).toHaveLength(1);
    expect(document.querySelector("td[role=gridcell] input")).toBeNull();
  });

  it("go on at the end where the window marks the text as it comes to the front", async () => {
    const { user, editor } = await onChurn();
    await user.keyboard("5");
    const field = editor() as HTMLInputElement;
    field.setSelectionRange(0, 1);
    field.dispatchEvent(new FocusEvent("focus"));
    await user.keyboard(".5");
    expect(field.value).toBe("5.5");
  });
});
