import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

const CHURN = "retention/churn";

const state = () => screen.getByTestId("document-state").textContent;

describe("the header", () => {
  it("says “Saving…” only where that takes a while", async () => {
    const { host } = await openWindow();
    expect(state()).toBe("saved");
    host.setSaving({ kind: "pending" });
    await Promise.resolve();
    expect(state()).toBe("saved");
    await waitFor(() => expect(state()).toBe("Saving…"));
    host.setSaving({ kind: "saved" });
    await waitFor(() => expect(state()).toBe("saved"));
  });

  it("says “saved” over nothing that is being typed: in a cell, a new event, a note", async () => {
    const { user, cell, store } = await openWindow();
    const is = (text: string) => waitFor(() => expect(state()).toBe(text));
    await user.click(cell(CHURN));
    await user.keyboard("{F2}");
    await is("saved");
    await user.keyboard("1");
    await is("editing…");
    await user.keyboard("{Escape}9");
    await is("editing…");
    await user.keyboard("{Enter}");
    await store.settled();
    await is("saved");
    await user.click(cell(CHURN));
    await user.keyboard("{Shift>}{F2}{/Shift}");
    const note = within(await screen.findByRole("dialog"));
    await user.type(note.getByLabelText("Note"), "Pilot");
    await is("editing…");
    await user.type(note.getByLabelText("Who says so"), "Dana");
    await is("editing…");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await store.settled();
    await is("saved");
    const team = within(screen.getByTestId("team-smb"));
    await user.click(team.getByRole("button", { name: /Add a headcount event/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Hire" }));
    await is("editing…");
    await user.click(team.getByRole("button", { name: "Discard (Esc)" }));
    await is("saved");
  });

  it("says how many values are not accepted, and leads to them", async () => {
    const { user, cell, choose, store } = await openWindow();
    await choose("cut_two");
    await user.click(cell(CHURN));
    await user.keyboard("120{Enter}");
    await store.settled();
    const refused = await screen.findByTestId("refused");
    expect(refused.textContent.trim()).toBe("1 value not accepted");
    expect(state()).toBe("saved");
    // After the views: they stay where they are.
    const views = screen.getByRole("tablist");
    expect(views.compareDocumentPosition(refused)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await choose("invest");
    await user.click(screen.getByRole("tab", { name: "Headcount" }));
    await user.click(refused);
    await waitFor(() => expect(document.activeElement).toBe(cell(CHURN)));
    expect(store.view?.selected).toBe("cut_two");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("refused")).toBeNull());
  });

  it("says that a document is read-only, and offers a copy", async () => {
    const { host, store, user } = await openWindow();
    let asked = 0;
    const saveAs = host.saveAs.bind(host);
    host.saveAs = () => {
      asked += 1;
      return saveAs();
    };
    host.readOnly = "The file is write-protected.";
    await store.refresh();
    await waitFor(() => expect(state()).toBe("read-only"));
    await user.click(screen.getByRole("button", { name: "Save As…" }));
    await store.settled();
    expect(asked).toBe(1);
  });

  it("lists the file commands with their keys, and gives the keyboard back", async () => {
    const { user } = await openWindow();
    await user.click(screen.getByRole("button", { name: /^File/ }));
    const lines = (await screen.findAllByRole("menuitem")).map((line) => line.textContent?.trim());
    expect(lines).toEqual([
      "New",
      expect.stringMatching(/Open….*Ctrl\+O/s),
      "Open recent",
      expect.stringMatching(/Save As….*Ctrl\+Shift\+S/s),
      "Copy for sharing…",
      "Export as JSON…",
      "Import JSON…",
    ]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("File"));
  });

  it("offers what a new document can begin with, each with a line that says what it is", async () => {
    const { user, host, store } = await openWindow();
    await user.click(screen.getByRole("button", { name: /^File/ }));
    (await screen.findByRole("menuitem", { name: "New" })).focus();
    await user.keyboard("{ArrowRight}");
    await screen.findByRole("menuitem", { name: /^From your numbers….*Ctrl\+N/s });
    await user.click(await screen.findByRole("menuitem", { name: /^Enterprise.*50 accounts/s }));
    await store.settled();
    expect(host.started).toEqual([{ kind: "preset", preset: "enterprise" }]);
  });

  it("opens a document that was open before, and greys those that are gone", async () => {
    const { user, store } = await openWindow();
    await user.click(screen.getByRole("button", { name: /^File/ }));
    const recent = await screen.findByRole("menuitem", { name: "Open recent" });
    recent.focus();
    await user.keyboard("{ArrowRight}");
    const gone = await screen.findByRole("menuitem", { name: /Draft for Dana/ });
    expect(gone.getAttribute("aria-disabled")).toBe("true");
    expect(gone.textContent).toContain("/media/usb · missing");
    await user.click(screen.getByRole("menuitem", { name: /Acme CS plan/ }));
    await store.settled();
    await waitFor(() => expect(screen.getByTestId("document-name").textContent).toBe("Acme CS plan"));
  });

  it("says in a notice what could not be opened", async () => {
    const { host, store } = await openWindow();
    host.tell((heard) => heard.openAsked("/media/usb/Draft for Dana.headroom"));
    await store.settled();
    await store.openPath(host.recentDocuments[2]?.path ?? "");
    await screen.findByText(/is not in \/media\/usb any more/);
  });
});
