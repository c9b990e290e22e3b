import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppError, CompareRequest } from "@/api/bindings";
import { FakeHost } from "@/api/fake/host";
import { openWindow } from "@/testing/open-window";
import { giveRoom } from "@/testing/room";

let copied = "";

beforeEach(() => {
  copied = "";
  giveRoom(1300);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

/** The comparison, with every request that was made for it. */
async function onCompare(scenario = "cut_two") {
  const host = new FakeHost();
  const asked: CompareRequest[] = [];
  const answer = host.compared.bind(host);
  host.compared = (request) => {
    asked.push(request);
    return answer(request);
  };
  const opened = await openWindow(host);
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
    copied = text;
    return Promise.resolve();
  });
  await opened.choose(scenario);
  await opened.user.click(screen.getByRole("tab", { name: "Compare" }));
  const table = await screen.findByTestId("compare-table");
  return { ...opened, asked, table };
}

const chips = () => screen.queryAllByTestId(/^compared-/).map((chip) => chip.dataset["testid"]?.slice(9));
const cells = (row: string) => document.querySelectorAll(`[data-row="${row}"] [data-leaf]`);
const cell = (row: string, leaf: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${row}"] [data-leaf="${leaf}"]`);
  if (!found) throw new Error(`There is no cell ${row} ${leaf}.`);
  return found;
};

/** Leaves two: the reference and the cut of two. */
async function two(user: Awaited<ReturnType<typeof onCompare>>["user"]) {
  for (const id of chips().filter((id) => id !== "cut_two"))
    await user.click(within(screen.getByTestId(`compared-${id}`)).getByRole("button"));
  await waitFor(() => expect(cells("new_arr")).toHaveLength(16));
}

