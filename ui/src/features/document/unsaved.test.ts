import { screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import { dialog, noDialog } from "@/testing/dialogs";
import { openWindow, textOf } from "@/testing/open-window";

const WHY = "The disk is full. Free some space, or save a copy elsewhere.";
const strip = () => screen.queryByTestId("not-saved");

describe("what is being typed when the window closes", () => {
  it("goes into the document before the window closes", async () => {
    const { host, user, store, cell } = await openWindow();
    await user.click(cell("retention/churn"));
    await user.keyboard("9");
    host.tell((heard) => heard.closing());
    expect(host.handed).toBe(0);
    await store.settled();
    expect(host.handed).toBe(1);
    await waitFor(() => expect(textOf(cell("retention/churn"))).toBe("9.0%"));
  });

  it("stands in red when the window is opened again where it cannot be read", async () => {
    const { host, user, store, cell } = await openWindow();
    await user.click(cell("retention/churn"));
    await user.keyboard("9_0");
    host.tell((heard) => heard.closing());
    await store.settled();
    expect(host.handed).toBe(1);
    expect(store.cells.refused.map(({ text }) => text)).toEqual(["9_0"]);
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

  it("let the window close at once where saving elsewhere hangs", async () => {
    const { host, user } = await openWindow();
    host.setSaving({ kind: "failed", message: WHY });
    host.saveAs = () => new Promise(() => {});
    host.tell((heard) => heard.closeAsked(WHY));
    const form = await dialog("“Sample” is not saved");
    await user.click(form.getByRole("button", { name: "Save As…" }));
    await user.click(form.getByRole("button", { name: "Close anyway" }));
    expect(host.closed).toBe(1);
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
