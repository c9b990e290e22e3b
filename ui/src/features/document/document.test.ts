import { screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { dayAt, formatDay } from "@/notation/days";
import { formatMonth } from "@/notation/months";
import { openWindow, textOf } from "@/testing/open-window";

const WHY = "The disk is full. Free some space, or save a copy elsewhere.";

type Opened = Awaited<ReturnType<typeof openWindow>>;

async function chooseFile({ user }: Opened, name: string | RegExp) {
  await user.click(screen.getByRole("button", { name: /^File/ }));
  await user.click(await screen.findByRole("menuitem", { name }));
}

const dialog = async (name: string | RegExp) => within(await screen.findByRole("dialog", { name }));
const noDialog = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
const strip = () => screen.queryByTestId("not-saved");

describe("freezing a scenario", () => {
  async function onFreeze() {
    const opened = await openWindow();
    const item = screen.getByTestId("scenario-invest");
    await opened.user.pointer({ target: item, keys: "[MouseRight]" });
    await opened.user.click(await screen.findByRole("menuitem", { name: /^Freeze/ }));
    return { ...opened, item, form: await dialog("Freeze “Invest in expansion”") };
  }

  it("suggests a name and today, and takes what is typed", async () => {
    const { host, user, store, form } = await onFreeze();
    const today = dayAt(new Date());
    const name = form.getByLabelText<HTMLInputElement>("Name");
    expect(name.value).toBe(`Invest in expansion – ${formatMonth(today.slice(0, 7))}`);
    expect(form.getByLabelText<HTMLInputElement>("Date").value).toBe(formatDay(today));
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard("Board plan");
    await user.clear(form.getByLabelText("Date"));
    await user.type(form.getByLabelText("Date"), "2027-03-31");
    await user.type(form.getByLabelText("Note"), "Agreed");
    expect(form.getByLabelText<HTMLInputElement>("Date").value).toBe("31 Mar 2027");
    await user.click(form.getByRole("button", { name: "Freeze" }));
    await store.settled();
    await noDialog();
    expect(host.edits).toEqual([
      { kind: "freeze", scenario: "invest", name: "Board plan", date: "2027-03-31", note: "Agreed" },
    ]);
  });

  it("says what is no day and what has no name, and goes on when it is mended", async () => {
    const { host, user, form } = await onFreeze();
    await user.clear(form.getByLabelText("Name"));
    await user.clear(form.getByLabelText("Date"));
    await user.type(form.getByLabelText("Date"), "soon{Enter}");
    expect(form.getByText(/“soon” is not a day/)).toBeTruthy();
    expect(form.getByText("A plan of record needs a name.")).toBeTruthy();
    await user.type(form.getByLabelText("Date"), "x");
    expect(form.queryByText(/is not a day/)).toBeNull();
    await user.keyboard("{Escape}");
    await noDialog();
    expect(host.edits).toEqual([]);
  });
});

describe("a copy for sharing", () => {
  it("holds what is ticked, and says what stays behind", async () => {
    const opened = await openWindow();
    const { host, user, store, choose } = opened;
    await choose("cut_two_digital");
    await chooseFile(opened, /Copy for sharing/);
    const form = await dialog("Copy for sharing");
    const said = () => form.getByTestId("left-out").textContent;
    const baseline = form.getByLabelText<HTMLInputElement>(/^Baseline/);
    expect([baseline.checked, baseline.disabled]).toEqual([true, true]);
    expect(said()).toBe("Left out: 4 scenarios, 1 plan of record, notes and sources, the edit history.");
    expect(form.getByText(/will carry the changes of “Cut 2 Mid-market CSMs” without its name/)).toBeTruthy();
    await user.click(form.getByLabelText("Cut 2 Mid-market CSMs"));
    expect(form.queryByText(/will carry the changes/)).toBeNull();
    await user.click(form.getByLabelText(/^Board plan 2027/));
    await user.click(form.getByLabelText("Notes and sources"));
    expect(said()).toBe("Left out: 3 scenarios, the edit history.");
    await user.click(form.getByRole("button", { name: "Save copy…" }));
    await store.settled();
    await noDialog();
    expect(host.shared).toEqual([
      {
        baseline: true,
        scenarios: ["cut_two_digital", "cut_two"],
        records: ["board_2027"],
        notes: true,
      },
    ]);
    await screen.findByText(/Copy saved: .*Sample \(copy\)\.headroom/);
  });

  it("gives the keyboard back to the menu it came from", async () => {
    const opened = await openWindow();
    await chooseFile(opened, /Copy for sharing/);
    await dialog("Copy for sharing");
    await opened.user.keyboard("{Escape}");
    await noDialog();
    await waitFor(() => expect(document.activeElement?.textContent).toContain("File"));
  });

  it("can be a plan of record alone, but not nothing", async () => {
    const opened = await openWindow();
    await chooseFile(opened, /Copy for sharing/);
    const form = await dialog("Copy for sharing");
    await opened.user.click(form.getByLabelText(/^Baseline/));
    const save = form.getByRole<HTMLButtonElement>("button", { name: "Save copy…" });
    expect(save.disabled).toBe(true);
    await opened.user.click(form.getByLabelText(/^Board plan 2027/));
    expect(save.disabled).toBe(false);
    expect(form.getByTestId("left-out").textContent).toContain("the baseline, 5 scenarios");
  });
});

describe("exchange files", () => {
  it("are taken in after what they change has been shown, and that can be undone", async () => {
    const opened = await openWindow();
    const { host, user, store, cell } = opened;
    await chooseFile(opened, /Import JSON/);
    const form = await dialog("Import “From finance.json”");
    expect(form.getAllByText("Mid-market › Retain › Annual churn")).not.toHaveLength(0);
    expect(host.past.undo).toBeUndefined();
    await user.click(form.getByRole("button", { name: "Replace the document’s content" }));
    await store.settled();
    await waitFor(() => expect(textOf(cell("retention/churn"))).toBe("9.5%"));
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    await waitFor(() => expect(textOf(cell("retention/churn"))).toBe("8.0%"));
  });

  it("are written, and the window says where", async () => {
    const opened = await openWindow();
    await chooseFile(opened, /Export as JSON/);
    await screen.findByText("Written: ~/Documents/Sample.json");
  });
});

describe("a file that cannot be taken in", () => {
  const issue = (number: number) => ({
    scenario: number % 2 === 0 ? `option_${number}` : "baseline",
    pointer: `/segments/smb/retention/churn`,
    message: `SMB › Retain › Annual churn: ${number} is out of range.`,
  });

  it.each([1, 40])("is told issue by issue where it has %i, and can be closed", async (count) => {
    const host = new FakeHost();
    host.wrong = Array.from({ length: count }, (_, number) => issue(number));
    const { user } = await openWindow(host);
    await user.click(screen.getByRole("button", { name: "File" }));
    await user.click(await screen.findByRole("menuitem", { name: /Import JSON/ }));
    const told = await dialog("Nothing was imported");
    expect(told.getAllByRole("listitem")).toHaveLength(count);
    expect(textOf(told.getAllByRole("listitem")[0] as HTMLElement)).toMatch(/^option_0\s+SMB › Retain/);
    expect(screen.queryAllByText(/is out of range/)).toHaveLength(count);
    await user.keyboard("{Escape}");
    await noDialog();
  });

  it("gives its list to whoever is to mend it", async () => {
    const host = new FakeHost();
    host.wrong = [issue(0), issue(1)];
    const { user } = await openWindow(host);
    await user.click(screen.getByRole("button", { name: "File" }));
    await user.click(await screen.findByRole("menuitem", { name: /Import JSON/ }));
    await user.click((await dialog("Nothing was imported")).getByRole("button", { name: "Copy list" }));
    expect(await navigator.clipboard.readText()).toBe(
      "option_0: SMB › Retain › Annual churn: 0 is out of range.\nSMB › Retain › Annual churn: 1 is out of range.",
    );
  });
});

describe("edits that cannot be saved", () => {
  it("are told in the header until they are saved, and typing goes on", async () => {
    const { host, user, store, cell } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    await waitFor(() => expect(strip()?.textContent).toContain(WHY));
    expect(screen.getByTestId("document-state").textContent).toBe("not saved");
    await user.click(cell("retention/churn"));
    await user.keyboard("9{Enter}");
    await store.settled();
    expect(textOf(cell("retention/churn"))).toBe("9.0%");
    host.setSaving({ kind: "pending" });
    await waitFor(() => expect(within(strip() as HTMLElement).getByText("Trying…")).toBeTruthy());
    host.setSaving({ kind: "failed", message: WHY });
    const again = within(strip() as HTMLElement);
    await user.click(await again.findByRole("button", { name: "Try again" }));
    await store.settled();
    await waitFor(() => expect(strip()).toBeNull());
  });

  it("hold the window open until the person decides", async () => {
    const { host, user } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    host.tell((heard) => heard.closeAsked(WHY));
    const form = await dialog("“Sample” is not saved");
    expect(form.getByText(WHY)).toBeTruthy();
    await user.click(form.getByRole("button", { name: "Cancel" }));
    await noDialog();
    expect(host.closed).toBe(0);
    host.tell((heard) => heard.closeAsked(WHY));
    await user.click((await dialog(/not saved/)).getByRole("button", { name: "Close anyway" }));
    await waitFor(() => expect(host.closed).toBe(1));
  });

  it("let the window close as soon as they are saved, once", async () => {
    const { host, store } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    host.tell((heard) => heard.closeAsked(WHY));
    await dialog(/not saved/);
    host.setSaving({ kind: "pending" });
    await tick();
    expect(host.closed).toBe(0);
    host.setSaving({ kind: "saved" });
    await waitFor(() => expect(host.closed).toBe(1));
    await store.refresh();
    expect(host.closed).toBe(1);
  });

  it("leave the window open when they are saved after the person has chosen to stay", async () => {
    const { host, user, store } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    host.tell((heard) => heard.closeAsked(WHY));
    await user.click((await dialog(/not saved/)).getByRole("button", { name: "Cancel" }));
    await noDialog();
    host.setSaving({ kind: "pending" });
    host.setSaving({ kind: "saved" });
    await store.refresh();
    await waitFor(() => expect(screen.getByTestId("document-state").textContent).toBe("saved"));
    expect(host.closed).toBe(0);
    host.setSaving({ kind: "failed", message: WHY });
    await tick();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("cannot be tried again while that is done, and can when it has failed", async () => {
    const { host } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    host.tell((heard) => heard.closeAsked(WHY));
    const form = await dialog(/not saved/);
    const again = form.getByRole<HTMLButtonElement>("button", { name: "Try again" });
    host.setSaving({ kind: "pending" });
    await waitFor(() => expect(again.disabled).toBe(true));
    host.setSaving({ kind: "failed", message: "The disk is gone." });
    await waitFor(() => expect(again.disabled).toBe(false));
    expect(form.getByText("The disk is gone.")).toBeTruthy();
  });

  it("let the window close once trying again has saved them", async () => {
    const { host, user, store } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    host.tell((heard) => heard.closeAsked(WHY));
    await user.click((await dialog(/not saved/)).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(host.closed).toBe(1));
    await store.settled();
    expect(host.closed).toBe(1);
  });
});
