import { waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";

/** A value typed into the churn of the first segment, and a host whose answer to it waits for `answer`. */
async function typed(text: string, end = "Enter") {
  const opened = await openWindow();
  const { host, user, cell } = opened;
  await user.click(cell(CHURN));
  const edit = host.edit.bind(host);
  let answer = () => {};
  const wanted = new Promise<void>((resolve) => (answer = resolve));
  host.edit = async (...given) => {
    await wanted;
    return edit(...given);
  };
  await user.keyboard(text);
  const editor = () => cell(CHURN).querySelector("input");
  if (end) press(editor(), end);
  return { ...opened, answer, editor };
}

function press(element: Element | null | undefined, key: string): void {
  element?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

/** Until everything that needs no host has been done. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a value that was typed and entered", () => {
  it("waits for the answer in its editor, and is drawn with it", async () => {
    const { answer, editor, cell, store } = await typed("5");
    await turn();
    expect(editor()?.value).toBe("5");
    answer();
    await store.settled();
    await waitFor(() => expect(editor()).toBeNull());
    expect(textOf(cell(CHURN))).toBe("5.0%");
    expect(cell(CHURN).getAttribute("tabindex")).toBe("-1");
  });

  it("does not wait for an answer that takes long", async () => {
    const { answer, editor, cell, store } = await typed("5");
    await waitFor(() => expect(editor()).toBeNull());
    expect(textOf(cell(CHURN))).toBe("5.0%");
    expect(cell(CHURN).getAttribute("tabindex")).toBe("-1");
    answer();
    await waitFor(() => expect(store.cells.all).toEqual([]));
  });

  it("leaves the next key to the next cell, however fast that comes", async () => {
    const { answer, editor, user, host, store } = await typed("5");
    press(editor(), "7");
    const next = document.activeElement;
    expect(next?.getAttribute("role")).toBe("gridcell");
    await waitFor(() => expect(next?.querySelector("input")?.value).toBe("7"));
    answer();
    await user.keyboard("{Escape}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.05 }]);
  });

  it("closes at once where it is left by a click", async () => {
    const { editor, cell, user, answer } = await typed("5", "");
    await user.click(cell(CHURN, "enterprise"));
    expect(editor()).toBeNull();
    expect(cell(CHURN, "enterprise").querySelector("input")).toBeNull();
    expect(textOf(cell(CHURN))).toBe("5.0%");
    answer();
  });

  it("stands in red with the reason where it is refused", async () => {
    const { answer, cell, store } = await typed("500");
    answer();
    await store.settled();
    await waitFor(() => expect(cell(CHURN).getAttribute("aria-invalid")).toBe("true"));
    expect(textOf(cell(CHURN))).toBe("500");
    expect(store.cells.refused).toHaveLength(1);
  });
});
