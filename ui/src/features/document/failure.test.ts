import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { AppError, Problem } from "@/api/bindings";
import { FakeHost } from "@/api/fake/host";
import { dialog, noDialog } from "@/testing/dialogs";
import { openWindow } from "@/testing/open-window";

const issue = (number: number, scenario = "baseline"): Problem => ({
  scenario,
  pointer: "/segments/smb/retention/churn",
  message: `SMB › Retain › Annual churn: ${number} is out of range.`,
});
const refusing = (issues: Problem[]): AppError => ({
  code: "invalid",
  message: issues.map(({ message }) => message).join("\n"),
  issues,
  file: null,
});

const notice = () => document.querySelector<HTMLElement>("[data-sonner-toast]:not([data-removed=true])");
const noNotice = () => waitFor(() => expect(notice()).toBeNull());
const lines = (told: Awaited<ReturnType<typeof dialog>>) =>
  told.getAllByRole("listitem").map((line) => line.textContent?.replace(/\s+/g, " ").trim());

describe("a file that cannot be taken in", () => {
  async function refused(wrong: Problem[]) {
    const host = new FakeHost();
    host.wrong = wrong;
    host.theirs = { theirs: "Their cut" };
    const opened = await openWindow(host);
    await opened.user.click(screen.getByRole("button", { name: "File" }));
    await opened.user.click(await screen.findByRole("menuitem", { name: /Import JSON/ }));
    return { ...opened, told: await dialog("Nothing was imported from “From finance.json”") };
  }

  it.each([1, 40])("is told issue by issue where it has %i, and Esc closes that", async (count) => {
    const issues = Array.from({ length: count }, (_, number) => issue(number));
    const { user, store, told } = await refused(issues);
    expect(lines(told)).toEqual(issues.map(({ message }) => message));
    expect(notice()).toBeNull();
    await user.keyboard("{Escape}");
    await noDialog();
    expect(store.failure).toBeNull();
  });

  it("names the scenarios: as the file calls them, else as this document does", async () => {
    const { user, told } = await refused([issue(1, "cut_two"), issue(2, "theirs"), issue(3)]);
    expect(lines(told)).toEqual([
      "Cut 2 Mid-market CSMs SMB › Retain › Annual churn: 1 is out of range.",
      "Their cut SMB › Retain › Annual churn: 2 is out of range.",
      "SMB › Retain › Annual churn: 3 is out of range.",
    ]);
    await user.click(told.getByRole("button", { name: "Close" }));
    await noDialog();
  });

  it("gives its list to whoever is to mend it", async () => {
    const { user, told } = await refused([issue(1, "cut_two"), issue(2)]);
    await user.click(told.getByRole("button", { name: "Copy list" }));
    await told.findByRole("button", { name: "Copied" });
    expect(await navigator.clipboard.readText()).toBe(
      "Cut 2 Mid-market CSMs: SMB › Retain › Annual churn: 1 is out of range.\n" +
        "SMB › Retain › Annual churn: 2 is out of range.",
    );
  });

  it("has its list selected where the clipboard is refused", async () => {
    const { user, told } = await refused([issue(1), issue(2)]);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(told.getByRole("button", { name: "Copy list" }));
    await told.findByRole("button", { name: "Selected: Ctrl+C copies it" });
    const selected = window.getSelection()?.toString();
    for (const { message } of [issue(1), issue(2)]) expect(selected).toContain(message);
  });
});

describe("what cannot be done", () => {
  const onRefusal = async (issues: Problem[]) => {
    const opened = await openWindow();
    opened.store.failure = refusing(issues);
    return opened;
  };

  it("is listed in a dialog where there are several reasons", async () => {
    const { store } = await onRefusal([issue(1, "invest"), issue(2), issue(3)]);
    const told = await dialog("Nothing was changed");
    expect(told.getByText("3 things are in the way:")).toBeTruthy();
    expect(lines(told)[0]).toBe("Invest in expansion SMB › Retain › Annual churn: 1 is out of range.");
    expect(notice()).toBeNull();
    expect(store.failure).not.toBeNull();
  });

  it("is a notice with a button that closes it where there is one", async () => {
    const { user, store } = await onRefusal([issue(1)]);
    await screen.findByText(issue(1).message);
    expect(screen.queryByRole("dialog")).toBeNull();
    const close = within(notice() as HTMLElement).getByRole("button", { name: "Close" });
    close.focus();
    expect(document.activeElement).toBe(close);
    await user.keyboard("{Enter}");
    await noNotice();
    expect(store.failure).toBeNull();
  });

  it("is closed by Esc, also from a cell that is only chosen", async () => {
    const { user, store, cell } = await onRefusal([issue(1)]);
    await screen.findByText(issue(1).message);
    await user.click(cell("retention/churn"));
    await user.keyboard("{Escape}");
    await noNotice();
    expect(store.failure).toBeNull();
  });

  it("stays while Esc is for something else", async () => {
    const { user, store, cell } = await onRefusal([issue(1)]);
    await screen.findByText(issue(1).message);
    await user.click(cell("retention/churn"));
    await user.keyboard("9{Escape}");
    await user.click(screen.getByRole("button", { name: "File" }));
    await screen.findByRole("menuitem", { name: /Import JSON/ });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menuitem")).toBeNull());
    expect(notice()).not.toBeNull();
    expect(store.failure).not.toBeNull();
  });

  it("is said again when it happens again", async () => {
    const { user, store } = await onRefusal([issue(1)]);
    await screen.findByText(issue(1).message);
    await user.keyboard("{Escape}");
    await noNotice();
    store.failure = refusing([issue(1)]);
    await waitFor(() => expect(notice()?.textContent).toContain(issue(1).message));
  });

  it("gives way to what fails next, and only that is closed then", async () => {
    const { user, store } = await onRefusal([issue(1)]);
    await screen.findByText(issue(1).message);
    store.failure = refusing([issue(2)]);
    await waitFor(() => expect(screen.queryByText(issue(1).message)).toBeNull());
    expect(store.failure?.issues).toEqual([issue(2)]);
    expect(notice()?.textContent).toContain(issue(2).message);
    await user.keyboard("{Escape}");
    await noNotice();
  });
});
