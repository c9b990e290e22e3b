import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const HOURS = "service/hours_per_account_month";
const CHURN = "retention/churn";

const card = () => screen.findByRole("dialog", { name: /^Behind/ }, { timeout: 3000 });
const none = () => expect(screen.queryByRole("dialog", { name: /^Behind/ })).toBeNull();
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function held(scenario: string, field: string, group = "key") {
  const window = await openWindow();
  await window.choose(scenario);
  const at = () => window.cell(field, "mid_market", group);
  await window.user.click(at());
  await window.user.keyboard("{Alt>}{Enter}{/Alt}");
  return { ...window, at, shown: await card() };
}

describe("the card of a cell, by Alt+Enter", () => {
  it("follows the value up to the baseline and takes the keyboard until Esc", async () => {
    const { user, at, shown, host } = await held("cut_two_digital", HOURS);
    const lines = within(shown).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent?.replace(/\s+/g, " ").trim())).toEqual([
      expect.stringMatching(/^Cut 2, digital-led service 1\.1, set here$/),
      expect.stringMatching(/^Cut 2 Mid-market CSMs 1\.5$/),
      expect.stringMatching(/^Baseline reference 1\.5$/),
    ]);
    expect(shown.textContent).toContain("With 1% more, 1.111");
    expect(shown.textContent).toContain("Valid: 0 to 1,000.");
    expect(document.activeElement).toBe(shown);
    await user.keyboard("{Tab}");
    expect(document.activeElement).toBe(within(shown).getAllByRole("button")[0]);
    await user.keyboard("{Escape}");
    await waitFor(none);
    expect(document.activeElement).toBe(at());
    expect(host.edits).toEqual([]);
  });

  it("resets the value, and goes on in the cell", async () => {
    const { user, at, shown, host, store } = await held("cut_two_digital", HOURS);
    await user.click(within(shown).getByRole("button", { name: "Reset" }));
    await store.settled();
    const pointer = `/segments/mid_market/${HOURS}`;
    expect(host.edits).toEqual([{ kind: "reset_value", scenario: "cut_two_digital", pointer }]);
    await waitFor(none);
    expect(document.activeElement).toBe(at());
  });

  it("has no reset where nothing is set, and opens the note and the history", async () => {
    const { user, shown, at } = await held("cut_two", CHURN);
    expect(within(shown).queryByRole("button", { name: "Reset" })).toBeNull();
    await user.keyboard("{Shift>}{F2}{/Shift}");
    await screen.findByRole("dialog", { name: /^Note and source/ });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(at()));
    await user.keyboard("{Alt>}{Enter}{/Alt}");
    await user.click(within(await card()).getByRole("button", { name: "History" }));
    await waitFor(none);
    expect(await screen.findByRole("complementary", { name: /History/ })).toBeTruthy();
  });

  it("tells of a result what typing it sets", async () => {
    const { shown } = await held("cut_two", "churn_without_csm");
    expect(shown.textContent).toContain("sets hazard without CSM");
    expect(shown.textContent).toContain("Valid: above 8% to 81.13%.");
  });

  it("follows what happens to the document while it is open", async () => {
    const { host, store, shown } = await held("cut_two", CHURN);
    host.document.set("baseline", `/segments/mid_market/${CHURN}`, 0.2);
    await store.refresh();
    await waitFor(() => expect(within(shown).getAllByRole("listitem")[0]?.textContent).toContain("20.0%"));
  });
});

describe("the card of a cell under the pointer", () => {
  it("comes without the keyboard, and goes by a key, a click and a scroll", async () => {
    const { user, cell } = await openWindow();
    await user.click(cell("expansion/uplift"));
    for (const away of [
      () => user.keyboard("{ArrowDown}"),
      () => user.click(cell("expansion/uplift")),
      () => cell(CHURN).closest(".pane")?.dispatchEvent(new Event("scroll")),
    ]) {
      const before = document.activeElement;
      await user.hover(cell(CHURN));
      await card();
      expect(document.activeElement).toBe(before);
      await away();
      await waitFor(none);
      await user.hover(cell("onboarding/rate"));
      await user.hover(document.body);
    }
  });

  it("stays while the pointer is on it, and can be used", async () => {
    const { user, cell, choose } = await openWindow();
    await choose("cut_two");
    await user.hover(cell(CHURN));
    const shown = await card();
    await user.hover(shown);
    await rest(300);
    await user.click(within(shown).getByRole("button", { name: /note/i }));
    await screen.findByRole("dialog", { name: /^Note and source: Mid-market › Annual churn/ });
  });

  it("does not come while something is typed", async () => {
    const { user, cell } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("1");
    await user.hover(cell("expansion/uplift"));
    await rest(800);
    none();
  });

  it("is one thing with the menu's own line", async () => {
    const { user, cell } = await openWindow();
    await user.pointer({ target: cell(CHURN), keys: "[MouseRight]" });
    await user.click(await screen.findByRole("menuitem", { name: /What stands behind it/ }));
    expect(document.activeElement).toBe(await card());
    expect(document.querySelector("[role=tooltip]")).toBeNull();
  });
});
