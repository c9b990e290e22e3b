import { fireEvent, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const CHURN = "retention/churn";
const HAZARD = "retention/coverage_response/hazard_without_csm";

beforeEach(() => localStorage.clear());

/** What is selected, as `field segment`. */
function selected(): string[] {
  const cells = document.querySelectorAll<HTMLElement>('td[aria-selected="true"]');
  return [...cells].map(({ dataset }) => `${dataset["field"]} ${dataset["segment"]}`);
}

async function onChurn(segment = "smb") {
  const opened = await openWindow();
  await opened.user.click(opened.cell(CHURN, segment));
  return opened;
}

describe("a selection", () => {
  it("is the chosen cell, until Shift and a move take it further, and another move ends it", async () => {
    const { user, cell } = await onChurn();
    expect(selected()).toEqual([`${CHURN} smb`]);
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    expect(selected()).toEqual([
      `${CHURN} smb`,
      `${CHURN} mid_market`,
      `${HAZARD} smb`,
      `${HAZARD} mid_market`,
    ]);
    expect(document.activeElement).toBe(cell(CHURN, "smb"));
    expect(screen.getByTestId("grid-status").textContent).toContain("2 × 2 selected");
    await user.keyboard("{Shift>}{ArrowUp}{ArrowLeft}{/Shift}");
    expect(selected()).toEqual([`${CHURN} smb`]);
    await user.keyboard("{Shift>}{End}{/Shift}{ArrowDown}");
    expect(selected()).toEqual([`${HAZARD} smb`]);
  });

  it("goes to the edges of row, group and grid with Ctrl", async () => {
    const { user, cell } = await onChurn("mid_market");
    await user.keyboard("{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}");
    expect(selected()).toEqual([`${CHURN} smb`, `${CHURN} mid_market`]);
    await user.keyboard("{Control>}{ArrowUp}{/Control}");
    expect(document.activeElement).toBe(cell("acquisition/volume/direct"));
    const all = document.querySelectorAll("td[role=gridcell]").length;
    await user.keyboard("{Control>}a{/Control}");
    expect(selected()).toHaveLength(all);
    await user.keyboard("{Escape}");
    expect(selected()).toHaveLength(1);
    await user.keyboard("{Shift>} {/Shift}");
    expect(selected()).toHaveLength(3);
  });

  it("is taken further by Shift and a click, and drawn by a drag", async () => {
    const { user, cell } = await onChurn();
    await user.keyboard("{Shift>}");
    await user.click(cell(HAZARD));
    await user.keyboard("{/Shift}");
    expect(selected()).toHaveLength(4);
    expect(document.activeElement).toBe(cell(CHURN, "smb"));
    await user.pointer({ target: cell(HAZARD, "enterprise"), keys: "[MouseLeft>]" });
    await fireEvent.mouseOver(cell(HAZARD), { buttons: 1 });
    await fireEvent.mouseOver(cell(CHURN), { buttons: 1 });
    await user.pointer({ target: cell(CHURN), keys: "[/MouseLeft]" });
    expect(selected()).toEqual([
      `${CHURN} mid_market`,
      `${CHURN} enterprise`,
      `${HAZARD} mid_market`,
      `${HAZARD} enterprise`,
    ]);
  });

  it("is a row by a click on its label, which first takes in what is being typed", async () => {
    const { host, user, cell, store } = await onChurn();
    await user.keyboard("9");
    await user.click(cell(HAZARD).closest("tr")?.querySelector("th") as HTMLElement);
    expect(selected()).toEqual(["smb", "mid_market", "enterprise"].map((segment) => `${HAZARD} ${segment}`));
    await store.settled();
    expect(host.edits).toMatchObject([{ pointer: `/segments/smb/${CHURN}`, value: 0.09 }]);
  });

  it("stays under a menu opened inside it, and not under one outside", async () => {
    const { user, cell } = await onChurn();
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
    await user.pointer({ target: cell(CHURN), keys: "[MouseRight]" });
    expect(selected()).toHaveLength(2);
    await user.keyboard("{Escape}");
    await user.pointer({ target: cell(HAZARD, "enterprise"), keys: "[MouseRight]" });
    expect(selected()).toEqual([`${HAZARD} enterprise`]);
  });

  it("draws again only the cells it comes to or leaves", async () => {
    const { user, cell } = await onChurn();
    const drawn = new Set<Node>();
    const observer = new MutationObserver((changes) => changes.forEach(({ target }) => drawn.add(target)));
    observer.observe(cell(CHURN).closest("table") as HTMLElement, { attributes: true, subtree: true });
    await user.keyboard("{ArrowRight}{Shift>}{ArrowRight}{/Shift}");
    await Promise.resolve();
    const cells = ["smb", "mid_market", "enterprise"].map((segment) => cell(CHURN, segment));
    expect([...drawn].filter((node) => !cells.includes(node as HTMLElement))).toEqual([]);
    expect(drawn.size).toBe(3);
  });
});

describe("several cells at once", () => {
  it("take one text by Ctrl+Enter, in one step", async () => {
    const { host, user, store } = await onChurn();
    await user.keyboard("{Shift>}{End}{/Shift}12{Control>}{Enter}{/Control}");
    await store.settled();
    expect(host.edits).toEqual([
      {
        kind: "set_values",
        scenario: "baseline",
        by: "type",
        values: ["smb", "mid_market", "enterprise"].map((segment) => ({
          pointer: `/segments/${segment}/${CHURN}`,
          to: { kind: "value", value: 0.12 },
        })),
      },
    ]);
    expect(selected()).toHaveLength(3);
    await store.undo();
    expect(host.document.plan).toEqual((await openWindow()).host.document.plan);
  });

  it("change by something where that is typed, and only one cell where a value is", async () => {
    const { host, user, store, cell } = await onChurn();
    await user.keyboard("{Shift>}{End}{/Shift}*=2{Enter}");
    await store.settled();
    expect(host.edits).toHaveLength(1);
    expect(
      ["smb", "mid_market", "enterprise"].map((segment) => cell(CHURN, segment).textContent?.trim()),
    ).toEqual(["24.0%", "16.0%", "10.0%"]);
    await user.keyboard("9{Enter}");
    await store.settled();
    expect(host.edits[1]).toMatchObject({
      kind: "set_value",
      pointer: `/segments/smb/${CHURN}`,
      value: 0.09,
    });
  });

  it("keep what was refused as typed, and list it", async () => {
    const { user, store, cell } = await onChurn();
    await user.keyboard("{Shift>}{End}{/Shift}*=9{Enter}");
    await store.settled();
    const dialog = await screen.findByRole("dialog", { name: "1 value of 3 was not taken" });
    expect(dialog.textContent).toContain("SMB › Annual churn");
    expect(dialog.textContent).toContain("*=9");
    expect(cell(CHURN, "smb").getAttribute("aria-invalid")).toBe("true");
    expect(cell(CHURN).textContent?.trim()).toBe("72.0%");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await user.keyboard("{Delete}");
    expect(cell(CHURN, "smb").getAttribute("aria-invalid")).toBeNull();
  });

  it("return to the parent in one step", async () => {
    const { host, user, cell, choose, store } = await openWindow();
    await choose("invest");
    await user.click(cell("expansion/touches_per_year", "smb"));
    await user.keyboard("{Shift>}{End}{/Shift}{Delete}");
    await store.settled();
    const [edit] = host.edits;
    expect(edit).toMatchObject({ kind: "set_values", scenario: "invest", by: "return" });
    expect(host.edits).toHaveLength(1);
    expect(cell("expansion/touches_per_year").className).toContain("inherited");
    await user.keyboard("{Delete}");
    expect(screen.getByTestId("grid-status").textContent).toContain("come from the parent already");
    expect(host.edits).toHaveLength(1);
  });

  it("keep their values where the text of one of them is deleted", async () => {
    const { host, user, cell, choose, store } = await openWindow();
    await choose("invest");
    await user.click(cell("expansion/touches_per_year", "smb"));
    await user.keyboard("{Shift>}{End}{/Shift}{F2}{Backspace}{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([
      { kind: "reset_value", pointer: "/segments/smb/expansion/touches_per_year" },
    ]);
  });

  it("are filled from the left and from above, and what is of another kind is listed", async () => {
    const { host, user, cell, store } = await onChurn();
    await user.keyboard("{Shift>}{End}{/Shift}{Control>}r{/Control}");
    await store.settled();
    expect(host.edits).toMatchObject([
      { by: "fill_right", values: [{ to: { value: 0.12 } }, { to: { value: 0.12 } }] },
    ]);
    expect(cell(CHURN, "enterprise").textContent?.trim()).toBe("12.0%");
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}");
    await screen.findByRole("dialog", { name: "3 values of 3 were not taken" });
    expect(host.edits).toHaveLength(1);
  });
});
