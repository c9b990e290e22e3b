import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { openWindow } from "@/testing/open-window";

const page = () => within(screen.getByRole("dialog", { name: "New plan" }));
const field = (name: string) => page().getByLabelText<HTMLInputElement>(name);
const gone = () => waitFor(() => expect(screen.queryByRole("dialog", { name: "New plan" })).toBeNull());

/** The window with the page on it, as Ctrl+N shows it. */
async function opened(host = new FakeHost()) {
  const window = await openWindow(host);
  await window.user.keyboard("{Control>}n{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(field("SMB: Segment")));
  return window;
}

afterEach(() => vi.restoreAllMocks());

describe("the page where a plan begins", () => {
  it("is shown to a newcomer, over the sample, which is one click away", async () => {
    const host = new FakeHost();
    host.isNewcomers = true;
    const { user } = await openWindow(host);
    await waitFor(() => screen.getByRole("dialog", { name: "New plan" }));
    await user.click(await page().findByRole("button", { name: "Look at the sample" }));
    await gone();
    expect(host.started).toEqual([]);
    expect(screen.getByTestId("document-name").textContent).toBe("Sample");
  });

  it("says while numbers are typed what they come to", async () => {
    const { user } = await opened();
    const row = () => field("Mid-market: Accounts").closest("tr")?.textContent;
    await waitFor(() => expect(row()).toContain("28.6"));
    await user.clear(field("Mid-market: Accounts"));
    await user.type(field("Mid-market: Accounts"), "1.4k");
    await waitFor(() => expect(row()).toContain("200.0"));
    await user.tab();
    expect(field("Mid-market: Accounts").value).toBe("1,400");
    expect(page().getByText(/cannot meet the hours/)).toBeTruthy();
  });

  it("makes a document of the numbers and shows what the cut costs", async () => {
    const { user, host, store } = await opened();
    await user.clear(field("Mid-market: ARR"));
    await user.type(field("Mid-market: ARR"), "12M");
    await user.clear(field("CSMs to cut"));
    await user.type(field("CSMs to cut"), "2");
    await user.clear(field("Month of the cut"));
    await user.type(field("Month of the cut"), "6/27{ArrowUp}");
    expect(field("Month of the cut").value).toBe("Jul 2027");
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await gone();
    const [made] = host.started;
    expect(made?.kind === "numbers" && made.numbers.segments[1]?.arr).toBe(12_000_000);
    expect(made?.kind === "numbers" && made.numbers.cut).toEqual({ segment: 1, csms: 2, month: "2027-07" });
    expect(store.selected).toBe("cut_two");
    expect(screen.getByRole("tab", { name: "Headcount" }).getAttribute("aria-selected")).toBe("true");
    localStorage.removeItem("headroom.view");
  });

  it("keeps what cannot be read with its reason, and leads to it instead of going on", async () => {
    const { user, host } = await opened();
    await user.clear(field("SMB: CSMs"));
    await user.type(field("SMB: CSMs"), "four");
    await screen.findByText(/“four” is not a number/);
    expect(field("SMB: CSMs").getAttribute("aria-invalid")).toBe("true");
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await waitFor(() => expect(document.activeElement).toBe(field("SMB: CSMs")));
    await user.clear(field("SMB: CSMs"));
    await screen.findByText("Type csms of SMB.");
    expect(host.started).toEqual([]);
  });

  it("asks what a number with one mark is, and takes the answer", async () => {
    const { user, host } = await opened();
    await user.clear(field("SMB: CSMs"));
    await user.type(field("SMB: CSMs"), "1,5{Tab}");
    await screen.findByText(/What number is “1,5”\?/);
    expect([field("SMB: CSMs").value, field("SMB: CSMs").getAttribute("aria-invalid")]).toEqual([
      "1,5",
      "true",
    ]);
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    expect(host.started).toEqual([]);
    await user.click(page().getByRole("button", { name: "1.5" }));
    expect(field("SMB: CSMs").value).toBe("1.50");
    expect(document.activeElement).toBe(field("SMB: CSMs"));
    expect(page().queryByText(/What number is/)).toBeNull();
    await user.clear(field("CSMs to cut"));
    await user.type(field("CSMs to cut"), "0,5");
    expect(page().queryByText(/What number is/)).toBeNull();
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await gone();
    const [made] = host.started;
    const numbers = made?.kind === "numbers" ? made.numbers : null;
    expect([numbers?.segments[0]?.csms, numbers?.cut?.csms]).toEqual([1.5, 0.5]);
    localStorage.removeItem("headroom.view");
  });

  it("asks about thousands where this machine writes decimals with a comma", async () => {
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([{ type: "decimal", value: "," }]);
    const { user } = await opened();
    await user.clear(field("SMB: ARR"));
    await user.type(field("SMB: ARR"), "450,000{Tab}");
    await user.click(await page().findByRole("button", { name: "450000" }));
    expect(field("SMB: ARR").value).toBe("450,000");
    await waitFor(() => expect(page().queryByText(/What number is/)).toBeNull());
  });

  it("works out a calculation as the grid does, or says what is wrong with it", async () => {
    const { user } = await opened();
    await user.clear(field("SMB: ARR"));
    await user.type(field("SMB: ARR"), "=250000*12{Tab}");
    expect(field("SMB: ARR").value).toBe("3,000,000");
    await user.clear(field("SMB: ARR"));
    await user.type(field("SMB: ARR"), "=250000*");
    await screen.findByText("“=250000*” ends where a number is missing.");
    await user.clear(field("SMB: ARR"));
    await user.type(field("SMB: ARR"), "20%");
    await screen.findByText(/“20%” is not a number/);
  });

  it("says at the name that another segment has it, and keeps what was typed", async () => {
    const { user, host } = await opened();
    await user.clear(field("Mid-market: Segment"));
    await user.type(page().getByLabelText("Segment 2: Segment"), " smb");
    await screen.findByText("There is a segment “SMB” already. Choose another name.");
    const name = screen.getAllByLabelText<HTMLInputElement>("smb: Segment")[0];
    expect([name?.value, name?.getAttribute("aria-invalid")]).toEqual([" smb", "true"]);
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(host.started).toEqual([]);
  });

  it("writes numbers in the style that was chosen, and keeps every digit typed", async () => {
    localStorage.setItem("headroom.numbers", "ibcs");
    const { user, host } = await opened();
    localStorage.removeItem("headroom.numbers");
    expect(field("SMB: ARR").value).toBe("5\u00a0000\u00a0000");
    await user.clear(field("SMB: CSMs"));
    await user.type(field("SMB: CSMs"), "4.125{Tab}");
    expect(field("SMB: CSMs").value).toBe("4.13");
    await user.keyboard("{Escape}");
    await gone();
    await user.click(screen.getByRole("button", { name: "Appearance and numbers" }));
    await user.click(await screen.findByRole("menuitem", { name: /US finance/ }));
    await user.keyboard("{Control>}n{/Control}");
    await waitFor(() => expect(field("SMB: ARR").value).toBe("5,000,000"));
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await gone();
    const [made] = host.started;
    const [smb] = made?.kind === "numbers" ? made.numbers.segments : [];
    expect([smb?.arr, smb?.csms]).toEqual([5_000_000, 4.125]);
    localStorage.clear();
  });

  it("reads its own marks back as it wrote them, whatever mark this machine has for decimals", async () => {
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([{ type: "decimal", value: "," }]);
    const { user, host } = await opened();
    await user.clear(field("SMB: Accounts"));
    await user.type(field("SMB: Accounts"), "1400{Tab}");
    expect(field("SMB: Accounts").value).toBe("1,400");
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await gone();
    const [made] = host.started;
    expect(made?.kind === "numbers" && made.numbers.segments[0]?.accounts).toBe(1400);
    localStorage.removeItem("headroom.view");
  });

  it("keeps everything typed where the place for the file is not chosen, and after Esc", async () => {
    const { user, host } = await opened();
    host.cancels = true;
    await user.clear(field("SMB: Accounts"));
    await user.type(field("SMB: Accounts"), "321");
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await waitFor(() => expect(host.started).toHaveLength(1));
    expect(field("SMB: Accounts").value).toBe("321");
    await user.keyboard("{Escape}");
    await gone();
    await user.keyboard("{Control>}n{/Control}");
    await waitFor(() => expect(field("SMB: Accounts").value).toBe("321"));
  });

  it("adds and removes segments, four at most, and lets what was not typed follow the kind", async () => {
    const { user, host } = await opened();
    await user.click(page().getByRole("button", { name: "Add a segment" }));
    await waitFor(() => expect(document.activeElement).toBe(field("SMB 2: Segment")));
    expect(page().queryByRole("button", { name: "Add a segment" })).toBeNull();
    await user.clear(field("SMB 2: Accounts"));
    await user.type(field("SMB 2: Accounts"), "77");
    await user.click(page().getByLabelText("SMB 2: Kind: SMB"));
    await user.click(await screen.findByRole("option", { name: "Enterprise" }));
    await waitFor(() => expect(field("Enterprise 2: CSMs").value).toBe("4"));
    expect(field("Enterprise 2: Accounts").value).toBe("77");
    await user.click(page().getByRole("button", { name: "Remove Mid-market" }));
    await user.click(page().getByRole("button", { name: "See what it costs" }));
    await gone();
    const [made] = host.started;
    const names = made?.kind === "numbers" && made.numbers.segments.map((segment) => segment.name);
    expect(names).toEqual(["SMB", "Enterprise", "Enterprise 2"]);
    expect(made?.kind === "numbers" && made.numbers.cut?.segment).toBe(0);
    localStorage.removeItem("headroom.view");
  });

  it("begins with what needs no numbers, or with a document that is there", async () => {
    const { user, host } = await opened();
    await user.click(page().getByRole("button", { name: /^Empty plan/ }));
    await gone();
    expect(host.started).toEqual([{ kind: "empty" }]);
    await user.keyboard("{Control>}n{/Control}");
    await user.click(await page().findByRole("button", { name: /^Board 2027/ }));
    await gone();
    expect(screen.getByTestId("document-name").textContent).toBe("Board 2027");
  });
});

describe("the keys of the page where a plan begins", () => {
  it("have the first field ready to be typed over", async () => {
    const { user } = await opened();
    await user.keyboard("Commercial");
    expect(field("Commercial: Segment").value).toBe("Commercial");
  });

  it("lead with Enter down the columns and on to the answer, which nothing else gives", async () => {
    const { user, host } = await opened();
    const at = () => document.activeElement?.getAttribute("aria-label");
    await user.click(field("Mid-market: Accounts"));
    const passed = [];
    for (let step = 0; step < 9; step += 1) {
      await user.keyboard("{Enter}");
      passed.push(at());
    }
    expect(passed).toEqual([
      "Enterprise: Accounts",
      "SMB: ARR",
      "Mid-market: ARR",
      "Enterprise: ARR",
      "SMB: CSMs",
      "Mid-market: CSMs",
      "Enterprise: CSMs",
      "CSMs to cut",
      "Month of the cut",
    ]);
    expect(host.started).toEqual([]);
    await user.keyboard("{Enter}");
    await gone();
    expect(host.started).toHaveLength(1);
    localStorage.removeItem("headroom.view");
  });

  it("give the answer from a list too, which stays closed, and no second one while the key is held", async () => {
    const { host } = await opened();
    const kind = screen.getByLabelText(/^SMB: Kind/);
    kind.focus();
    void fireEvent.keyDown(kind, { key: "Enter", ctrlKey: true, repeat: true });
    expect(host.started).toEqual([]);
    void fireEvent.keyDown(kind, { key: "Enter", ctrlKey: true });
    await gone();
    expect(host.started).toHaveLength(1);
    localStorage.removeItem("headroom.view");
  });

  it("go back with Shift+Enter, and give the answer from anywhere with Ctrl+Enter", async () => {
    const { user, host } = await opened();
    await user.click(field("SMB: ARR"));
    await user.keyboard("6M{Shift>}{Enter}{/Shift}");
    expect(document.activeElement).toBe(field("Enterprise: Accounts"));
    await user.keyboard("77{Control>}{Enter}{/Control}");
    await gone();
    const [made] = host.started;
    expect(made?.kind === "numbers" && made.numbers.segments[2]?.accounts).toBe(77);
    localStorage.removeItem("headroom.view");
  });
});
