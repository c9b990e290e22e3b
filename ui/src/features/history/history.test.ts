import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { HistoryRow } from "@/api/bindings";
import { openWindow, textOf } from "@/testing/open-window";
import { daysOf, scenarioOf } from "./days";

const CHURN = "retention/churn";

/** The window with three edits behind it: two of the baseline, one of a scenario. */
async function edited() {
  const opened = await openWindow();
  const { user, cell, choose, store } = opened;
  const type = async (segment: string, text: string) => {
    await user.click(cell(CHURN, segment));
    await user.keyboard(`${text}{Enter}`);
    await store.settled();
  };
  await type("mid_market", "9.5");
  await type("smb", "17");
  await choose("cut_two");
  await type("mid_market", "11");
  const panel = () => within(screen.getByTestId("history"));
  const labels = () =>
    panel()
      .queryAllByRole("article")
      .map((one) => one.getAttribute("data-testid"));
  return { ...opened, panel, labels, entry: (seq: number | string) => panel().getByTestId(`edit-${seq}`) };
}

const row = (seq: number, at: string, ...names: string[]): HistoryRow => ({
  seq,
  at,
  label: "",
  changes: names.map((scenario_name) => ({
    scenario: scenario_name,
    scenario_name,
    pointer: "",
    place: "",
    before: "",
    after: "",
  })),
  more: 0,
  state: "done",
});

describe("the days of the history", () => {
  it("are this machine's, youngest first", () => {
    const at = (...when: [number, number, number, number]) => new Date(...when).toISOString();
    const rows = [row(3, at(2027, 2, 5, 0)), row(2, at(2027, 2, 4, 23)), row(1, at(2027, 2, 4, 1))];
    const days = daysOf(rows, new Date(2027, 2, 5, 12));
    expect(days.map((day) => [day.heading, day.rows.map((one) => one.seq)])).toEqual([
      ["Today", [3]],
      ["Yesterday", [2, 1]],
    ]);
  });

  it("name the scenario only where it is one", () => {
    expect(scenarioOf(row(1, "", "Baseline", "Baseline"))).toBe("Baseline");
    expect(scenarioOf(row(1, "", "Baseline", "Cut 2"))).toBe("");
    expect(scenarioOf(row(1, ""))).toBe("");
  });
});

