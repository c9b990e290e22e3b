import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { bringIntoSight } from "@/components/come";
import { openWindow } from "@/testing/open-window";

vi.mock("@/components/come", () => ({ bringIntoSight: vi.fn() }));
const seen = vi.mocked(bringIntoSight);

const head = (segment: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-segment-head="${segment}"]`);
  if (!found) throw new Error(`There is no head of ${segment}.`);
  return found;
};
const heads = () =>
  [...document.querySelectorAll<HTMLElement>("[data-segment-head]")].map((one) => one.textContent?.trim());

async function opened() {
  const window = await openWindow();
  const take = async (segment: string, name: string | RegExp) => {
    await window.user.click(head(segment));
    await window.user.click(await screen.findByRole("menuitem", { name }));
  };
  return { ...window, take };
}

describe("the segments of the baseline", () => {
  it("are renamed in place", async () => {
    const { take, user, host } = await opened();
    await take("smb", /Rename/);
    const field = await screen.findByLabelText("Name of the segment");
    await user.clear(field);
    await user.type(field, "Small{Enter}");
    await waitFor(() => expect(heads()).toEqual(["Small", "Mid-market", "Enterprise"]));
    expect(host.edits).toEqual([{ kind: "rename_segment", segment: "smb", name: "Small" }]);
    await waitFor(() => expect(document.activeElement).toBe(head("smb")));
  });

  it("keep a name that another has in the field, with the reason", async () => {
    const { take, user, host, store } = await opened();
    await take("smb", /Rename/);
    const field = await screen.findByLabelText<HTMLInputElement>("Name of the segment");
    await user.clear(field);
    await user.type(field, "enterprise{Enter}");
    await screen.findByText("There is a segment “Enterprise” already. Choose another name.");
    expect(field.value).toBe("enterprise");
    expect(document.activeElement).toBe(field);
    expect(store.failure).toBeNull();
    await user.type(field, " 2");
    expect(screen.queryByText(/already/)).toBeNull();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(heads()).toEqual(["enterprise 2", "Mid-market", "Enterprise"]));
    expect(host.edits.at(-1)).toEqual({ kind: "rename_segment", segment: "smb", name: "enterprise 2" });
  });

  it("move by Alt and arrows, with the keyboard, which walks along the heads", async () => {
    const { user, host } = await opened();
    head("smb").focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(head("mid_market"));
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await waitFor(() => expect(heads()).toEqual(["Mid-market", "SMB", "Enterprise"]));
    await waitFor(() => expect(document.activeElement).toBe(head("mid_market")));
    expect(host.edits).toEqual([{ kind: "move_segment", segment: "mid_market", before: "smb" }]);
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(host.edits).toHaveLength(1);
  });

  it("are duplicated and added from presets", async () => {
    const { take, user, host } = await opened();
    await take("enterprise", "Duplicate");
    await screen.findByLabelText("Name of the segment");
    await user.keyboard("Public{Enter}");
    await waitFor(() => expect(heads()).toEqual(["SMB", "Mid-market", "Enterprise", "Public"]));
    await user.click(screen.getByRole("button", { name: "Segment" }));
    const dialog = within(await screen.findByRole("dialog"));
    const name = dialog.getByLabelText<HTMLInputElement>("Name");
    await waitFor(() => expect(name.value).toBe("SMB 2"));
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect([name.selectionStart, name.selectionEnd]).toEqual([0, 5]);
    await user.keyboard("Enterprise{Enter}");
    await dialog.findByText("There is a segment “Enterprise” already. Choose another name.");
    expect(name.value).toBe("Enterprise");
    await user.clear(name);
    await user.type(name, "Public sector{Enter}");
    await waitFor(() => expect(heads()).toContain("Public sector"));
    expect(host.edits.at(-1)).toEqual({ kind: "add_segment", preset: "smb", name: "Public sector" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("come into sight when they come, and nothing moves for a value that changes", async () => {
    const { take, user, host, store } = await opened();
    const shown = () => seen.mock.calls.map(([one]) => one.dataset["segment"]);
    const made = () => host.document.segments().map(([id]) => id);
    await take("enterprise", "Duplicate");
    await waitFor(() => expect(shown()).toContain(made()[3]));
    await screen.findByLabelText("Name of the segment");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(head(made()[3] ?? "")));
    await store.undo();
    await waitFor(() => expect(heads()).toHaveLength(3));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    seen.mockClear();
    host.document.set("baseline", "/segments/smb/retention/churn", 0.2);
    await store.refresh();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(seen).not.toHaveBeenCalled();
    await store.redo();
    await waitFor(() => expect(shown()).toEqual([made()[3]]));
  });

  it("do not move the view where they are another document's or a plan of record's", async () => {
    const { store } = await opened();
    const turn = async (to: () => unknown) => {
      seen.mockClear();
      await to();
      await store.settled();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return seen.mock.calls.length;
    };
    expect(await turn(() => store.edit({ kind: "add_segment", preset: "smb", name: "Public" }))).toBe(1);
    await turn(() => store.select("board_2027"));
    expect(heads()).toHaveLength(3);
    expect(await turn(() => store.select("invest"))).toBe(0);
    expect(heads()).toHaveLength(4);
    for (const segment of ["smb", "enterprise"]) await store.edit({ kind: "remove_segment", segment });
    expect(await turn(() => store.newDocument({ kind: "sample" }))).toBe(0);
    expect(heads()).toHaveLength(3);
  });

  it("that are new have the keyboard, and those that undo brings back do not", async () => {
    const { user, host, store, cell } = await opened();
    const at = () => document.activeElement?.closest("td")?.dataset["segment"];
    const made = () => host.document.segments().map(([id]) => id);
    await user.click(screen.getByRole("button", { name: "Segment" }));
    const name = within(await screen.findByRole("dialog")).getByLabelText<HTMLInputElement>("Name");
    await waitFor(() => expect(name.value).not.toBe(""));
    await user.clear(name);
    await user.type(name, "Public sector{Enter}");
    await waitFor(() => expect(at()).toBe(made()[3]));
    await user.click(cell("retention/churn", "enterprise"));
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    await user.keyboard("{Control>}y{/Control}");
    await store.settled();
    await waitFor(() => expect(heads()).toContain("Public sector"));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement).toBe(cell("retention/churn", "enterprise"));
  });

  it("are removed after a look at what scenarios lose, and undo brings all back", async () => {
    const { take, user, host, store } = await opened();
    await take("mid_market", /Remove/);
    const dialog = within(await screen.findByRole("dialog"));
    dialog.getByRole("heading", { name: "Remove the segment “Mid-market”" });
    dialog.getByText("35%");
    await user.click(dialog.getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(heads()).toEqual(["SMB", "Enterprise"]));
    expect(host.document.scenario("cut_two_digital")?.overrides).toEqual({});
    await store.undo();
    expect(Object.keys(host.document.scenario("cut_two_digital")?.overrides ?? {})).toHaveLength(2);
    await waitFor(() => expect(heads()).toHaveLength(3));
  });
});

describe("the segments of a scenario", () => {
  it("are not edited there, but reset and pushed", async () => {
    const { user, host, choose, store } = await opened();
    await choose("cut_two_digital");
    expect(screen.queryByRole("button", { name: "Segment" })).toBeNull();
    await user.click(head("mid_market"));
    const menu = within(await screen.findByRole("menu"));
    menu.getByText("Segments are edited in the baseline.");
    await user.click(menu.getByRole("menuitem", { name: "Reset segment to parent" }));
    await waitFor(() => expect(host.edits).toHaveLength(1));
    const reach = { kind: "segment", segment: "mid_market" };
    expect(host.edits).toEqual([{ kind: "reset", scenario: "cut_two_digital", reach }]);
    await store.settled();
    await user.click(head("smb"));
    const item = await screen.findByRole("menuitem", { name: "Reset segment to parent" });
    expect(item.getAttribute("aria-disabled")).toBe("true");
  });

  it("lead to the baseline", async () => {
    const { take, choose, store } = await opened();
    await choose("invest");
    await take("smb", /Go to the baseline/);
    await waitFor(() => expect(store.view?.selected).toBe("baseline"));
  });
});
