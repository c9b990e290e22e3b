import { fireEvent, screen, waitFor } from "@testing-library/svelte";
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

  it("goes on where it is drawn beyond the edge, until the button is let go", async () => {
    const { user, cell } = await openWindow();
    await user.pointer({ target: cell(CHURN, "smb"), keys: "[MouseLeft>]" });
    await fireEvent.mouseMove(window, { buttons: 1, clientX: 0, clientY: 90 });
    await waitFor(() => expect(selected().length).toBeGreaterThan(3));
    expect(selected().slice(0, 2)).toEqual([`${CHURN} smb`, `${HAZARD} smb`]);
    await fireEvent.mouseUp(window);
    expect(document.activeElement).toBe(cell(CHURN, "smb"));
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

describe("typing into a selection", () => {
  const at = () => {
    const { field, segment } = (document.activeElement as HTMLElement).dataset;
    return `${field} ${segment}`;
  };

  it("goes top to bottom by Enter, then to the next column, and round", async () => {
    const { host, user, store } = await onChurn();
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    await user.keyboard("1{Enter}");
    expect(at()).toBe(`${HAZARD} smb`);
    await user.keyboard("2{Enter}");
    expect(at()).toBe(`${CHURN} mid_market`);
    await user.keyboard("3{Enter}4{Enter}");
    expect(at()).toBe(`${CHURN} smb`);
    expect(selected()).toHaveLength(4);
    await user.keyboard("{F2}{Shift>}{Enter}{/Shift}");
    expect(at()).toBe(`${HAZARD} mid_market`);
    await store.settled();
    expect(host.edits.map((edit) => "pointer" in edit && edit.pointer)).toEqual([
      `/segments/smb/${CHURN}`,
      `/segments/smb/${HAZARD}`,
      `/segments/mid_market/${CHURN}`,
      `/segments/mid_market/${HAZARD}`,
    ]);
  });

  it("goes through it by Enter without typing, back by Shift+Enter, and F2 opens a cell of it", async () => {
    const { user, cell } = await onChurn();
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Enter}");
    expect(at()).toBe(`${HAZARD} smb`);
    await user.keyboard("{Enter}");
    expect(at()).toBe(`${CHURN} mid_market`);
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(at()).toBe(`${HAZARD} smb`);
    expect(selected()).toHaveLength(4);
    await user.keyboard("{F2}");
    expect(cell(HAZARD, "smb").querySelector("input")).not.toBeNull();
  });

  it("goes left to right by Tab, typing or not, and stays in the grid", async () => {
    const { user, cell } = await onChurn();
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}9{Tab}");
    expect(at()).toBe(`${CHURN} mid_market`);
    await user.keyboard("{Tab}");
    expect(at()).toBe(`${HAZARD} smb`);
    await user.keyboard("{Tab}{Tab}{Shift>}{Tab}{/Shift}");
    expect(at()).toBe(`${HAZARD} mid_market`);
    expect(selected()).toHaveLength(4);
    await user.keyboard("{Escape}{Tab}");
    expect(document.activeElement).toBe(cell(HAZARD, "enterprise"));
    expect(selected()).toHaveLength(1);
  });

  it("ends it where an arrow leaves the cell", async () => {
    const { user } = await onChurn();
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}9{ArrowDown}");
    expect(at()).toBe(`${HAZARD} smb`);
    expect(selected()).toHaveLength(1);
  });

  it("passes over what is folded away", async () => {
    const { user, cell } = await openWindow();
    const group = document.querySelector<HTMLElement>("[data-heading=onboard]") as HTMLElement;
    await user.click(group);
    const keys = [...document.querySelectorAll<HTMLElement>("th[data-line]")].map((th) => th.dataset["line"]);
    const before = keys.findLastIndex((key) => key?.startsWith("acquire/"));
    expect(keys[before + 1]).toMatch(/^retain\//);
    const [last, next] = [keys[before] as string, keys[before + 1] as string];
    await user.click(cell(last.slice("acquire/".length), "smb", "acquire"));
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}{F2}{Enter}");
    expect((document.activeElement as HTMLElement).dataset["line"]).toBe(next);
    await user.keyboard("{F2}{Enter}");
    expect((document.activeElement as HTMLElement).dataset["line"]).toBe(last);
  });

  it("keeps the cell the keyboard is in when it is taken elsewhere from there", async () => {
    const { user } = await onChurn();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}9{Enter}{Shift>}{ArrowUp}{ArrowUp}{/Shift}");
    expect(at()).toBe(`${HAZARD} smb`);
    expect(selected()).toContain(`${HAZARD} smb`);
    expect(selected()).toContain(`${CHURN} smb`);
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

  it("give up by Esc all that was refused in them, and stay selected", async () => {
    const { user, store, cell } = await onChurn();
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}+=abc{Enter}");
    await store.settled();
    await user.click(await screen.findByRole("button", { name: "Close" }));
    const refused = () => document.querySelectorAll('td[data-refused="true"]');
    expect(refused().length).toBeGreaterThan(1);
    await waitFor(() => expect(document.activeElement).toBe(cell(CHURN, "smb")));
    await user.keyboard("{Escape}");
    expect(refused()).toHaveLength(0);
    expect(selected()).toEqual([`${CHURN} smb`, `${CHURN} mid_market`]);
    await user.keyboard("{Escape}");
    expect(selected()).toEqual([`${CHURN} smb`]);
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
