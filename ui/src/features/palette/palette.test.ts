import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { openWindow } from "@/testing/open-window";

const box = () => document.querySelector<HTMLInputElement>(".palette input");
const gone = () => waitFor(() => expect(document.querySelector(".palette")).toBeNull());
const options = () => screen.queryAllByRole("option").map((option) => option.textContent?.trim());
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]');

/** The window with the palette on it. */
async function opened(key = "k", host = new FakeHost()) {
  const window = await openWindow(host);
  const show = async (key: string) => {
    await window.user.keyboard(`{Control>}${key}{/Control}`);
    await waitFor(() => {
      expect(box()).not.toBeNull();
      expect(document.activeElement).toBe(box());
    });
  };
  /** Types a word and takes the first that is found. */
  const take = async (word: string) => {
    await show("k");
    await window.user.keyboard(word);
    await waitFor(() => expect(chosen()).not.toBeNull());
    await window.user.keyboard("{Enter}");
    await gone();
    await window.store.settled();
  };
  if (key) await show(key);
  return { ...window, show, take };
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

describe("the palette", () => {
  it("is a combobox over a list of groups", async () => {
    await opened();
    const field = box();
    expect(field?.getAttribute("role")).toBe("combobox");
    const list = screen.getByRole("listbox", { name: "Found" });
    expect(field?.getAttribute("aria-expanded")).toBe("true");
    expect(within(list).getByRole("group", { name: "Views" })).toBeTruthy();
    expect(within(list).getByRole("group", { name: "File" })).toBeTruthy();
    await waitFor(() => expect(field?.getAttribute("aria-activedescendant")).toBe(chosen()?.id));
  });

  it("has the keyboard before the next key can be pressed", async () => {
    await openWindow();
    await fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    expect(box()).not.toBeNull();
    expect(document.activeElement).toBe(box());
  });

  it("goes by the keyboard to an assumption of a segment, in the grid whatever view is shown", async () => {
    const { user, take, cell } = await opened("");
    await user.click(screen.getByRole("tab", { name: "Headcount" }));
    await take("churn mid");
    await waitFor(() => expect(document.activeElement).toBe(cell("retention/churn", "mid_market")));
    expect(screen.getByRole("tab", { name: "Overview" }).getAttribute("aria-selected")).toBe("true");
  });

  it("lists figures that set an assumption too, each with what it says now", async () => {
    const { user, show, take, cell, store } = await opened("");
    await user.click(cell("retention/churn"));
    await user.keyboard("9.5{Enter}");
    await store.settled();
    await show("k");
    await user.keyboard("annual churn mid");
    await waitFor(() => expect(options()[0]).toMatch(/^Mid-market › Annual churn.*9\.5%/));
    await user.keyboard("{Escape}");
    await gone();
    await show("k");
    await user.keyboard("churn without ent");
    await waitFor(() => expect(options()[0]).toMatch(/^Enterprise › Churn without CSMs.*\d\.\d% a year$/));
    await user.keyboard("{Escape}");
    await gone();
    await take("churn without ent");
    await waitFor(() => expect(document.activeElement).toBe(cell("churn_without_csm", "enterprise")));
  });

  it("lists a figure that cannot be read now", async () => {
    const host = new FakeHost();
    host.document.set("baseline", "/segments/enterprise/retention/coverage_response", null);
    const { user } = await opened("k", host);
    await user.keyboard("churn without ent");
    await waitFor(() => expect(options()[0]).toMatch(/^Enterprise › Churn without CSMs.*n\/a$/));
  });

  it("leads to a cell that spans the plan in the column the keyboard is in", async () => {
    const { user, take, cell } = await opened("");
    await user.click(cell("retention/churn", "enterprise"));
    await take("horizon");
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset["segment"]).toBe("plan"));
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect(document.activeElement).toBe(cell("team/csms", "enterprise")));
  });

  it("moves through what is found by the arrow keys, round at the ends", async () => {
    const { user } = await opened();
    await user.keyboard("churn");
    await waitFor(() => expect(chosen()?.textContent).toContain("churn"));
    const first = chosen();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(chosen()).not.toBe(first));
    await user.keyboard("{ArrowUp}{ArrowUp}");
    await waitFor(() => expect(chosen()).toBe(screen.getAllByRole("option").at(-1)));
  });

  it("selects scenarios and plans of record, and switches views", async () => {
    const { store, take } = await opened("");
    await take("cut digital");
    expect(store.selected).toBe("cut_two_digital");
    await take("board plan");
    expect(store.record?.name).toBe("Board plan 2027");
    await take("headcount view");
    expect(screen.getByRole("tab", { name: "Headcount" }).getAttribute("aria-selected")).toBe("true");
  });

  it("gives the keyboard back on Esc, and does nothing", async () => {
    const { user, cell, show, host } = await opened("");
    await user.click(cell("retention/churn"));
    await show("k");
    await user.keyboard("undo{Escape}");
    await gone();
    await waitFor(() => expect(document.activeElement).toBe(cell("retention/churn")));
    expect(host.edits).toEqual([]);
  });

  it("says why something cannot be done now, and never does it", async () => {
    const host = new FakeHost();
    host.readOnly = "The file is write-protected.";
    const { user } = await opened("k", host);
    await user.keyboard("import json");
    await waitFor(() => expect(chosen()?.textContent).toMatch(/Import.*The file is write-protected\./));
    expect(chosen()?.getAttribute("aria-disabled")).toBe("true");
    await user.keyboard("{Enter}");
    await user.click(chosen() as HTMLElement);
    expect(box()?.value).toBe("import json");
    await user.clear(box() as HTMLInputElement);
    await user.keyboard("undo");
    await waitFor(() => expect(chosen()?.textContent).toContain("Nothing to undo."));
    await user.keyboard("{Enter}");
    expect(box()).not.toBeNull();
    expect(host.edits).toEqual([]);
  });

  it("says of a plan of record that it is never edited", async () => {
    const { take, show, user, host } = await opened("");
    await take("board plan");
    await show("k");
    await user.keyboard("fill down");
    await waitFor(() => expect(chosen()?.textContent).toContain("This plan of record is never edited."));
    await user.keyboard("{Enter}");
    expect(box()).not.toBeNull();
    expect(host.edits).toEqual([]);
  });

  it("says every key, and what it does not know", async () => {
    const { user } = await opened("k");
    await user.keyboard("save as");
    await waitFor(() => expect(options()[0]).toMatch(/Save As….*Ctrl\+Shift\+S/));
    await user.clear(box() as HTMLInputElement);
    await user.keyboard("zzz");
    await screen.findByText("Nothing here is called “zzz”.");
  });

  it("shows what was used last first", async () => {
    const { take, show } = await opened("");
    await take("dark");
    await show("k");
    expect(within(screen.getByRole("group", { name: "Recent" })).getByRole("option").textContent).toContain(
      "Dark",
    );
  });
});

