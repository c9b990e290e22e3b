import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const HOURS = "service/hours_per_account_month";

async function inScenario(scenario: string) {
  const window = await openWindow();
  await window.choose(scenario);
  const menuOf = async (target: HTMLElement) => {
    await window.user.pointer({ target, keys: "[MouseRight]" });
    return within(await screen.findByRole("menu"));
  };
  return { ...window, menuOf };
}

describe("the menu of a cell", () => {
  it("resets the value it overrides, and no other", async () => {
    const { menuOf, cell, host, user } = await inScenario("cut_two_digital");
    const other = await menuOf(cell(HOURS, "smb"));
    expect(other.getByRole("menuitem", { name: /^Reset to parent/ }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    const own = await menuOf(cell(HOURS));
    await user.click(own.getByRole("menuitem", { name: /^Reset to parent/ }));
    await waitFor(() => expect(host.edits).toHaveLength(1));
    expect(host.edits[0]).toEqual({
      kind: "reset_value",
      scenario: "cut_two_digital",
      pointer: `/segments/mid_market/${HOURS}`,
    });
    await waitFor(() => expect(document.activeElement).toBe(cell(HOURS)));
  });

  it("says why something cannot be done, and stays where it is chosen all the same", async () => {
    const { menuOf, cell, host, user } = await inScenario("cut_two_digital");
    const menu = await menuOf(cell(HOURS, "smb"));
    const item = menu.getByRole("menuitem", { name: /^Reset to parent/ });
    const why = document.getElementById(item.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toMatch(/^Nothing selected is overridden here/);
    await user.hover(item);
    const tip = await screen.findByRole("tooltip");
    expect(tip.textContent).toBe(why?.textContent);
    await user.click(item);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("menu")).toBeTruthy();
    expect(host.edits).toEqual([]);
  });

  it("pushes its value to the parent, shown first", async () => {
    const { menuOf, cell, host, user } = await inScenario("cut_two_digital");
    const menu = await menuOf(cell(HOURS));
    await user.click(menu.getByRole("menuitem", { name: "Push to parent…" }));
    const dialog = within(await screen.findByRole("dialog"));
    dialog.getByRole("heading", {
      name: "Push 1 value of “Cut 2, digital-led service” to “Cut 2 Mid-market CSMs”",
    });
    await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(host.edits).toHaveLength(1));
    expect(host.edits[0]).toEqual({
      kind: "push_to_parent",
      scenario: "cut_two_digital",
      pointers: [`/segments/mid_market/${HOURS}`],
    });
  });

  it("says in the baseline that there is no parent to reset anything to", async () => {
    const { menuOf, cell } = await inScenario("baseline");
    const menu = await menuOf(cell(HOURS));
    const items = menu.getAllByRole("menuitem", { name: /parent/ });
    expect(items).toHaveLength(4);
    for (const item of items) {
      expect(item.getAttribute("aria-disabled")).toBe("true");
      const why = document.getElementById(item.getAttribute("aria-describedby") ?? "");
      expect(why?.textContent).toContain("there is no parent");
    }
    menu.getByRole("menuitem", { name: /^Edit/ });
    menu.getByRole("menuitem", { name: /Note and source/ });
    menu.getByRole("menuitem", { name: /History of this assumption/ });
  });
});

describe("the menu of a row", () => {
  it("resets it in every segment", async () => {
    const { menuOf, host, user, cell } = await inScenario("invest");
    const label = cell("expansion/touches_per_year").closest("tr")?.querySelector("th");
    const menu = await menuOf(label as HTMLElement);
    await user.click(menu.getByRole("menuitem", { name: "Reset row to parent" }));
    await waitFor(() => expect(host.edits).toHaveLength(1));
    const reach = { kind: "row", field: "expansion/touches_per_year" };
    expect(host.edits[0]).toEqual({ kind: "reset", scenario: "invest", reach });
    expect(Object.keys(host.document.scenario("invest")?.overrides ?? {})).toHaveLength(2);
  });
});
