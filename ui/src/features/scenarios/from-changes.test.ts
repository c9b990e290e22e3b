import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

async function openDialog(name = "invest") {
  const window = await openWindow();
  await window.user.pointer({ target: screen.getByTestId(`scenario-${name}`), keys: "[MouseRight]" });
  await window.user.click(await screen.findByRole("menuitem", { name: "New from its changes…" }));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(within(dialog).getAllByRole("checkbox").length).toBeGreaterThan(0));
  return { ...window, dialog: within(dialog) };
}

describe("a new scenario from changes", () => {
  it("lists what the scenario changes and begins with what is ticked", async () => {
    const { dialog, user, host, store } = await openDialog();
    expect(dialog.getAllByRole("checkbox")).toHaveLength(4);
    await user.click(dialog.getByRole("checkbox", { name: /SMB › Expand › Touches/ }));
    await user.clear(dialog.getByLabelText("Name"));
    await user.type(dialog.getByLabelText("Name"), "Half of it{Enter}");
    await store.settled();
    expect(host.edits).toEqual([
      {
        kind: "new_scenario",
        name: "Half of it",
        parent: null,
        changes: {
          scenario: "invest",
          pointers: [
            "/segments/smb/team/events/add",
            "/segments/mid_market/team/events/add",
            "/segments/mid_market/expansion/touches_per_year",
          ],
        },
      },
    ]);
    expect(store.scenario?.overrides).toBe(3);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("needs a name and something ticked", async () => {
    const { dialog, user } = await openDialog();
    const create = () => dialog.getByRole<HTMLButtonElement>("button", { name: "Create" });
    expect(create().disabled).toBe(false);
    await user.click(dialog.getByRole("button", { name: "None" }));
    expect(create().disabled).toBe(true);
    await user.click(dialog.getByRole("button", { name: "All" }));
    expect(create().disabled).toBe(false);
    await user.clear(dialog.getByLabelText("Name"));
    expect(create().disabled).toBe(true);
  });
});