describe("what the palette does is what the menus do", () => {
  it.each([
    ["history", () => screen.findByLabelText("Search the history")],
    ["copy for sharing", () => screen.findByRole("dialog", { name: "Copy for sharing" })],
    ["import json", () => screen.findByRole("dialog", { name: /^Import/ })],
    ["freeze as plan", () => screen.findByRole("dialog", { name: /^Freeze/ })],
    ["add a segment", () => screen.findByRole("dialog", { name: "Add a segment" })],
    ["from your numbers", () => screen.findByRole("dialog", { name: "New plan" })],
    ["add a cut to smb", () => screen.findByLabelText("New headcount event of SMB")],
    ["find an assumption", () => screen.findByRole("search", { name: "Find in the assumptions" })],
  ])("%s", async (word, shown) => {
    const { user, show } = await opened("");
    await show("k");
    await user.keyboard(word);
    await waitFor(() => expect(chosen()).not.toBeNull());
    await user.keyboard("{Enter}");
    expect(await shown()).toBeTruthy();
  });

  it("edits the chosen scenario, and takes that back", async () => {
    const { choose, take, host, store } = await opened("");
    await choose("cut_two");
    await take("duplicate cut");
    expect(host.edits.at(-1)).toMatchObject({ kind: "duplicate_scenario", scenario: "cut_two" });
    await take("undo");
    expect(store.view?.undo).toBeNull();
    await choose("cut_two");
    await take("reset all");
    await screen.findByRole("dialog", { name: /^Reset/ });
  });

  it("turns to another style of numbers and another document", async () => {
    const { take, store } = await opened("");
    await take("ibcs");
    expect(store.look.style).toBe("ibcs");
    await take("recent acme");
    await waitFor(() => expect(screen.getByTestId("document-name").textContent).toBe("Acme CS plan"));
  });
});
