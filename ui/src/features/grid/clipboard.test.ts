import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";
const HAZARD = "retention/coverage_response/hazard_without_csm";
const SEGMENTS = ["smb", "mid_market", "enterprise"];

beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());

async function onChurn() {
  const opened = await openWindow();
  const { user, cell, store } = opened;
  await user.click(cell(CHURN, "smb"));
  const paste = async (text: string) => {
    await fireEvent.paste(document.activeElement as Element, { clipboardData: { getData: () => text } });
    await store.settled();
  };
  const taken = async (how: "copy" | "cut") => {
    const setData = vi.fn<(type: string, text: string) => void>();
    await fireEvent[how](document.activeElement as Element, { clipboardData: { setData } });
    return setData.mock.calls[0]?.[1] ?? "";
  };
  const row = (field: string) => SEGMENTS.map((segment) => textOf(cell(field, segment)));
  const said = () => screen.getByTestId("grid-status").textContent;
  return { ...opened, paste, taken, row, said };
}

describe("copying", () => {
  it("gives the selection as spreadsheets take it", async () => {
    const { user, taken } = await onChurn();
    expect(await taken("copy")).toBe("12.0%");
    await user.keyboard("{Shift>}{End}{ArrowDown}{/Shift}");
    expect(await taken("copy")).toBe("12.0%\t8.0%\t5.0%\n1.6\t2.2\t2.8");
  });

  it("says how much it took, until the keyboard goes on", async () => {
    const { user, taken, said } = await onChurn();
    await taken("copy");
    await waitFor(() => expect(said()).toContain("Copied."));
    await user.keyboard("{Shift>}{End}{ArrowDown}{/Shift}");
    await taken("copy");
    await waitFor(() => expect(said()).toContain("Copied 2 × 3 cells."));
    await user.keyboard("{F2}");
    expect(said()).not.toContain("Copied");
    expect(said()).toContain("calculates once");
  });

  it("says why nothing of the baseline is cut", async () => {
    const { host, taken, said } = await onChurn();
    expect(await taken("cut")).toBe("12.0%");
    await waitFor(() => expect(said()).toContain("Copied, not cut. The baseline is the plan itself"));
    expect(host.edits).toEqual([]);
  });

  it("leaves the text of an open editor to that", async () => {
    const { user, taken } = await onChurn();
    await user.keyboard("{F2}");
    expect(await taken("copy")).toBe("");
  });

  it("returns what is cut to the parent", async () => {
    const { host, user, cell, choose, taken, store } = await onChurn();
    await choose("invest");
    await user.click(cell("expansion/touches_per_year"));
    expect(await taken("cut")).not.toBe("");
    await store.settled();
    expect(host.edits).toMatchObject([{ kind: "reset_value", scenario: "invest" }]);
  });
});

