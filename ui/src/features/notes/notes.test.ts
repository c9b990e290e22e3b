import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { DocumentStore } from "@/state/document.svelte";
import { openWindow } from "@/testing/open-window";
import { requestOf } from "@/testing/request";

const CHURN = "retention/churn";
const UPLIFT = "expansion/uplift";
const pointer = "/segments/mid_market/expansion/uplift";

async function onNote(field: string, scenario = "baseline") {
  const opened = await openWindow();
  if (scenario !== "baseline") await opened.choose(scenario);
  const open = async () => {
    await opened.user.click(opened.cell(field));
    await opened.user.keyboard("{Shift>}{F2}{/Shift}");
    return within(await screen.findByRole("dialog"));
  };
  const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  return { ...opened, open, closed };
}

describe("a note", () => {
  it("is written with who says so, from where and how sure, by Ctrl+Enter", async () => {
    const { host, user, store, cell, open, closed } = await onNote(UPLIFT);
    const card = await open();
    await waitFor(() => expect(document.activeElement).toBe(card.getByLabelText("Note")));
    expect(card.getByText(/Stands in the baseline/)).toBeTruthy();
    await user.keyboard("From the pilot");
    await user.type(card.getByLabelText("Who says so"), "Dana");
    await user.type(card.getByLabelText("Source"), "CRM");
    await user.click(card.getByLabelText("High"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await store.settled();
    await closed();
    expect(host.edits).toEqual([
      {
        kind: "set_assumption_note",
        scenario: "baseline",
        pointer,
        note: "From the pilot",
        author: "Dana",
        source: "CRM",
        confidence: "high",
      },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(cell(UPLIFT)));
    expect(cell(UPLIFT).classList.contains("noted")).toBe(true);
    expect(cell(UPLIFT).getAttribute("aria-label")).toContain("“From the pilot” – Dana, CRM (sure)");
    expect(screen.getByTestId("grid-status").textContent).toContain("“From the pilot” – Dana, CRM (sure)");
  });

  it("that nobody has typed into is left by Esc without a word", async () => {
    const { host, user, open, closed } = await onNote(UPLIFT);
    await open();
    await user.keyboard("{Escape}");
    await closed();
    expect(host.edits).toEqual([]);
    expect(screen.queryByText(/^Note not saved/)).toBeNull();
  });

  it("is not saved by Esc: it waits for when it is opened again, and that is said", async () => {
    const { host, user, cell, open, closed } = await onNote(UPLIFT);
    await user.type((await open()).getByLabelText("Note"), "Half a thought");
    await user.keyboard("{Escape}");
    await closed();
    expect(host.edits).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(cell(UPLIFT)));
    await screen.findByText(/^Note not saved: Mid-market › /);
    const again = await open();
    expect(again.getByLabelText<HTMLTextAreaElement>("Note").value).toBe("Half a thought");
    expect(again.getByText(/^Typed earlier, not saved/)).toBeTruthy();
  });

  it("saved is taken back by undo", async () => {
    const { user, store, cell, open, closed } = await onNote(UPLIFT);
    await user.type((await open()).getByLabelText("Note"), "From the pilot");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await closed();
    await waitFor(() => expect(cell(UPLIFT).classList.contains("noted")).toBe(true));
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    await waitFor(() => expect(cell(UPLIFT).classList.contains("noted")).toBe(false));
  });

  it("that is refused stays in sight with the reason, and Esc keeps it for later", async () => {
    const { host, user, open, closed } = await onNote(UPLIFT);
    await user.type((await open()).getByLabelText("Note"), "Half a thought");
    host.readOnly = "The disk is full.";
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("The disk is full.");
    expect(screen.getByRole("dialog")).toBeTruthy();
    await user.keyboard("{Escape}");
    await closed();
    host.readOnly = null;
    expect((await open()).getByLabelText<HTMLTextAreaElement>("Note").value).toBe("Half a thought");
  });

  it("keeps what was typed when Cancel closes it, until it is discarded", async () => {
    const { host, user, open, closed } = await onNote(UPLIFT);
    const card = await open();
    await user.type(card.getByLabelText("Note"), "Half a thought");
    await user.click(card.getByRole("button", { name: "Cancel" }));
    await closed();
    const again = await open();
    expect(again.getByLabelText<HTMLTextAreaElement>("Note").value).toBe("Half a thought");
    await user.click(again.getByRole("button", { name: "Discard" }));
    expect(again.getByLabelText<HTMLTextAreaElement>("Note").value).toBe("");
    expect(host.edits).toEqual([]);
  });

  it.each([
    ["selected", (store: DocumentStore) => store.select("invest")],
    [
      "made",
      (store: DocumentStore) =>
        void store.edit({ kind: "new_scenario", name: "Mine", parent: null, changes: null }),
    ],
  ])("is saved where it was typed when another scenario is %s meanwhile", async (_, turn) => {
    const { host, user, store, cell, open, closed } = await onNote(UPLIFT, "cut_two");
    await user.type((await open()).getByLabelText("Note"), "Fewer visits");
    turn(store);
    await closed();
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({
      kind: "set_assumption_note",
      scenario: "cut_two",
      pointer,
      note: "Fewer visits",
    });
    expect(store.selected).not.toBe("cut_two");
    expect(cell(UPLIFT).classList.contains("noted")).toBe(false);
    store.select("cut_two");
    await waitFor(() => expect(cell(UPLIFT).classList.contains("noted")).toBe(true));
  });

  it("is saved by a click elsewhere, and leaves the keyboard there", async () => {
    const { host, user, store, cell, open, closed } = await onNote(UPLIFT);
    await user.type((await open()).getByLabelText("Note"), "From the pilot");
    const coords = { clientX: 300, clientY: 300 };
    await user.pointer({ target: cell(CHURN, "smb"), coords, keys: "[MouseLeft]" });
    await closed();
    await store.settled();
    expect(host.edits).toMatchObject([{ scenario: "baseline", pointer, note: "From the pilot" }]);
    expect(document.activeElement).toBe(cell(CHURN, "smb"));
    await screen.findByText(/^Note saved: Mid-market › /);
  });

  it("is in the file the document is saved in, and goes on there", async () => {
    const { host, user, store, open } = await onNote(UPLIFT);
    const card = await open();
    await user.type(card.getByLabelText("Note"), "Half a thought");
    host.saveAs = async () => {
      host.name = "Copy";
      return host.view(requestOf());
    };
    await store.saveAs();
    await waitFor(() => expect(screen.getByTestId("document-name").textContent).toBe("Copy"));
    expect(card.getByLabelText<HTMLTextAreaElement>("Note").value).toBe("Half a thought");
    expect(host.edits).toMatchObject([{ scenario: "baseline", pointer, note: "Half a thought" }]);
  });

  it("that nobody has touched changes nothing when another scenario is selected", async () => {
    const { host, store, open, closed } = await onNote(CHURN);
    await open();
    store.select("invest");
    await closed();
    await store.settled();
    expect(host.edits).toEqual([]);
  });

  it("is saved before another document takes the place of its own, and does not go along", async () => {
    const { host, user, store, open, closed } = await onNote(UPLIFT);
    await user.type((await open()).getByLabelText("Note"), "About this plan");
    const before: unknown[] = [];
    vi.spyOn(host, "newDocument").mockImplementation(() => {
      before.push(...host.edits);
      return host.view(requestOf());
    });
    await store.newDocument({ kind: "sample" });
    await closed();
    await store.settled();
    expect(before).toMatchObject([{ scenario: "baseline", pointer, note: "About this plan" }]);
    expect(host.edits).toEqual(before);
  });

  it("of an ancestor is shown as that, and another can be written here", async () => {
    const { host, user, store, open, closed } = await onNote(CHURN, "invest");
    const card = await open();
    expect(card.getByText("From Baseline, with the value.")).toBeTruthy();
    expect(card.getByText("Renewal report Q4 2026")).toBeTruthy();
    await user.click(card.getByRole("button", { name: "Write a note here" }));
    await waitFor(() => expect(document.activeElement).toBe(card.getByLabelText("Note")));
    expect(card.getByText(/Stands in “Invest in expansion” and what rests on it/)).toBeTruthy();
    await user.keyboard("Ours");
    await user.click(card.getByRole("button", { name: "Save" }));
    await store.settled();
    await closed();
    expect(host.edits).toMatchObject([{ scenario: "invest", note: "Ours", confidence: null }]);
  });

  it("opens from the menu of a cell", async () => {
    const { user, cell, closed } = await onNote(UPLIFT);
    await user.pointer({ target: cell(UPLIFT), keys: "[MouseRight]" });
    await user.click(await screen.findByRole("menuitem", { name: /^Note and source/ }));
    const card = within(await screen.findByRole("dialog"));
    await waitFor(() => expect(document.activeElement).toBe(card.getByLabelText("Note")));
    await user.keyboard("{Escape}");
    await closed();
    await waitFor(() => expect(document.activeElement).toBe(cell(UPLIFT)));
  });

  it("can be removed", async () => {
    const { host, user, store, cell, open, closed } = await onNote(CHURN);
    const card = await open();
    await user.click(card.getByRole("button", { name: "Remove note" }));
    await store.settled();
    await closed();
    expect(host.edits).toMatchObject([{ note: "", author: "", source: "", confidence: null }]);
    await waitFor(() => expect(cell(CHURN).classList.contains("noted")).toBe(false));
  });

  it("is only shown where the document cannot be edited", async () => {
    const { host, store, open } = await onNote(CHURN);
    host.readOnly = "The file is write-protected.";
    await store.refresh();
    const card = await open();
    expect(card.getByText("Dana Whitfield")).toBeTruthy();
    expect(card.queryByRole("button", { name: "Write a note here" })).toBeNull();
    expect(card.queryByLabelText("Note")).toBeNull();
  });
});
