import { screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openWindow } from "@/testing/open-window";
import { giveRoom } from "@/testing/room";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** A cut deeper than the team, typed in Headcount. */
async function onRefused() {
  giveRoom(640);
  const opened = await openWindow();
  const { user, choose, store } = opened;
  await choose("cut_two");
  const tab = (name: string) => screen.getByRole("tab", { name });
  await user.click(tab("Headcount"));
  const list = await screen.findByTestId("event-mid_market-cut");
  const field = (name: string) =>
    within(screen.getByTestId("event-mid_market-cut")).getByLabelText<HTMLInputElement>(name);
  await user.clear(within(list).getByLabelText("How many"));
  await user.keyboard("11{Enter}");
  await store.settled();
  return { ...opened, tab, field, refused: await screen.findByTestId("refused") };
}

describe("a value of an event that was not accepted", () => {
  it("is red by itself, and led to where it stands", async () => {
    const { user, tab, field, refused } = await onRefused();
    expect(field("How many").getAttribute("aria-invalid")).toBe("true");
    expect(field("Month").getAttribute("aria-invalid")).toBeNull();
    screen.getByTestId("marker-mid_market-cut").focus();
    await user.click(refused);
    await waitFor(() => expect(document.activeElement).toBe(field("How many")));
    expect(field("How many").value).toBe("11");
    expect(tab("Headcount").getAttribute("aria-selected")).toBe("true");
  });

  it("is led to in a team that is closed by now", async () => {
    const { user, tab, field, refused } = await onRefused();
    await user.click(screen.getByRole("button", { name: "SMB" }));
    expect(screen.queryByTestId("event-mid_market-cut")).toBeNull();
    await user.click(refused);
    await waitFor(() => expect(document.activeElement).toBe(field("How many")));
    expect(tab("Headcount").getAttribute("aria-selected")).toBe("true");
  });

  it("is led on from to the next event, and to refused cells in the grid", async () => {
    const { user, tab, field, cell, store, refused } = await onRefused();
    const other = within(screen.getByTestId("event-mid_market-growth_2028"));
    await user.clear(other.getByLabelText("Month"));
    await user.keyboard("soon{Enter}");
    await user.click(tab("Overview"));
    const churn = (segment: string) => cell("retention/churn", segment);
    for (const segment of ["smb", "mid_market"]) {
      await user.click(churn(segment));
      await user.keyboard("120{Enter}");
      await store.settled();
    }
    await user.click(tab("Headcount"));
    const seen: (Element | null)[] = [];
    const next = async () => {
      await user.click(refused);
      await waitFor(() => expect([refused, ...seen.slice(-1)]).not.toContain(document.activeElement));
      seen.push(document.activeElement);
    };
    await next();
    expect(seen.at(-1)).toBe(field("How many"));
    await next();
    expect(seen.at(-1)).toBe(
      within(screen.getByTestId("event-mid_market-growth_2028")).getByLabelText("Month"),
    );
    await next();
    expect(tab("Overview").getAttribute("aria-selected")).toBe("true");
    await next();
    expect(seen.slice(2)).toEqual([churn("smb"), churn("mid_market")]);
  });
});
