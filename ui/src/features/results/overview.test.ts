import { tick } from "svelte";
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openWindow } from "@/testing/open-window";
import { giveRoom } from "@/testing/room";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

/** The cut of two against the baseline, with its charts; there is no layout here, so the room is given. */
async function onCut() {
  giveRoom(500, true);
  const opened = await openWindow();
  await opened.choose("cut_two");
  const chart = (kind: string) => within(screen.getByTestId(`chart-${kind}`));
  await waitFor(() => chart("arr").getByRole("button", { name: "Hide “Baseline”" }));
  const picture = (kind: string) => chart(kind).getByRole("group");
  const lines = (kind: string) => screen.getByTestId(`chart-${kind}`).querySelectorAll("polyline").length;
  return { ...opened, chart, picture, lines };
}

describe("a chart", () => {
  it("is asked for where it is in sight of its pane", async () => {
    giveRoom(500, false);
    const { store, choose } = await openWindow();
    await choose("cut_two");
    expect(screen.getByTestId("chart-arr")).toBeTruthy();
    expect(store.view?.results.charts).toEqual([]);
  });

  it("reads every line of the month under the pointer, in the order of their labels", async () => {
    const { store, picture } = await onCut();
    const stops = () => store.view?.results.charts.map(({ reading }) => reading?.stops.length);
    expect(new Set(stops())).toEqual(new Set([0]));
    await fireEvent.pointerMove(picture("arr"), { clientX: 60 });
    const box = (await screen.findByText("Feb 2027")).parentElement;
    expect(stops()?.filter(Boolean)).toEqual([36]);
    const read = [...(box?.querySelectorAll("dl") ?? [])].map((list) =>
      list.textContent?.replaceAll(/\s+/g, " "),
    );
    expect(read.join("")).toMatch(/Baseline.*\$30,001,000.*Cut 2 Mid-market CSMs.*\$31,001,000/);
    await fireEvent.pointerLeave(picture("arr"));
    expect(screen.queryByText("Feb 2027")).toBeNull();
  });

  it("is read on after another one was, and by keys that are faster than its months", async () => {
    const { user, store, picture } = await onCut();
    const said = () => picture("arr").querySelector("[aria-live]")?.textContent;
    picture("arr").focus();
    await user.keyboard("{End}");
    await waitFor(() => expect(said()).toContain("Dec 2029"));
    await fireEvent.pointerMove(picture("bridge"), { clientX: 60 });
    await store.settled();
    expect(said()).toContain("Dec 2029");
    await fireEvent.pointerLeave(picture("bridge"));
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(said()).toContain("Nov 2029"));
  });

  it("is read by the arrow keys, and says so", async () => {
    const { user, store, picture } = await onCut();
    picture("arr").focus();
    await tick();
    await store.settled();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    const said = () => picture("arr").querySelector("[aria-live]")?.textContent;
    expect(said()).toBe("Feb 2027, Baseline $30,001,000, Cut 2 Mid-market CSMs $31,001,000");
    await user.keyboard("{End}");
    expect(said()).toContain("Dec 2029");
    await user.keyboard("{ArrowRight}{ArrowLeft}");
    expect(said()).toContain("Nov 2029");
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Nov 2029")).toBeNull();
    expect(said()).toBe("");
  });

  it("hides a line by its label, in that chart alone, and remembers it as long as the window is open", async () => {
    const { user, store, chart, lines } = await onCut();
    expect(lines("arr")).toBe(2);
    await user.click(chart("arr").getByRole("button", { name: "Hide “Baseline”" }));
    await waitFor(() => expect(lines("arr")).toBe(1));
    expect(lines("contribution")).toBe(2);
    store.select("invest");
    await store.settled();
    await waitFor(() => expect(lines("arr")).toBe(1));
    chart("arr").getByRole("button", { name: "Show “Baseline”" }).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(lines("arr")).toBe(2));
  });

  it.each(["{", "null", "7", '{"arr": 3, "net": ["x"], "bridge": [1]}'])(
    "is drawn whole where what was remembered of it is %s",
    async (kept) => {
      sessionStorage.setItem("headroom.chart.hidden", kept);
      const { lines } = await onCut();
      expect(lines("arr")).toBe(2);
    },
  );

  it("shows and hides its lines by its menu too", async () => {
    const { user, picture, lines } = await onCut();
    picture("arr").focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("menuitem", { name: "Baseline" }));
    await waitFor(() => expect(lines("arr")).toBe(1));
  });

  it("spans a period chosen by keys, which is remembered", async () => {
    const { user, store, chart } = await onCut();
    chart("bridge").getByLabelText("Months of the bridge: All months").focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("option", { name: "FY28" });
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await store.settled();
    await waitFor(() => chart("bridge").getByLabelText("Months of the bridge: FY28"));
    expect(localStorage.getItem("headroom.chart.period")).toBe("FY28");
  });

  it("is saved as it stands on the screen", async () => {
    const { user, host, picture } = await onCut();
    await fireEvent.contextMenu(picture("bridge"), { clientX: 10, clientY: 10 });
    await user.click(await screen.findByRole("menuitem", { name: "Save as SVG…" }));
    const notice = await screen.findByText("Written: ~/Documents/bridge.svg");
    const stands = notice.closest<HTMLElement>("[data-sonner-toaster]")?.dataset["xPosition"];
    expect(stands, "the results, at the right, stay readable").toBe("left");
    expect(host.taken).toMatchObject([
      {
        view: "results",
        request: { selected: "cut_two", reference: "baseline", charts: [{ kind: "bridge" }] },
      },
    ]);
  });

  it("is copied as PNG, or says what to do instead", async () => {
    const { user, picture } = await onCut();
    const copy = async () => {
      await fireEvent.contextMenu(picture("arr"), { clientX: 10, clientY: 10 });
      await user.click(await screen.findByRole("menuitem", { name: "Copy as PNG" }));
    };
    vi.stubGlobal("ClipboardItem", undefined);
    await copy();
    await screen.findByText(/^The chart could not be copied\. Save it as PNG instead\./);
    const write = vi.spyOn(navigator.clipboard, "write").mockResolvedValue();
    class Item {
      png: Promise<Blob> | undefined;
      constructor(item: Record<string, Promise<Blob>>) {
        this.png = item["image/png"];
      }
    }
    vi.stubGlobal("ClipboardItem", Item);
    await copy();
    await screen.findByText("The chart is on the clipboard.");
    const [item] = write.mock.calls[0]?.[0] as unknown as Item[];
    expect((await item?.png)?.type).toBe("image/png");
  });
});

