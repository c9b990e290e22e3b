import { screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CUT, onCut } from "@/testing/headcount";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("the keyboard on a picture", () => {
  it("leads from a removed event to its month, where no key changes another, and back when it comes again", async () => {
    const { user, store, host, marker, event } = await onCut();
    const months = screen.getByTestId("months-mid_market");
    marker.focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(document.activeElement).toBe(months));
    expect(months.getAttribute("aria-valuetext")).toMatch(/^Apr 2027, /);
    screen.getByText("Apr 2027");
    const made = host.edits.length;
    await user.keyboard("12{Delete}{Backspace}{ArrowUp}{ArrowRight}");
    await store.settled();
    expect(host.edits).toHaveLength(made);
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(CUT)));
    await user.keyboard("4");
    await store.settled();
    expect(event()).toEqual(["2027-04", -4]);
  });

  it("gives the keyboard back to an event that went with its scenario, when that comes again", async () => {
    const { store, marker } = await onCut();
    const months = screen.getByTestId("months-mid_market");
    marker.focus();
    store.select("baseline");
    await waitFor(() => expect(document.activeElement).toBe(months));
    store.select("cut_two");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(CUT)));
  });

  it("leaves the keyboard where it has been taken since an event went", async () => {
    const { user, store, marker } = await onCut();
    marker.focus();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("months-mid_market")));
    const other = screen.getByTestId("marker-mid_market-growth_2028");
    other.focus();
    screen.getByTestId("months-mid_market").focus();
    await store.undo();
    await screen.findByTestId(CUT);
    expect(document.activeElement).toBe(screen.getByTestId("months-mid_market"));
  });

  it("gives the keyboard to the month where undo takes an event away, and to the event where redo brings it", async () => {
    const { user, store } = await onCut();
    screen.getByTestId("months-smb").focus();
    await user.keyboard("{Home}{Enter}");
    (await screen.findByRole("menuitem", { name: "Hire 1 CSM in Jan 2027" })).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toMatch(/^marker-smb/));
    const made = document.activeElement?.getAttribute("data-testid");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("months-smb")));
    await user.keyboard("{Control>}y{/Control}");
    await store.settled();
    await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toBe(made));
  });
});
