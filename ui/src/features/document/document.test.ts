import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { dayAt, formatDay } from "@/notation/days";
import { formatMonth } from "@/notation/months";
import { dialog, noDialog } from "@/testing/dialogs";
import { openWindow, textOf } from "@/testing/open-window";

type Opened = Awaited<ReturnType<typeof openWindow>>;

async function chooseFile({ user }: Opened, name: string | RegExp) {
  await user.click(screen.getByRole("button", { name: /^File/ }));
  await user.click(await screen.findByRole("menuitem", { name }));
}

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

  it("says that values in red will not be in it", async () => {
    const { store, user, choose, cell } = await openWindow();
    await choose("invest");
    await user.click(cell("retention/churn"));
    await user.keyboard("abc{Enter}");
    await store.settled();
    const item = screen.getByTestId("scenario-invest");
    await user.pointer({ target: item, keys: "[MouseRight]" });
    await user.click(await screen.findByRole("menuitem", { name: /^Freeze/ }));
    const form = await dialog("Freeze “Invest in expansion”");
    form.getByText(/One value typed in it is not accepted/);
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
