import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CUT, onCut } from "@/testing/headcount";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("the headcount view", () => {
  it("shows every team over time, and the one most is changed in open", async () => {
    await onCut();
    for (const segment of ["smb", "mid_market", "enterprise"]) screen.getByTestId(`timeline-${segment}`);
    expect(screen.getByRole("button", { name: "Mid-market" }).getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByTestId(CUT).textContent?.trim()).toBe("−2");
    expect(screen.getByTestId(CUT).getAttribute("aria-label")).toBe("Cut 2 CSMs in Apr 2027");
    expect(screen.getByTestId("team-mid_market")).toBeTruthy();
    expect(screen.queryByTestId("team-smb")).toBeNull();
  });

  it("moves and resizes an event by keys that are faster than the document, as a step each", async () => {
    const { user, store, marker, event } = await onCut();
    marker.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    await store.settled();
    expect(event()).toEqual(["2027-06", -3]);
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    expect(event()).toEqual(["2027-06", -2]);
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    expect(event()).toEqual(["2027-04", -2]);
    expect(store.view?.undo).toBeNull();
  });

  it("shrinks a cut to one head and no further, and says how to go on", async () => {
    const { user, store, marker, event } = await onCut();
    marker.focus();
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    await store.settled();
    expect(event()).toEqual(["2027-04", -1]);
    await screen.findByText(/A cut of 1 is the smallest/);
    await user.keyboard("{ArrowDown}");
    await store.settled();
    expect(event()).toEqual(["2027-04", -2]);
    expect(screen.queryByText(/A cut of 1 is the smallest/)).toBeNull();
  });

  it("holds accounts per CSM against the rule that is typed, and refuses what is none", async () => {
    const { user, store, host } = await onCut();
    const asked = vi.spyOn(host, "view");
    const field = screen.getByLabelText<HTMLInputElement>("ARR per CSM of the rule of thumb");
    expect(field.value).toBe("$2,000,000");
    await user.clear(field);
    await user.type(field, "1.5M{Enter}");
    await store.settled();
    expect(asked.mock.lastCall?.[0].timelines.every((it) => it.arr_per_csm === 1_500_000)).toBe(true);
    expect(field.value).toBe("$1,500,000");
    await user.clear(field);
    await user.type(field, "none{Enter}");
    await screen.findByText(/“none” is not an amount from 1,000/);
    expect(field.value).toBe("none");
    await user.keyboard("{Escape}");
    expect(field.value).toBe("$1,500,000");
  });

  it.each(["1e99", "0.0001", "999", "1.1e12", "-2M"])(
    "takes no rule of %s, and says the range",
    async (typed) => {
      localStorage.setItem("headroom.arr-per-csm", "1e99");
      const { user, store, host } = await onCut();
      const asked = vi.spyOn(host, "view");
      const field = screen.getByLabelText<HTMLInputElement>("ARR per CSM of the rule of thumb");
      expect(field.value).toBe("$2,000,000");
      await user.clear(field);
      await user.type(field, `${typed}{Enter}`);
      const said = await screen.findByText(/is not an amount from 1,000 to 1 trillion/);
      expect(said.textContent).toContain(`“${typed}”`);
      expect(field.value).toBe(typed);
      await store.settled();
      for (const [request] of asked.mock.calls)
        expect(request.timelines.every((it) => it.arr_per_csm === 2e6)).toBe(true);
    },
  );

  it("goes by Enter to an event's fields, and by Esc back to its marker once nothing typed is left", async () => {
    const { user, store, marker, event } = await onCut();
    marker.focus();
    await user.keyboard("{Enter}");
    const field = within(await screen.findByTestId("event-mid_market-cut")).getByLabelText<HTMLInputElement>(
      "Month",
    );
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("Foo{Escape}");
    expect([field.value, document.activeElement]).toEqual(["Apr 2027", field]);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByTestId(CUT));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("Foo{Enter}{Escape}{Tab}{Escape}");
    expect(document.activeElement).toBe(screen.getByTestId(CUT));
    await store.settled();
    expect(event()).toEqual(["2027-04", -2]);
  });

  it("comes back to the month the keyboard was in", async () => {
    const { user } = await onCut();
    const months = screen.getByTestId("months-mid_market");
    months.focus();
    await user.keyboard("{Home}{ArrowRight}{ArrowRight}");
    expect(months.getAttribute("aria-valuenow")).toBe("2");
    months.blur();
    months.focus();
    expect(months.getAttribute("aria-valuenow")).toBe("2");
  });

  it("drags an event along one axis, as one step", async () => {
    const { store, marker, event } = await onCut();
    const width = (640 - 80 - 40) / 36;
    marker.setPointerCapture = () => {};
    await fireEvent.pointerDown(marker, { button: 0, clientX: 100, clientY: 50 });
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 100 + width, clientY: 53 });
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 100 + width * 3, clientY: 90 });
    await fireEvent.pointerUp(marker);
    await store.settled();
    expect(event()).toEqual(["2027-07", -2]);
    await store.undo();
    expect(event()).toEqual(["2027-04", -2]);
  });

  it("resizes an event by a drag upwards, up for more heads, and turns to it from a drag sideways", async () => {
    const { store, marker, event } = await onCut();
    marker.setPointerCapture = () => {};
    await fireEvent.pointerDown(marker, { button: 0, clientX: 100, clientY: 200 });
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 100, clientY: 232 });
    await store.settled();
    const down = event()?.[1] ?? 0;
    expect(down).toBeLessThan(-2);
    expect(marker.classList.contains("y")).toBe(true);
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 130, clientY: 201 });
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 106, clientY: 184 });
    await waitFor(() => expect(event()).toEqual(["2027-04", -1]));
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 106, clientY: 120 });
    await screen.findByText(/A cut of 1 is the smallest/);
    await fireEvent.pointerUp(marker);
    await store.settled();
    expect(event()).toEqual(["2027-04", -1]);
    expect(screen.getByText(/A cut of 1 is the smallest/)).toBeTruthy();
    marker.blur();
    await waitFor(() => expect(screen.queryByText(/A cut of 1 is the smallest/)).toBeNull());
    await store.undo();
    expect(event()).toEqual(["2027-04", -2]);
    expect(store.view?.undo).toBeNull();
  });

  it("keeps a move and a resize two steps where both wait for the document", async () => {
    const { store, marker, event } = await onCut();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"])
      void fireEvent.keyDown(marker, { key });
    await waitFor(() => expect(event()).toEqual(["2027-07", -4]));
    await store.undo();
    expect(event()).toEqual(["2027-07", -2]);
    await store.undo();
    expect(event()).toEqual(["2027-04", -2]);
  });

  it("keeps the team open that is, whatever is changed in another", async () => {
    const { user, store } = await onCut();
    const open = () => screen.getByRole("button", { expanded: true }).textContent?.trim();
    screen.getByTestId("months-smb").focus();
    for (const month of ["Jan 2027", "Feb 2027"]) {
      const to = month === "Jan 2027" ? "{Home}" : "{ArrowRight}";
      screen.getByTestId("months-smb").focus();
      await user.keyboard(`${to}{Enter}`);
      (await screen.findByRole("menuitem", { name: `Hire 1 CSM in ${month}` })).focus();
      await user.keyboard("{Enter}");
      await store.settled();
      await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toMatch(/^marker-smb/));
      expect(open()).toBe("Mid-market");
    }
  });

  it("brings an event that was added into sight", async () => {
    const { user } = await onCut();
    const seen = vi.spyOn(Element.prototype, "scrollIntoView");
    screen.getByTestId("months-smb").focus();
    await user.keyboard("{Home}{Enter}");
    (await screen.findByRole("menuitem", { name: "Hire 1 CSM in Jan 2027" })).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(seen.mock.contexts.at(-1)).toBe(document.activeElement));
    expect(document.activeElement?.getAttribute("data-testid")).toMatch(/^marker-smb/);
  });

  it("takes the size that is typed, of several digits too, as one step", async () => {
    const { user, store, marker, event } = await onCut();
    marker.focus();
    await user.keyboard("4{ArrowRight}");
    await store.settled();
    expect(event()).toEqual(["2027-05", -4]);
    await user.keyboard("0");
    await store.settled();
    await screen.findByText(/A cut of 1 is the smallest/);
    await store.undo();
    await store.undo();
    await store.undo();
    expect(event()).toEqual(["2027-04", -2]);
    expect(store.view?.undo).toBeNull();
  });

  it("gives a drag up by Esc, and follows the pointer no more", async () => {
    const { user, store, marker, event } = await onCut();
    const width = (640 - 80 - 40) / 36;
    marker.setPointerCapture = () => {};
    marker.focus();
    await fireEvent.pointerDown(marker, { button: 0, clientX: 100, clientY: 50 });
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 100 + width * 9, clientY: 50 });
    await store.settled();
    expect(event()?.[0]).toBe("2028-01");
    await user.keyboard("{Escape}");
    await fireEvent.pointerMove(marker, { buttons: 1, clientX: 100 + width * 4, clientY: 50 });
    await store.settled();
    expect(event()).toEqual(["2027-04", -2]);
  });

  it("keeps the keyboard on an event that passes another", async () => {
    const { user, store, marker, event } = await onCut();
    marker.focus();
    await user.keyboard("{ArrowRight}".repeat(12));
    await store.settled();
    expect(event()?.[0]).toBe("2028-04");
    expect(document.activeElement).toBe(marker);
    await store.undo();
    expect(event()?.[0]).toBe("2027-04");
  });

  it("leaves no room over the months for an event that is outside them", async () => {
    const { store } = await onCut();
    const put = (id: string, month: string, change: number) => {
      const event = { scenario: "cut_two", segment: "mid_market", id, month, change };
      return store.edit({ kind: "put_event", ...event, freeze_months: null, note: "" });
    };
    const other = screen.getByTestId("marker-mid_market-growth_2028");
    const ground = other.style.top;
    await put("growth_2028", "2027-01", 1);
    await put("cut", "2099-01", -2);
    await waitFor(() => expect(screen.queryByTestId(CUT)).toBeNull());
    expect(other.style.top).toBe(ground);
  });

  it("says why a step is refused, and keeps the event as it was", async () => {
    const { user, store, marker, event } = await onCut();
    marker.focus();
    await user.keyboard("{ArrowDown}".repeat(9));
    await store.settled();
    expect(event()?.[1]).toBe(-10);
    await waitFor(() => expect(screen.getByText(/cuts leave .?\d+ seats/)).toBeTruthy());
  });

  it("removes an event by Delete", async () => {
    const { store, marker, event } = await onCut();
    marker.focus();
    // Faster than the document.
    void fireEvent.keyDown(marker, { key: "Delete" });
    void fireEvent.keyDown(marker, { key: "5" });
    await store.settled();
    expect(event()).toBeUndefined();
  });

  it("keeps from the keyboard what would change an event that is on its way out, and no more", async () => {
    const { store, host, marker, event } = await onCut();
    /** Whether the key is left to the page. */
    const press = (key: string) =>
      marker.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    marker.focus();
    expect(["Delete", "5", "ArrowUp", "Delete", "Tab"].map(press)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    await store.settled();
    expect(event()).toBeUndefined();
    expect(host.edits).toHaveLength(1);
  });

  it("reads the months by the arrow keys, and adds an event there by Enter", async () => {
    const { user, host, store } = await onCut();
    const months = screen.getByTestId("months-mid_market");
    months.focus();
    await user.keyboard("{Home}{ArrowRight}{PageDown}");
    expect(months.getAttribute("aria-valuetext")).toMatch(/^Feb 2028, /);
    await user.keyboard("{Enter}");
    (await screen.findByRole("menuitem", { name: "Cut 1 CSM in Feb 2028" })).focus();
    await user.keyboard("{Enter}");
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({ kind: "put_event", month: "2028-02", change: -1, id: null });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Cut 1.*Feb 2028/),
    );
    await user.keyboard("{ArrowDown}");
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({ month: "2028-02", change: -2 });
  });

  it("adds an event in the month that is clicked", async () => {
    const { user, store, host } = await onCut();
    const picture = screen.getByTestId("timeline-mid_market");
    const width = (640 - 80 - 40) / 36;
    await user.pointer({
      target: picture,
      coords: { clientX: 40 + width * 6.5, clientY: 100 },
      keys: "[MouseLeft]",
    });
    await user.click(await screen.findByRole("menuitem", { name: "Hire 1 CSM in Jul 2027" }));
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({
      kind: "put_event",
      scenario: "cut_two",
      segment: "mid_market",
      id: null,
      month: "2027-07",
      change: 1,
    });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Hire 1.*Jul 2027/),
    );
  });

  it("leaves a plan of record as it is", async () => {
    const { user, store, host } = await onCut();
    store.select(store.view?.records[0]?.id ?? "");
    await waitFor(() => expect(store.view?.frozen).not.toBeNull());
    const markers = await screen.findAllByTestId(/^marker-/);
    const made = host.edits.length;
    for (const marker of markers) {
      marker.focus();
      await user.keyboard("{ArrowRight}{ArrowUp}{Delete}");
    }
    await user.click(screen.getByTestId("timeline-mid_market"));
    await store.settled();
    expect(host.edits).toHaveLength(made);
    expect(screen.queryByRole("menuitem")).toBeNull();
  });
});