describe("a warning", () => {
  const warning = /^Mid-market is over 100% utilised/;

  const month = () =>
    within(screen.getByTestId("event-mid_market-cut")).getAllByRole<HTMLInputElement>("textbox")[0];

  it("leads to the event it follows from, also by Enter, where something can be done", async () => {
    const { user } = await onCut();
    screen.getByRole("button", { name: warning }).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(month()));
    expect(screen.getByRole("tab", { name: "Headcount" }).getAttribute("aria-selected")).toBe("true");
    expect(month()?.value).toBe("Apr 2027");
  });

  it("opens its team where teams are shown", async () => {
    const { user } = await onCut();
    await user.click(screen.getByRole("tab", { name: "Headcount" }));
    await user.click(await screen.findByRole("button", { name: "SMB" }));
    await user.click(screen.getByRole("button", { name: warning }));
    await waitFor(() => expect(document.activeElement).toBe(month()));
    expect(screen.getByRole("button", { name: "Mid-market" }).getAttribute("aria-expanded")).toBe("true");
  });

  it("leads to its team where no event caused it", async () => {
    const { user, choose } = await onCut();
    await choose("invest");
    await user.click(await screen.findByRole("button", { name: warning }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "Mid-market" })),
    );
  });

  it("is counted in the head, from where the keyboard gets to it", async () => {
    const { user } = await onCut();
    await user.click(screen.getByRole("button", { name: "1" }));
    expect(document.activeElement?.textContent).toMatch(warning);
  });
});

describe("with the verdict", () => {
  it("says that figures are rounded, and of the sample nothing of presets", async () => {
    await onCut();
    screen.getByText("Figures are rounded; differences are taken from the exact values.");
    expect(screen.queryByTestId("basis")).toBeNull();
  });

  it("says what of the plan comes from presets, and leads to it in the grid", async () => {
    const { user, store, host } = await onCut();
    await store.newDocument({ kind: "presets" });
    expect(host.started).toHaveLength(1);
    await user.click(screen.getByRole("tab", { name: "Headcount" }));
    await screen.findByText(/^Accounts, ARR and CSMs are the plan’s own; 21 other assumptions come from/);
    await user.click(screen.getByRole("button", { name: "See them in Assumptions" }));
    expect(screen.getByRole("tab", { name: "Overview" }).getAttribute("aria-selected")).toBe("true");
    await waitFor(() => {
      const place = document.activeElement?.closest<HTMLElement>("td")?.dataset ?? {};
      expect([place["field"], place["segment"]]).toEqual(["retention/contraction", "smb"]);
    });
    expect(document.activeElement?.closest("td")?.getAttribute("aria-label")).toContain(
      "Preset SMB: SaaS Capital 2023",
    );
  });
});

describe("the reference", () => {
  it("is not said to be held against its own name", async () => {
    const { choose } = await onCut();
    screen.getByLabelText("Reference: Baseline");
    await choose("baseline");
    await screen.findByLabelText("Reference: itself");
  });
});

describe("the overview", () => {
  it("says what CS is worth, and shows the course of figures", async () => {
    await onCut();
    expect(screen.getByTestId("worth-sentence").textContent).toMatch(
      /a return of 50\.0%, in present values\.$/,
    );
    expect(screen.getByTestId("worth-cs_roi").textContent).toContain("50.0%");
    expect(screen.getByTestId("figure-closing_arr").querySelector(".spark svg")).toBeTruthy();
  });
});