describe("the history", () => {
  it("opens by Ctrl+H on every edit, youngest first, and Esc gives the keyboard back", async () => {
    const { user, cell, panel, labels, entry } = await edited();
    await user.click(cell(CHURN));
    await user.keyboard("{Control>}h{/Control}");
    await waitFor(() => expect(labels()).toEqual(["edit-3", "edit-2", "edit-1", "edit-oldest"]));
    expect(document.activeElement).toBe(panel().getByLabelText("Search the history"));
    expect(entry(3).getAttribute("aria-current")).toBe("true");
    expect(entry(3).textContent).toMatch(/now.*9\.5%.*→.*11%/s);
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("history")).toBeNull();
    expect(document.activeElement).toBe(cell(CHURN));
  });

  it("goes back by Enter and by a double click, and says what is undone", async () => {
    const { host, user, cell, choose, store, entry, labels } = await edited();
    await user.click(screen.getByTestId("history-button"));
    await waitFor(() => expect(labels()).toHaveLength(4));
    entry(1).focus();
    await user.keyboard("{Enter}");
    await store.settled();
    await waitFor(() => expect(entry(1).getAttribute("aria-current")).toBe("true"));
    expect(entry(3).textContent).toContain("undone");
    await choose("baseline");
    expect(textOf(cell(CHURN, "smb"))).toBe("12.0%");
    await user.dblClick(entry(2));
    await store.settled();
    await waitFor(() => expect(textOf(cell(CHURN, "smb"))).toBe("17.0%"));
    await user.click(within(entry("oldest")).getByRole("button", { name: "Go back to here" }));
    await store.settled();
    await waitFor(() => expect(entry("oldest").getAttribute("aria-current")).toBe("true"));
    expect(host.past.undo).toBeUndefined();
  });

  it("names the scenario of every row where an edit reaches several", async () => {
    const { user, store, entry } = await edited();
    await store.make({ kind: "remove_segment", segment: "mid_market" });
    await user.click(screen.getByTestId("history-button"));
    await waitFor(() => expect(entry(4)).toBeTruthy());
    const headings = within(entry(4)).getAllByRole("heading", { level: 4 });
    const names = ["Baseline", "Cut 2 Mid-market CSMs", "Cut 2, digital-led service"];
    expect(headings.map(textOf)).toEqual(expect.arrayContaining(names));
    expect(within(entry(3)).queryByRole("heading", { level: 4 })).toBeNull();
  });

  it("walks by the arrow keys", async () => {
    const { user, entry, labels } = await edited();
    await user.click(screen.getByTestId("history-button"));
    await waitFor(() => expect(labels()).toHaveLength(4));
    entry(3).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(entry(1));
    expect(entry(1).tabIndex).toBe(0);
    expect(entry(3).tabIndex).toBe(-1);
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(entry(2));
  });

  it("lists what matches the words and the scenario, and all again", async () => {
    const { user, panel, labels } = await edited();
    await user.click(screen.getByTestId("history-button"));
    await user.type(panel().getByLabelText("Search the history"), "smb");
    await waitFor(() => expect(labels()).toEqual(["edit-2"]));
    await user.clear(panel().getByLabelText("Search the history"));
    await user.click(panel().getByRole("combobox", { name: /Scenario/ }));
    await user.click(await screen.findByRole("option", { name: "Cut 2 Mid-market CSMs" }));
    await waitFor(() => expect(labels()).toEqual(["edit-3"]));
    await user.type(panel().getByLabelText("Search the history"), "nothing like it");
    await user.click(await panel().findByRole("button", { name: "Show all edits" }));
    await waitFor(() => expect(labels()).toHaveLength(4));
  });

  it("opens for one assumption from its cell, and shows the others again", async () => {
    const { user, cell, panel, labels } = await edited();
    await user.click(cell(CHURN));
    await user.keyboard("{Alt>}[KeyH]{/Alt}");
    await waitFor(() => expect(labels()).toEqual(["edit-3", "edit-1"]));
    expect(panel().getByText("Only Mid-market › Annual churn")).toBeTruthy();
    await user.click(panel().getByRole("button", { name: "Show every assumption" }));
    await waitFor(() => expect(labels()).toHaveLength(4));
  });

  it("takes in what is done while it is open", async () => {
    const { user, cell, store, labels } = await edited();
    await user.click(screen.getByTestId("history-button"));
    await waitFor(() => expect(labels()).toHaveLength(4));
    await user.click(cell(CHURN));
    await user.keyboard("10{Enter}");
    await store.settled();
    await waitFor(() => expect(labels()[0]).toBe("edit-4"));
  });

  it("loads older edits when it is scrolled to its end", async () => {
    const { host, user, panel } = await edited();
    const { past, document: now } = host;
    for (let edit = 1; edit <= 70; edit += 1) past.record(`Edit ${edit}`, now, now, null);
    await user.click(screen.getByTestId("history-button"));
    await waitFor(() => expect(panel().getAllByRole("article")).toHaveLength(60));
    panel().getByRole("region", { name: "Edits" }).dispatchEvent(new Event("scroll"));
    await waitFor(() => expect(panel().getByTestId("edit-oldest")).toBeTruthy());
    expect(panel().getAllByRole("article")).toHaveLength(74);
  });

  it("teaches where nothing was done, and goes nowhere in a document that is read-only", async () => {
    const { host, user, store } = await openWindow();
    await user.click(screen.getByTestId("history-button"));
    await screen.findByText(/Every edit is listed here/);
    const pointer = "/segments/smb/retention/churn";
    await store.edit({ kind: "set_value", scenario: "baseline", pointer, value: 0.1 });
    await screen.findByTestId("edit-oldest");
    host.readOnly = "The file is write-protected.";
    await store.refresh();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Go back to here" })).toBeNull());
  });
});
