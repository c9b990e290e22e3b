import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { openWindow } from "@/testing/open-window";

const CHURN = "retention/churn";
const HAZARD = "retention/coverage_response/hazard_without_csm";

const bar = () => screen.queryByRole("search");
const field = () => bar()?.querySelector("input") as HTMLInputElement;
const told = () => bar()?.querySelector('[role="status"]')?.textContent?.split(":")[0]?.trim();
const marks = () => [...document.querySelectorAll("th[data-line] mark")].map((mark) => mark.textContent);
const found = (kind: string) =>
  [...document.querySelectorAll<HTMLElement>(`td[data-found="${kind}"]`)].map(
    ({ dataset }) => `${dataset["line"]} ${dataset["segment"]}`,
  );

/** The window with the keyboard in a cell, and the bar on it. */
async function finding(text = "") {
  const window = await openWindow(new FakeHost());
  await window.user.click(window.cell(CHURN));
  await window.user.keyboard("{Control>}f{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(field()));
  if (text) await window.user.keyboard(text);
  return window;
}

describe("finding in the grid", () => {
  it("marks every row that is called so, and goes to the first from the keyboard's on", async () => {
    await finding("churn");
    expect(marks().every((mark) => mark?.toLowerCase() === "churn")).toBe(true);
    expect(told()).toBe(`1 of ${marks().length}`);
    expect(found("gone")).toEqual([`key/${CHURN} mid_market`]);
    expect(document.querySelector("th.gone")?.getAttribute("data-line")).toBe(`key/${CHURN}`);
    expect(document.activeElement).toBe(field());
    expect(screen.getByTestId("grid-status").textContent).toContain("Mid-market › Annual churn");
  });

  it("stands below the line that may take more than its room", async () => {
    await finding("churn");
    const line = screen.getByTestId("grid-status");
    expect(line.compareDocumentPosition(bar() as HTMLElement)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("goes on by Enter, back by Shift+Enter, and round", async () => {
    const { user } = await finding("churn");
    const count = marks().length;
    await user.keyboard("{Enter}");
    expect(told()).toBe(`2 of ${count}`);
    await user.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    expect(told()).toBe(`${count} of ${count}`);
    await user.keyboard("{Enter}");
    expect(told()).toBe(`1 of ${count}`);
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(told()).toBe(`${count} of ${count}`);
  });

  it("finds a cell by its row and column, and by what it says", async () => {
    const { user } = await finding("hazard ent");
    expect(told()).toBe(`1 of ${found("hit").length + 1}`);
    expect(found("gone")).toEqual([`key/${HAZARD} enterprise`]);
    expect(found("hit")).toContain(`retain/${HAZARD} enterprise`);
    expect(marks()).toContain("Hazard");
    await user.clear(field());
    await user.keyboard("12%");
    expect(found("gone").concat(found("hit"))).toContain(`key/${CHURN} smb`);
    await user.clear(field());
    await user.keyboard("zzz");
    expect(told()).toBe("Nothing found");
    expect(found("gone").concat(found("hit"), marks() as string[])).toEqual([]);
  });

  it("ends by Esc: the marks go, and the keyboard is in the cell gone to", async () => {
    const { user, cell } = await finding("hazard ent");
    await user.keyboard("{Escape}");
    expect(bar()).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(cell(HAZARD, "enterprise")));
    expect(marks()).toEqual([]);
    expect(document.querySelectorAll("[data-found]")).toHaveLength(0);
  });

  it("goes on by F3 from the grid, also after its end", async () => {
    const { user } = await finding("churn");
    const count = marks().length;
    await user.keyboard("{Escape}");
    await user.keyboard("{F3}");
    expect(told()).toBe(`2 of ${count}`);
    await waitFor(() => expect(document.activeElement?.getAttribute("data-found")).toBe("gone"));
    await user.keyboard("{Shift>}{F3}{/Shift}");
    expect(told()).toBe(`1 of ${count}`);
    await user.keyboard("{ArrowUp}");
    expect(told()).toBe(`${count} found`);
    await user.keyboard("{Escape}");
    expect(bar()).toBeNull();
  });

  it("keeps to the column one came from, whatever the letters on the way pass", async () => {
    const { user, cell } = await finding();
    for (const letters of ["12%", "horizon", "hazard"]) {
      await user.clear(field());
      await user.keyboard(letters);
    }
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(cell(HAZARD)));
    await user.keyboard("{Control>}f{/Control}");
    await user.clear(field());
    await user.keyboard("horizon{Escape}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-segment")).toBe("plan"));
    await user.keyboard("{Control>}f{/Control}");
    await user.clear(field());
    await user.keyboard("annual churn{Escape}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-segment")).toBe("mid_market"));
  });

  it("leads back to where it began where nothing is found, and begins anew where the person goes", async () => {
    const { user, cell } = await finding("hazardx");
    expect(told()).toBe("Nothing found");
    expect(screen.getByTestId("grid-status").textContent).toContain("Mid-market › Annual churn");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(cell(CHURN)));
    await user.keyboard("{Control>}f{/Control}hazard");
    await user.click(cell(CHURN, "enterprise"));
    await user.click(field());
    await user.clear(field());
    await user.keyboard("hazard{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(cell(HAZARD, "enterprise")));
  });

  it("says what folded groups hold, and unfolds the one gone to", async () => {
    const { user } = await openWindow();
    const retain = () => document.querySelector<HTMLElement>("[data-heading=retain]") as HTMLElement;
    await user.click(retain());
    await user.click(document.querySelector<HTMLElement>("[data-heading=key]") as HTMLElement);
    await user.keyboard("{Control>}f{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard("annual churn");
    expect(told()).toBe("2 of 2");
    expect(retain().getAttribute("aria-expanded")).toBe("true");
    const key = document.querySelector("[data-heading=key]");
    expect(key?.getAttribute("aria-expanded")).toBe("false");
    expect(key?.textContent).toContain("1 found");
    await user.keyboard("{Enter}");
    expect(key?.getAttribute("aria-expanded")).toBe("true");
    expect(found("gone")).toEqual([`key/${CHURN} smb`]);
  });

  it("takes in what is being typed, and comes from another view", async () => {
    const { host, user, cell, store } = await openWindow();
    await user.click(cell(CHURN));
    await user.keyboard("9{Control>}f{/Control}");
    await store.settled();
    expect(host.edits).toMatchObject([{ value: 0.09 }]);
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("tab", { name: "Headcount" }));
    await user.keyboard("{Control>}f{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });
});
