import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";

async function onChurn() {
  const opened = await openWindow();
  await opened.choose("cut_two");
  const { cell, user } = opened;
  await user.click(cell(CHURN));
  const nrr = () => screen.getByTestId("figure-nrr").textContent;
  return { ...opened, nrr };
}

describe("what is being typed in a cell", () => {
  it("shows at every key what it does, and nothing of it is in the document", async () => {
    const { host, user, store, cell, nrr } = await onChurn();
    const before = nrr();
    await user.keyboard("3");
    await waitFor(() => expect(nrr()).not.toBe(before));
    const three = nrr();
    await user.keyboard("0");
    await waitFor(() => expect([before, three]).not.toContain(nrr()));
    expect(host.edits).toEqual([]);
    expect(screen.getByTestId("document-state").textContent).toBe("editing…");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(nrr()).toBe(before));
    expect(textOf(cell(CHURN))).toBe("8.0%");
    expect(store.view?.undo).toBeNull();
  });

  it("is one step once it is taken, and shows the same", async () => {
    const { host, user, store, nrr } = await onChurn();
    const before = nrr();
    await user.keyboard("30");
    await waitFor(() => expect(nrr()).not.toBe(before));
    await store.settled();
    const typed = nrr();
    await user.keyboard("{Enter}");
    await store.settled();
    expect(host.edits).toHaveLength(1);
    expect(nrr()).toBe(typed);
  });

  it("shows the document where it cannot be taken or read, and fails nowhere", async () => {
    const { user, store, nrr } = await onChurn();
    const before = nrr();
    await user.keyboard("30");
    await waitFor(() => expect(nrr()).not.toBe(before));
    await user.keyboard("0");
    await waitFor(() => expect(nrr()).toBe(before));
    await user.keyboard("{Backspace}");
    await waitFor(() => expect(nrr()).not.toBe(before));
    await user.keyboard("x");
    await waitFor(() => expect(nrr()).toBe(before));
    expect(store.failure).toBeNull();
  });

  it("changes the value of the document, however often it has been shown", async () => {
    const { host, user, store } = await onChurn();
    await user.keyboard("+=2");
    await store.settled();
    await user.keyboard("0");
    await store.settled();
    await user.keyboard("{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([{ scenario: "cut_two", value: 0.28 }]);
  });

  it("is shown on while the window asks for something else", async () => {
    const { user, store, nrr } = await onChurn();
    const before = nrr();
    await user.keyboard("30");
    await waitFor(() => expect(nrr()).not.toBe(before));
    await store.settled();
    const typed = nrr();
    await store.refresh();
    expect(nrr()).toBe(typed);
  });

  it("is gone at once by Esc: what comes next reads the document", async () => {
    const { host, user, store, cell } = await onChurn();
    await user.keyboard("30");
    await waitFor(() => expect(store.view).not.toBe(store.trying.own));
    await store.settled();
    await user.keyboard("{Escape}{F2}");
    expect(cell(CHURN).querySelector("input")?.value).toBe("8%");
    await user.keyboard("{Escape}+=2{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.1 }]);
  });

  it("is not shown on where making it fails", async () => {
    const { host, user, store, nrr } = await onChurn();
    const before = nrr();
    await user.keyboard("30");
    await waitFor(() => expect(nrr()).not.toBe(before));
    const error = { code: "file" as const, message: "The disk is gone.", issues: [], file: null };
    host.edit = () => Promise.resolve({ status: "error", error });
    await user.keyboard("{Enter}");
    await store.settled();
    await waitFor(() => expect(nrr()).toBe(before));
  });

  it("works on what the document has come to meanwhile", async () => {
    const { host, user, store } = await onChurn();
    await user.keyboard("20{Enter}{ArrowUp}{F2}");
    await store.settled();
    await store.undo();
    await user.keyboard("{Control>}a{/Control}+=2{Enter}");
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({ value: 0.1 });
  });

  it("asks for no view between its last key and its edit", async () => {
    const { host, user, store } = await onChurn();
    const view = vi.spyOn(host, "view");
    await user.keyboard("30{Enter}");
    await store.settled();
    expect(view).not.toHaveBeenCalled();
    expect(host.edits).toHaveLength(1);
  });
});