describe("what is compared", () => {
  it("is after a new start what it was", async () => {
    const { user } = await onCompare();
    await two(user);
    cleanup();
    const { user: again } = await onCompare("invest");
    expect(chips()).toEqual(["cut_two"]);
    await again.click(within(screen.getByTestId("compared-cut_two")).getByRole("button"));
    cleanup();
    await onCompare("invest");
    expect(chips()).toEqual([]);
  });

  it("keeps a plan of record that was selected, after a new start with another selected", async () => {
    const { user, store } = await openWindow(new FakeHost());
    const record = store.view?.records[0]?.id ?? "";
    await user.click(screen.getByTestId(`record-${record}`));
    await store.settled();
    await user.click(screen.getByRole("tab", { name: "Compare" }));
    await screen.findByTestId("compare-table");
    expect(chips()).toContain(record);
    const before = chips();
    cleanup();
    await onCompare("invest");
    expect(chips()).toEqual(before);
  });

  it("is at first the reference, the selected one and those beside it", async () => {
    const { asked } = await onCompare("hiring_freeze");
    expect(chips()).toEqual(["cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest"]);
    const request = { reference: "baseline", periods: "fiscal_years", bridged: "hiring_freeze" };
    expect(asked.at(-1)).toMatchObject(request);
    expect(screen.queryByTestId("results")).toBeNull();
  });

  it("is chosen from a list, six at most, and a record takes its place among them", async () => {
    const { user, store } = await onCompare();
    await user.click(screen.getByRole("button", { name: /^Choose scenarios/ }));
    const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
    expect(tick(/Board plan 2027/).disabled).toBe(true);
    expect(tick(/Baseline/).disabled).toBe(true);
    await user.click(tick(/Hiring freeze/));
    await user.click(tick(/Board plan 2027/));
    await store.settled();
    expect(chips()).toHaveLength(5);
    expect(chips().at(-1)).toBe(store.view?.records[0]?.id);
  });

  it("stays as chosen while another scenario is selected, and across the views", async () => {
    const { user, choose } = await onCompare();
    await two(user);
    await choose("invest");
    expect(chips()).toEqual(["cut_two"]);
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    await user.click(screen.getByRole("tab", { name: "Compare" }));
    expect(chips()).toEqual(["cut_two"]);
  });

  it("stays as it was first seen while another scenario is selected, and says how many are shown", async () => {
    const { store, choose } = await onCompare("cut_two");
    for (const name of ["Sixth", "Seventh"])
      await store.make({ kind: "new_scenario", name, parent: null, changes: null });
    await store.settled();
    const before = chips();
    await choose("invest");
    expect(chips()).toEqual(before);
    const all = (store.view?.scenarios.length ?? 0) + (store.view?.records.length ?? 0);
    screen.getByRole("button", { name: `Choose scenarios 6 of ${all}` });
  });

  it("is chosen anew in another document", async () => {
    const { user, store } = await onCompare();
    await two(user);
    expect(chips()).toHaveLength(1);
    await store.openPath("~/Documents/Other.headroom");
    await waitFor(() => expect(chips().length).toBeGreaterThan(1));
  });

  it("asks nothing as long as nothing changes", async () => {
    const { asked, store } = await onCompare();
    await screen.findByTestId("overlay-bridge");
    await store.settled();
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(500);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(asked.length).toBe(before);
  });

  it("goes on asking after the host could not answer, and says why it could not", async () => {
    const { user, host, store } = await onCompare();
    await two(user);
    const before = cell("closing_arr", 1).textContent;
    const answer = host.compared;
    const error: AppError = { code: "file", message: "The host is gone.", issues: [], file: null };
    host.compared = () => Promise.resolve({ status: "error", error });
    await user.click(screen.getByRole("button", { name: "Thousands" }));
    await waitFor(() => expect(store.failure?.message).toBe("The host is gone."));
    store.failure = null;
    host.compared = answer;
    await user.click(screen.getByRole("radio", { name: "Quarters" }));
    await waitFor(() => expect(cell("closing_arr", 1).textContent).not.toBe(before));
  });

  it("says that values typed and not accepted are not in it", async () => {
    const { store } = await onCompare();
    expect(screen.queryByTestId("compare-refused")).toBeNull();
    const [cell] = store.view?.grid.groups[0]?.rows[0]?.cells ?? [];
    const pointer = cell?.pointer ?? "";
    const draft = {
      scenario: "baseline",
      pointer,
      place: pointer,
      text: "-3",
      shown: "-3",
      message: "Too small.",
    };
    store.cells.set(`baseline${pointer}`, draft);
    const said = await screen.findByTestId("compare-refused");
    expect(said.textContent).toContain("One value typed in what is compared is not accepted");
  });

  it("follows edits and undo", async () => {
    const { user, store } = await onCompare();
    await two(user);
    const before = cell("closing_arr", 1).textContent;
    const pointer = "/segments/mid_market/retention/churn";
    await store.edit({ kind: "set_value", scenario: "cut_two", pointer, value: 0.3 });
    await waitFor(() => expect(cell("closing_arr", 1).textContent).not.toBe(before));
    await store.undo();
    await waitFor(() => expect(cell("closing_arr", 1).textContent).toBe(before));
  });

  it("says of an invalid scenario that these are its last valid results", async () => {
    const { store, host } = await onCompare();
    const cut = { month: "2027-04", change: -20, note: "" };
    host.document.set("cut_two", "/segments/mid_market/team/events/cut", cut);
    await store.refresh();
    await waitFor(() =>
      expect(document.querySelectorAll("[role=columnheader].stale").length).toBeGreaterThan(0),
    );
    expect(document.querySelector("[role=columnheader].stale")?.getAttribute("data-hint")).toContain(
      "last valid results",
    );
    expect(document.querySelector("[role=gridcell].stale")?.textContent).toContain("last valid results");
  });
});

