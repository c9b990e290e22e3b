import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const CHURN = "retention/churn";

/** Keys that came to the churn of the first segment, and a host whose answer to what they try waits for `answer`. */
async function begun(...keys: string[]) {
  const opened = await openWindow();
  const { host, user } = opened;
  const cell = () => opened.cell(CHURN);
  await user.click(cell());
  const tryEdit = host.tryEdit.bind(host);
  let answer = () => {};
  const wanted = new Promise<void>((resolve) => (answer = resolve));
  host.tryEdit = async (...given) => {
    await wanted;
    return tryEdit(...given);
  };
  for (const key of keys)
    cell().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const editor = () => cell().querySelector("input");
  const nrr = () => screen.getByTestId("figure-nrr").textContent;
  return { ...opened, answer, editor, nrr };
}

/** Until everything that needs no host has been done. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the editor that a key opens", () => {
  it("is drawn with the figures of that key", async () => {
    const { answer, editor, nrr } = await begun("3");
    const before = nrr();
    await turn();
    expect(editor()).toBeNull();
    answer();
    await waitFor(() => expect(nrr()).not.toBe(before));
    expect(editor()?.value).toBe("3");
    expect(document.activeElement).toBe(editor());
  });

  it("does not wait for an answer that takes long", async () => {
    const { answer, editor, nrr } = await begun("3");
    const before = nrr();
    await waitFor(() => expect(editor()?.value).toBe("3"));
    expect(nrr()).toBe(before);
    answer();
    await waitFor(() => expect(nrr()).not.toBe(before));
  });

  it("is drawn by the next key, which goes into its text", async () => {
    const { editor } = await begun("3", "0");
    await turn();
    expect(editor()?.value).toBe("30");
  });

  it("is drawn at once where there is nothing to wait for", async () => {
    const { editor } = await begun("x");
    await turn();
    expect(editor()?.value).toBe("x");
  });
});