describe("pasting", () => {
  it("puts a block in as one step, and selects it", async () => {
    const { host, paste, row, said, store } = await onChurn();
    const before = structuredClone(host.document.plan);
    await paste("20 %\t\t(0.1)%\r\n2\t3\t–");
    expect(host.edits).toHaveLength(1);
    expect(host.edits[0]).toMatchObject({ kind: "set_values", by: "paste" });
    expect(row(CHURN)[0]).toBe("20.0%");
    expect(row(CHURN)[1]).toBe("8.0%");
    await waitFor(() => expect(said()).toContain("Pasted"));
    expect(document.querySelectorAll('td[aria-selected="true"]')).toHaveLength(6);
    await store.undo();
    expect(host.document.plan).toEqual(before);
  });

  it("fills the selection with one value", async () => {
    const { user, paste, row, said } = await onChurn();
    await user.keyboard("{Shift>}{End}{/Shift}");
    await paste("7");
    expect(row(CHURN)).toEqual(["7.0%", "7.0%", "7.0%"]);
    await waitFor(() => expect(said()).toContain("Pasted 3 values."));
  });

  it("leaves out names that were copied along, and says so", async () => {
    const { paste, row, said } = await onChurn();
    await paste("\tSMB\tMid-market\nAnnual churn\t5%\t6%");
    expect(row(CHURN)).toEqual(["5.0%", "6.0%", "5.0%"]);
    await waitFor(() => expect(said()).toContain("Left out the column names and row labels."));
  });

  it("lists what is refused, keeps it in its cell, and takes the rest", async () => {
    const { user, cell, paste, row } = await onChurn();
    await paste("5%\t120%\tmuch");
    const dialog = await screen.findByRole("dialog", { name: "2 values of 3 were not taken" });
    expect(dialog.textContent).toContain("Mid-market › Annual churn");
    expect(dialog.textContent).toContain("120%");
    expect(dialog.textContent).toContain("“much” is not a number here.");
    expect(row(CHURN)).toEqual(["5.0%", "120%", "much"]);
    expect(cell(CHURN).getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(document.activeElement).toBe(cell(CHURN, "smb")));
  });

  it("works out calculations, and keeps those that cannot be", async () => {
    const { paste, row } = await onChurn();
    await paste("=10%/4\t=5*1.2\t=A1");
    const dialog = await screen.findByRole("dialog", { name: "1 value of 3 was not taken" });
    expect(dialog.textContent).toContain("cells cannot be referred to");
    expect(row(CHURN)).toEqual(["2.5%", "6.0%", "=A1"]);
  });

  it("says what lies beside the grid", async () => {
    const { paste, said } = await onChurn();
    await paste("5%\t6%\t7%\t8%\t9%");
    await waitFor(() => expect(said()).toContain("2 values did not fit into the grid."));
  });

  it("asks where a number can be read in two ways", async () => {
    const { host, user, cell, paste } = await onChurn();
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([{ type: "decimal", value: "," }]);
    await user.click(cell(HAZARD, "smb"));
    await paste("1,234\t2");
    await screen.findByRole("dialog", { name: "What number is “1,234”?" });
    expect(host.edits).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "1234, no decimals" }));
    await user.click(screen.getByRole("button", { name: "Paste" }));
    await waitFor(() =>
      expect(host.edits).toMatchObject([{ values: [{ to: { value: 1234 } }, { to: { value: 2 } }] }]),
    );
  });

  it("asks so of a number in a calculation too", async () => {
    const { host, user, cell, paste } = await onChurn();
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([{ type: "decimal", value: "," }]);
    await user.click(cell(HAZARD, "smb"));
    await paste("=1,234*2");
    await screen.findByRole("dialog", { name: "What number is “1,234”?" });
    await user.click(screen.getByRole("radio", { name: "1234, no decimals" }));
    await user.click(screen.getByRole("button", { name: "Paste" }));
    await waitFor(() => expect(host.edits).toMatchObject([{ values: [{ to: { value: 2468 } }] }]));
  });

  it.each([
    { meant: "16%", first: 0.16, second: 0.125 },
    { meant: "0.16%", first: 0.0016, second: 0.00125 },
  ])("asks whether per cent are shares of one, and takes $meant", async ({ meant, first, second }) => {
    const { host, user, paste } = await onChurn();
    await paste("0.16\t0.125");
    const dialog = await screen.findByRole("dialog", { name: "What number is “0.16”?" });
    expect(dialog.textContent).toContain("has a per cent sign");
    expect(host.edits).toEqual([]);
    await user.click(screen.getByRole("radio", { name: meant }));
    await user.click(screen.getByRole("button", { name: "Paste" }));
    await waitFor(() =>
      expect(host.edits).toMatchObject([{ values: [{ to: { value: first } }, { to: { value: second } }] }]),
    );
  });

  it("asks for the decimal mark first, and for shares of one after it", async () => {
    const { host, user, paste } = await onChurn();
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([{ type: "decimal", value: "," }]);
    await paste("0.5\t0,25\n1,234\t2");
    await screen.findByRole("dialog", { name: "What number is “1,234”?" });
    await user.click(screen.getByRole("radio", { name: "1.234, three decimals" }));
    await user.click(screen.getByRole("button", { name: "Paste" }));
    await screen.findByRole("dialog", { name: "What number is “0.5”?" });
    await user.click(screen.getByRole("button", { name: "Paste" }));
    await waitFor(() =>
      expect(host.edits.flatMap((edit) => ("values" in edit ? edit.values : []))).toMatchObject([
        { to: { value: 0.5 } },
        { to: { value: 0.25 } },
        { to: { value: 1.234 } },
        { to: { value: 2 } },
      ]),
    );
  });

  it("knows how to read what was copied here", async () => {
    const { host, user, cell, paste, taken, store } = await onChurn();
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([{ type: "decimal", value: "," }]);
    host.document.set("baseline", `/segments/smb/${HAZARD}`, 1.234);
    await store.refresh();
    await user.click(cell(HAZARD, "smb"));
    const text = await taken("copy");
    expect(text).toBe("1.234");
    await user.click(cell(HAZARD));
    await paste(text);
    expect(host.edits).toMatchObject([{ values: [{ to: { value: 1.234 } }] }]);
  });

  it("passes facts over in silence where they say the same, and lists them where not", async () => {
    const { host, user, cell, choose, paste } = await onChurn();
    await choose("cut_two");
    await user.click(cell("team/csms"));
    await paste(textOf(cell("team/csms")));
    expect(screen.queryByRole("dialog")).toBeNull();
    await paste("99");
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("fact of the baseline");
    expect(textOf(cell("team/csms"))).not.toBe("99");
    expect(host.edits).toEqual([]);
  });
});