describe("the table", () => {
  it("shows differences where they are wanted, and remembers it", async () => {
    const { user, asked } = await onCompare();
    await two(user);
    expect(cell("new_arr", 2).textContent).toMatch(/^[+−]/);
    await user.click(screen.getByRole("button", { name: "Δ %" }));
    await user.click(screen.getByRole("button", { name: "Δ" }));
    expect(cells("new_arr")).toHaveLength(8);
    await user.click(screen.getByRole("radio", { name: "Quarters" }));
    await user.click(screen.getByRole("button", { name: "Thousands" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ periods: "quarters", thousands: false }));
    const kept = { periods: "quarters", delta: false, ratio: false, thousands: false, charts: true };
    expect(JSON.parse(localStorage.getItem("headroom.compare") ?? "{}")).toEqual(kept);
  });

  it("draws only the columns in sight", async () => {
    const { user, table } = await onCompare();
    await user.click(screen.getByRole("radio", { name: "Quarters" }));
    await waitFor(() => expect(table.getAttribute("aria-colcount")).toBe("209"));
    expect(cells("new_arr").length).toBeGreaterThan(10);
    expect(cells("new_arr").length).toBeLessThan(60);
  });

  it("copies a block as plain numbers, and everything with its heads", async () => {
    const { user, table } = await onCompare();
    await two(user);
    table.focus();
    await user.keyboard("{ArrowDown}{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Control>}c{/Control}");
    await waitFor(() => expect(screen.getByText("Copied 2 × 2 cells")).toBeTruthy());
    const chosen = [...document.querySelectorAll('[role=gridcell][aria-selected="true"]')];
    expect(chosen.map((one) => one.closest<HTMLElement>("[data-row]")?.dataset["row"])).toEqual([
      "new_arr",
      "new_arr",
      "expansion_arr",
      "expansion_arr",
    ]);
    const rows = copied.split("\n").map((line) => line.split("\t"));
    expect(rows.map((row) => row.length)).toEqual([2, 2]);
    for (const number of rows.flat()) expect(number).toMatch(/^-?\d+(\.\d+)?$/);
    await user.keyboard("{Control>}a{/Control}{Control>}c{/Control}");
    await waitFor(() => expect(copied.split("\n").length).toBeGreaterThan(20));
    const lines = copied.split("\n").map((line) => line.split("\t"));
    const cut = "Cut 2 Mid-market CSMs";
    expect(lines[0]?.slice(0, 5)).toEqual(["USD K", "Horizon", "Horizon", "Horizon", "Horizon"]);
    expect(lines[1]?.slice(0, 4)).toEqual(["", "Baseline", cut, cut]);
    expect(lines[2]?.slice(0, 5)).toEqual(["", "", "", "Δ", "Δ %"]);
    expect(lines.map((line) => line[0])).toContain("Coverage, SMB (%, at end)");
    expect(lines.find((line) => line[0] === "NRR (%)")?.[1]).toMatch(/^\d+(\.\d+)?%$/);
  });

  it("says that cells were copied for a while, and of the table they were copied from", async () => {
    const { user } = await onCompare();
    await two(user);
    const copy = () => fireEvent.click(screen.getByRole("button", { name: "Copy table" }));
    await copy();
    await screen.findByText(/^Copied /);
    await user.click(screen.getByRole("button", { name: "Δ %" }));
    expect(screen.queryByText(/^Copied /)).toBeNull();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await copy();
    await vi.advanceTimersByTimeAsync(1000);
    screen.getByText(/^Copied /);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(screen.queryByText(/^Copied /)).toBeNull();
  });

  it("is walked by the keyboard past titles, up to its edges", async () => {
    const { user, table } = await onCompare();
    await two(user);
    const active = () => document.getElementById(table.getAttribute("aria-activedescendant") ?? "");
    const row = () => active()?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    table.focus();
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(row()).toBe("opening_arr");
    await user.keyboard("{ArrowUp}{ArrowLeft}");
    expect([row(), active()?.dataset["leaf"]]).toEqual(["opening_arr", "0"]);
    await user.keyboard("{ArrowDown>7/}");
    expect(row()).toBe("nrr");
    await user.keyboard("{Control>}{End}{/Control}");
    expect([row(), active()?.dataset["leaf"]]).toEqual(["clv", "15"]);
  });

  it("says of a cell without a number why that is, under the pointer and the keyboard alike", async () => {
    const { user, table } = await onCompare();
    await two(user);
    await user.click(screen.getByRole("radio", { name: "Quarters" }));
    await waitFor(() => expect(cell("nrr", 4).textContent).toBe("n/a"));
    table.focus();
    await user.keyboard("{Control>}{Home}{/Control}{ArrowDown>7/}");
    expect(screen.queryByRole("tooltip")).toBeNull();
    await user.keyboard("{ArrowRight>4/}");
    const said = () => screen.queryByRole("tooltip")?.textContent;
    await waitFor(() => expect(said()).toBe("It looks back twelve months."));
    await user.keyboard("{ArrowUp}");
    expect(said()).toBeUndefined();
    await user.hover(cell("nrr", 4));
    await waitFor(() => expect(said()).toBe("It looks back twelve months."));
  });

  it("says how its figures are rounded", async () => {
    await onCompare();
    screen.getByText("Figures are rounded; differences are taken from the exact values.");
  });

  it("opens what a figure is made of, and goes along with the keyboard", async () => {
    const { user, table } = await onCompare();
    await two(user);
    await user.click(cell("cs_cost", 1));
    const card = await screen.findByTestId("figure-parts");
    await waitFor(() => within(card).getByRole("heading", { name: "CS cost" }));
    within(card).getByText("By segment");
    within(card).getByText("Sum of the months.");
    expect(document.activeElement).toBe(table);
    await user.keyboard("{ArrowDown}");
    await waitFor(() => within(card).getByRole("heading", { name: "Contribution" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("figure-parts")).toBeNull();
    await user.keyboard("{Enter}");
    await screen.findByTestId("figure-parts");
  });

  it("closes it where another figure comes to stand in that place", async () => {
    const { user } = await onCompare();
    await two(user);
    await user.click(cell("cs_cost", 5));
    await screen.findByTestId("figure-parts");
    await fireEvent.click(screen.getByRole("button", { name: "Thousands" }));
    await waitFor(() => within(screen.getByTestId("figure-parts")).getByRole("heading", { name: "CS cost" }));
    await fireEvent.click(screen.getByRole("radio", { name: "Quarters" }));
    await waitFor(() => expect(screen.queryByTestId("figure-parts")).toBeNull());
  });
});

describe("the charts", () => {
  it("are read in every month, hide a line in one of them, and are taken along", async () => {
    const { user, host, asked } = await onCompare();
    const arr = within(await screen.findByTestId("overlay-arr"));
    await waitFor(() => arr.getByRole("button", { name: "Hide “Baseline”" }));
    await fireEvent.pointerMove(arr.getByRole("group"), { clientX: 60 });
    screen.getByText("Feb 2027");
    await fireEvent.click(arr.getByRole("button", { name: "Hide “Baseline”" }));
    expect(screen.queryByText("Feb 2027")).toBeNull();
    await waitFor(() => arr.getByRole("button", { name: "Show “Baseline”" }));
    const hidden = asked.at(-1)?.charts.map((chart) => chart.hidden);
    expect(hidden).toEqual([["baseline"], [], [], [], []]);
    await fireEvent.contextMenu(arr.getByRole("group"), { clientX: 10, clientY: 10 });
    await user.click(await screen.findByRole("menuitem", { name: "Save as SVG…" }));
    await screen.findByText("Written: ~/Documents/arr.svg");
    const chart = { kind: "arr", hidden: ["baseline"] };
    expect(host.taken).toMatchObject([
      { view: "compare", request: { reference: "baseline", charts: [chart] } },
    ]);
  });

  it("are five, and the bridge goes to the one that is wanted", async () => {
    const { user, store, asked } = await onCompare();
    for (const kind of ["arr", "nrr", "contribution", "coverage", "bridge"])
      await screen.findByTestId(`overlay-${kind}`);
    await user.click(screen.getByLabelText(/^Bridge to: /));
    await user.click(await screen.findByRole("option", { name: "Invest in expansion" }));
    await waitFor(() => expect(asked.at(-1)?.bridged).toBe("invest"));
    const coverage = within(await screen.findByTestId("overlay-coverage"));
    await fireEvent.contextMenu(coverage.getByRole("group"), { clientX: 10, clientY: 10 });
    await user.click(await screen.findByRole("menuitem", { name: "Coverage of" }));
    await user.click(await screen.findByRole("menuitem", { name: "Enterprise" }));
    await waitFor(() => expect(asked.at(-1)?.coverage_of).toBe("enterprise"));
    await store.newDocument({ kind: "sample" });
    await waitFor(() => expect(asked.at(-1)?.coverage_of).toBeNull());
    expect(asked.at(-1)?.bridged).not.toBe("invest");
    await user.click(screen.getByRole("button", { name: "Charts" }));
    expect(screen.queryByTestId("overlay-arr")).toBeNull();
    await waitFor(() => expect(asked.at(-1)?.charts).toEqual([]));
  });

  it("stay at the bridge they show while one is selected that is not compared", async () => {
    const { user, choose, asked } = await onCompare("invest");
    await waitFor(() => expect(asked.at(-1)?.bridged).toBe("invest"));
    await user.click(within(screen.getByTestId("compared-hiring_freeze")).getByRole("button"));
    await choose("hiring_freeze");
    await waitFor(() => expect(asked.at(-1)?.scenarios).not.toContain("hiring_freeze"));
    expect(asked.at(-1)?.bridged).toBe("invest");
    screen.getByLabelText("Bridge to: Invest in expansion");
  });
});
