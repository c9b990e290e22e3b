import { screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { openWindow } from "@/testing/open-window";

async function onCut() {
  const opened = await openWindow();
  await opened.choose("cut_two");
  const event = (id: string) => within(screen.getByTestId(`event-mid_market-${id}`));
  const field = (id: string, name: string) => event(id).getByLabelText<HTMLInputElement>(name);
  await waitFor(() => screen.getByTestId("event-mid_market-cut"));
  return { ...opened, event, field };
}

const cut = { kind: "put_event", scenario: "cut_two", segment: "mid_market", id: "cut" };

describe("headcount events", () => {
  it("moves a cut by a month with the arrow keys", async () => {
    const { host, user, field, store } = await onCut();
    await user.click(field("cut", "Month"));
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(field("cut", "Month").value).toBe("Jun 2027");
    await store.settled();
    expect(host.edits).toMatchObject([
      { ...cut, month: "2027-05", change: -2, freeze_months: null, note: "board option" },
      { ...cut, month: "2027-06", change: -2 },
    ]);
    await waitFor(() => expect(field("cut", "Month").value).toBe("Jun 2027"));
  });

  it("says one CSM and one month as one", async () => {
    const { user, event, field, store } = await onCut();
    event("cut").getByText("CSMs");
    expect(within(screen.getByTestId("event-mid_market-growth_2028")).queryByText("CSMs")).toBeNull();
    await user.click(field("cut", "How many"));
    await user.keyboard("{ArrowDown}");
    await store.settled();
    await waitFor(() => event("cut").getByText("CSM"));
    await store.edit({
      kind: "set_value",
      scenario: "baseline",
      pointer: "/segments/smb/team/csms",
      value: 1,
    });
    await screen.findByText("1 CSM today");
  });

  it("takes the note that is typed by Esc, as by leaving it", async () => {
    const { host, user, field, store } = await onCut();
    await user.clear(field("cut", "Note"));
    await user.keyboard("agreed with the board{Escape}");
    await store.settled();
    expect(host.edits).toMatchObject([{ ...cut, note: "agreed with the board" }]);
    expect(field("cut", "Note").value).toBe("agreed with the board");
  });

  it("takes a note while it is typed, whenever that pauses, as one step", async () => {
    const { host, user, field, store } = await onCut();
    const state = () => screen.getByTestId("document-state").textContent;
    await user.click(field("cut", "Note"));
    await user.keyboard("Agreed");
    expect(state()).toBe("editing…");
    await waitFor(() => expect(host.edits).toMatchObject([{ ...cut, note: "Agreed" }]), { timeout: 3000 });
    await waitFor(() => expect(state()).toBe("saved"));
    await user.keyboard(" with the board");
    await waitFor(() => expect(host.edits).toHaveLength(2), { timeout: 3000 });
    await user.keyboard(".{Enter}");
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({ ...cut, note: "Agreed with the board." });
    expect(field("cut", "Note").value).toBe("Agreed with the board.");
    await store.undo();
    await waitFor(() => expect(field("cut", "Note").value).toBe("board option"));
    expect(store.view?.undo).toBeNull();
  });

  it("keeps what is typed into a note while the document answers to what was typed before", async () => {
    const { host, user, field, store } = await onCut();
    const edit = host.edit.bind(host);
    let answer = () => {};
    host.edit = async (...sent) => {
      await new Promise<void>((go) => (answer = go));
      return edit(...sent);
    };
    const asked = vi.spyOn(host, "edit");
    await user.click(field("cut", "Note"));
    await user.keyboard("Agreed");
    await waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 3000 });
    await user.keyboard(" with the");
    answer();
    await waitFor(() => expect(store.events.all).toEqual([]));
    await tick();
    expect(field("cut", "Note").value).toBe("Agreed with the");
    host.edit = edit;
    await user.keyboard(" board{Enter}");
    await store.settled();
    expect(host.edits.at(-1)).toMatchObject({ ...cut, note: "Agreed with the board" });
    await waitFor(() => expect(field("cut", "Note").value).toBe("Agreed with the board"));
  });

  it("takes a run of steps in one field back together, and each run for itself", async () => {
    const { user, field, store } = await onCut();
    const shown = () => [field("cut", "Month").value, field("cut", "How many").value];
    const back = async () => {
      await store.undo();
      return shown();
    };
    await user.click(field("cut", "Month"));
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    await store.settled();
    await user.click(field("cut", "How many"));
    await user.keyboard("{ArrowUp}{ArrowUp}");
    await store.settled();
    await user.click(field("cut", "Month"));
    await user.keyboard("{ArrowDown}");
    await store.settled();
    expect(shown()).toEqual(["Jun 2027", "4"]);
    expect(await back()).toEqual(["Jul 2027", "4"]);
    expect(await back()).toEqual(["Jul 2027", "2"]);
    expect(await back()).toEqual(["Apr 2027", "2"]);
    expect(store.view?.undo).toBeNull();
  });

  it("leaves undo and redo to the document once what is typed has been taken, with the caret still in the field", async () => {
    const { user, field, store } = await onCut();
    const amount = () => field("cut", "How many");
    await user.clear(amount());
    await user.keyboard("1{Enter}");
    await store.settled();
    expect(store.view?.undo).not.toBeNull();
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    await waitFor(() => expect(amount().value).toBe("2"));
    expect(store.view?.undo).toBeNull();
    await user.keyboard("{Control>}y{/Control}");
    await store.settled();
    await waitFor(() => expect(amount().value).toBe("1"));
    await user.keyboard("{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}");
    await store.settled();
    await waitFor(() => expect(amount().value).toBe("1"));
    expect(document.activeElement).toBe(amount());
  });

  it("gives the document's undo the field once what was typed there is gone again", async () => {
    const { host, user, field, store } = await onCut();
    const amount = () => field("cut", "How many");
    await user.clear(amount());
    await user.keyboard("1{Enter}5{Backspace}");
    await store.settled();
    const made = host.edits.length;
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    await waitFor(() => expect(amount().value).toBe("2"));
    await user.tab();
    await store.settled();
    expect(host.edits).toHaveLength(made);
    expect(store.view?.redo).not.toBeNull();
  });

  it("is taken before another document takes the place of this one", async () => {
    const { host, user, field, store } = await onCut();
    await user.clear(field("cut", "How many"));
    await user.keyboard("1");
    await store.newDocument({ kind: "sample" });
    expect(host.edits).toMatchObject([{ ...cut, change: -1 }]);
    expect(screen.getByTestId("document-state").textContent).toBe("saved");
  });

  it("keeps undo to the field while what is typed has not been taken, or is refused", async () => {
    const own = vi.spyOn(document, "execCommand").mockReturnValue(true);
    const { user, field, store } = await onCut();
    await user.click(field("cut", "How many"));
    await user.keyboard("{ArrowUp}{ArrowUp}");
    await store.settled();
    const { undo } = store.view ?? {};
    expect(undo).not.toBeNull();
    await user.clear(field("cut", "How many"));
    await user.keyboard("12{Control>}z{/Control}");
    await store.settled();
    expect(own).toHaveBeenCalledExactlyOnceWith("undo");
    expect(store.view?.undo).toBe(undo);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(store.complaint).toContain("seats"));
    await user.keyboard("{Control>}z{/Control}");
    await store.settled();
    expect(store.view?.undo).toBe(undo);
    expect(field("cut", "How many").value).toBe("12");
  });

  it("takes what is typed between two runs back for itself", async () => {
    const { user, field, store } = await onCut();
    await user.click(field("cut", "How many"));
    await user.keyboard("{ArrowUp}");
    await user.clear(field("cut", "How many"));
    await user.keyboard("5{Enter}{ArrowDown}{ArrowDown}");
    await store.settled();
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      await store.undo();
      seen.push(field("cut", "How many").value);
    }
    expect(seen).toEqual(["5", "3", "2"]);
  });

  it("moves no row while the keyboard is in the list", async () => {
    const { user, field, store } = await onCut();
    const team = screen.getByTestId("team-mid_market");
    const rows = () =>
      within(team)
        .getAllByRole("listitem")
        .map((row) => row.dataset["testid"]);
    const before = rows();
    await user.click(field("cut", "Month"));
    await user.clear(field("cut", "Month"));
    await user.keyboard("Dec 2028{Enter}");
    await store.settled();
    expect(rows()).toEqual(before);
    expect(document.activeElement).toBe(field("cut", "Month"));
    await user.click(screen.getByRole("button", { name: /^File/ }));
    const [cutRow, next, ...others] = before;
    await waitFor(() => expect(rows()).toEqual([next, cutRow, ...others]));
  });

  it("takes a typed month and number by Enter or by leaving the field", async () => {
    const { host, user, field, store } = await onCut();
    await user.clear(field("cut", "Month"));
    await user.type(field("cut", "Month"), "2027-09{Enter}");
    await store.settled();
    await user.clear(field("cut", "How many"));
    await user.type(field("cut", "How many"), "3");
    await user.tab();
    await store.settled();
    expect(host.edits).toMatchObject([
      { ...cut, month: "2027-09", change: -2 },
      { ...cut, month: "2027-09", change: -3 },
    ]);
  });

  it("keeps what is no month, says so, and Esc restores it", async () => {
    const { host, user, field, store } = await onCut();
    await user.clear(field("cut", "Month"));
    await user.type(field("cut", "Month"), "Foo{Enter}");
    expect(field("cut", "Month").value).toBe("Foo");
    expect(store.complaint).toContain("is not a month");
    expect(host.edits).toEqual([]);
    await user.type(field("cut", "Month"), "{Escape}");
    await waitFor(() => expect(field("cut", "Month").value).toBe("Apr 2027"));
    expect(store.complaint).toBeNull();
  });

  it("keeps a cut the plan refuses, with the reason", async () => {
    const { user, field, store } = await onCut();
    await user.clear(field("cut", "How many"));
    await user.type(field("cut", "How many"), "12{Enter}");
    await store.settled();
    await waitFor(() => expect(store.complaint).toContain("seats"));
    expect(field("cut", "How many").value).toBe("12");
    expect(screen.getByTestId("results").dataset["stale"]).toBe("true");
  });

  it("says at an event after the plan's last month that it does nothing", async () => {
    const { user, event, field, store } = await onCut();
    expect(event("cut").queryByText(/last month/)).toBeNull();
    await user.clear(field("cut", "Month"));
    await user.keyboard("Jan 2099{Enter}");
    await store.settled();
    await event("cut").findByText(
      "After the plan’s last month, Dec 2029: it does nothing unless the plan runs longer.",
    );
    expect(event("growth_2028").queryByText(/last month/)).toBeNull();
    await user.clear(field("cut", "Month"));
    await user.keyboard("Dec 2029{Enter}");
    await store.settled();
    await waitFor(() => expect(event("cut").queryByText(/last month/)).toBeNull());
  });

  it("takes a minus as the cut it stands for, and as no hire", async () => {
    const { host, user, field, store } = await onCut();
    await user.clear(field("cut", "How many"));
    await user.keyboard("-3{Enter}");
    await store.settled();
    await waitFor(() => expect(field("cut", "How many").value).toBe("3"));
    expect(host.edits).toMatchObject([{ ...cut, change: -3 }]);
    await user.clear(field("growth_2028", "How many"));
    await user.keyboard("-2{Enter}");
    await waitFor(() => expect(store.complaint).toContain("“-2” would be a cut. Choose Cut instead of Hire"));
    expect(field("growth_2028", "How many").value).toBe("-2");
    expect(host.edits).toHaveLength(1);
  });

  it("removes a parent's event, shows it struck, and restores it", async () => {
    const { host, user, event, store } = await onCut();
    await user.click(event("growth_2028").getByRole("button", { name: "Remove this event" }));
    await store.settled();
    await waitFor(() => event("growth_2028").getByText("removed here"));
    await user.click(event("growth_2028").getByRole("button", { name: "Restore" }));
    await store.settled();
    await waitFor(() => event("growth_2028").getByLabelText("Month"));
    expect(host.edits.map((edit) => edit.kind)).toEqual(["remove_event", "reset_value"]);
  });

  it("gives the keyboard back to Add when a new event is discarded", async () => {
    const { user } = await onCut();
    const team = within(screen.getByTestId("team-smb"));
    const add = team.getByRole("button", { name: /Add a headcount event/ });
    await user.click(add);
    await user.click(await screen.findByRole("menuitem", { name: "Hire" }));
    await user.click(team.getByRole("button", { name: "Discard (Esc)" }));
    await waitFor(() => expect(document.activeElement).toBe(add));
  });

  it("adds an event once it is complete", async () => {
    const { host, user, store } = await onCut();
    const team = within(screen.getByTestId("team-smb"));
    await user.click(team.getByRole("button", { name: /Add a headcount event/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Freeze" }));
    const fresh = within(await team.findByLabelText("New headcount event of SMB"));
    await user.clear(fresh.getByLabelText("Month"));
    await user.type(fresh.getByLabelText("Month"), "aug 27");
    await user.clear(fresh.getByLabelText("How many"));
    await user.type(fresh.getByLabelText("How many"), "9");
    expect(host.edits).toEqual([]);
    await user.keyboard("{Enter}");
    await store.settled();
    expect(host.edits).toMatchObject([
      {
        kind: "put_event",
        scenario: "cut_two",
        segment: "smb",
        id: null,
        month: "2027-08",
        freeze_months: 9,
      },
    ]);
    await waitFor(() => expect(team.queryByLabelText("New headcount event of SMB")).toBeNull());
  });
});
