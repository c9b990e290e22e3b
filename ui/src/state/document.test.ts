import { describe, expect, it, vi } from "vitest";
import type { Edit, Numbers } from "@/api/bindings";
import { FakeHost } from "@/api/fake/host";
import { DocumentStore } from "./document.svelte";

const CHURN = "/segments/smb/retention/churn";

const churn = (value: number): Edit => ({ kind: "set_value", scenario: "baseline", pointer: CHURN, value });

describe("DocumentStore", () => {
  it("sends edits one at a time, in the order they were made, and loses none", async () => {
    const host = new FakeHost(5);
    const store = new DocumentStore(host);
    const answers = await Promise.all([0.1, 0.2, 0.3, 0.4, 0.5].map((value) => store.edit(churn(value))));
    expect(answers).toEqual([null, null, null, null, null]);
    expect(host.edits.map((edit) => "value" in edit && edit.value)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(store.view?.revision).toBe(6);
  });

  it("says what broke also of what cannot fail of itself, and goes on without its answer", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    const broken = () => Promise.reject(new Error("The host is gone."));
    Object.assign(host, {
      presets: broken,
      recent: broken,
      newcomer: broken,
      zoom: broken,
      draftStart: broken,
    });
    const { ask } = store;
    const numbers = { name: "", start: "2027-01", currency: "USD", segments: [] } as unknown as Numbers;
    const questions = [
      () => ask.presets(),
      () => ask.recent(),
      () => ask.newcomer(),
      () => ask.zoom(2),
      () => ask.draftStart(numbers),
    ];
    for (const question of questions) {
      store.failure = null;
      expect(await question()).toBeNull();
      expect(store.failure).toMatchObject({ code: "broken", message: "The host is gone." });
    }
    host.startupNotice = broken;
    store.failure = null;
    await store.start();
    expect(store.view).not.toBeNull();
    expect(store.failure).toMatchObject({ message: "The host is gone." });
  });

  it("goes on after an edit that was refused, and keeps the last valid view", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    const [refused, accepted] = await Promise.all([store.edit(churn(7)), store.edit(churn(0.3))]);
    expect(refused?.issues[0]?.pointer).toBe(CHURN);
    expect(accepted).toBeNull();
    expect(store.failure).toBeNull();
    expect(store.view?.revision).toBe(2);
  });

  it("makes one request of those that wait, with what is wanted last", async () => {
    const host = new FakeHost(5);
    const asked: string[] = [];
    const view = host.view.bind(host);
    host.view = (request) => {
      asked.push(request.selected);
      return view(request);
    };
    const store = new DocumentStore(host);
    void store.refresh();
    for (const scenario of ["cut_two", "invest", "hiring_freeze"]) store.select(scenario);
    await store.settled();
    expect(asked).toEqual(["hiring_freeze"]);
    expect(store.view?.selected).toBe("hiring_freeze");
  });

  it("keeps a scenario chosen while an edit of another is on its way", async () => {
    const store = new DocumentStore(new FakeHost(5));
    await store.refresh();
    const edited = store.edit(churn(0.3));
    await Promise.resolve();
    store.select("invest");
    await edited;
    expect(store.selected).toBe("invest");
    await store.settled();
    expect(store.view?.selected).toBe("invest");
  });

  it("follows to a scenario the edit has made", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    await store.edit({ kind: "new_scenario", name: "Mine", parent: "cut_two", changes: null });
    expect(store.scenario?.name).toBe("Mine");
    expect(store.scenario?.parent).toBe("cut_two");
    expect(store.selected).toBe(store.scenario?.id);
  });

  it("reports what a file command could not do, and forgets typed values with the old document", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    await store.openDocument();
    expect(store.failure?.code).toBe("file");
    const draft = {
      scenario: "baseline",
      pointer: CHURN,
      place: CHURN,
      text: "x",
      shown: "x",
      message: "no",
    };
    store.cells.set("baseline", draft);
    expect(store.complaint).toBe("no");
    await store.newDocument({ kind: "sample" });
    expect(store.complaint).toBeNull();
    expect(store.view?.document.name).toBe("Untitled plan");
  });

  it("sends what was typed before another document came to that one alone", async () => {
    const host = new FakeHost(5);
    const store = new DocumentStore(host);
    await store.refresh();
    const typing = vi.fn(() => void store.edit(churn(0.3)));
    store.leaving = typing;
    const opened = store.openPath("~/Documents/Other.headroom");
    const late = store.edit(churn(0.4));
    await Promise.all([opened, late]);
    expect(typing).toHaveBeenCalledOnce();
    expect(host.edits).toEqual([churn(0.3)]);
  });

  it("keeps what is being typed where the document that is opened is the open one", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.openPath("~/Documents/Other.headroom");
    const note = {
      scenario: "baseline",
      pointer: CHURN,
      note: "why",
      author: "",
      source: "",
      confidence: null,
    };
    store.notes.set(CHURN, { ...note, message: null });
    await store.openPath("~/Documents/Other.headroom");
    expect(store.notes.get(CHURN)?.note).toBe("why");
    await store.openPath("~/Documents/Third.headroom");
    expect(store.notes.get(CHURN)).toBeUndefined();
  });

  it("complains of no value whose place is gone", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    const typed = { scenario: "baseline", place: "x", text: "7", shown: "7", message: "At most 99%." };
    const gone = "/segments/gone/retention/churn";
    store.cells.set("gone", { ...typed, pointer: gone });
    expect(store.complaint).toBeNull();
    store.cells.set("there", { ...typed, pointer: CHURN });
    expect(store.complaint).toBe("At most 99%.");
  });

  it("keeps the timings of the last edits", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.edit(churn(0.2));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const last = window.__headroomTimings?.at(-1);
    expect(last?.name).toBe("set_value");
    expect(last?.painted).toBeGreaterThanOrEqual(last?.updated ?? Infinity);
  });

  it("goes back, forth and to any point of the history", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    const shown = () =>
      store.view?.grid.groups[0]?.rows.find((row) => row.field === "retention/churn")?.cells[0];
    for (const value of [0.1, 0.2, 0.3]) await store.edit(churn(value));
    await store.undo();
    expect(shown()?.content).toMatchObject({ value: 0.2 });
    expect(store.view?.redo).toBe("Change annual churn of SMB to 30%");
    await store.goTo(1);
    expect(shown()?.content).toMatchObject({ value: 0.1 });
    await store.redo();
    expect(shown()?.content).toMatchObject({ value: 0.2 });
    const page = await store.ask.history({
      scenario: null,
      pointer: null,
      text: "",
      before: null,
      limit: 10,
    });
    expect(page?.entries.map((entry) => entry.state)).toEqual(["undone", "present", "done"]);
  });

  it("makes one step of the history of a stroke", async () => {
    const store = new DocumentStore(new FakeHost());
    for (const value of [0.1, 0.2, 0.3]) await store.edit(churn(value), 7);
    await store.edit(churn(0.4), 8);
    await store.undo();
    expect(store.view?.undo).toBe("Change annual churn of SMB to 30%");
    await store.undo();
    expect(store.view?.undo).toBeNull();
  });

  it("opens what is asked for outside, and says that closing waits for an answer", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    await store.start();
    host.tell((heard) => heard.openAsked("~/Documents/Board/Board 2027.headroom"));
    await store.settled();
    expect(store.view?.document.name).toBe("Board 2027");
    host.tell((heard) => heard.closeAsked("The disk is full."));
    expect(store.closing).toBe("The disk is full.");
  });
});

describe("the reference", () => {
  const compared = async (reference: string) => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    store.compareWith(reference);
    await store.settled();
    const shown = () => [store.reference, store.view?.reference];
    expect(shown()).toEqual([reference, reference]);
    return { store, shown };
  };
  const there: [string, Edit][] = [
    ["board_2027", { kind: "delete_record", record: "board_2027" }],
    ["invest", { kind: "delete_scenario", scenario: "invest" }],
  ];

  it.each(there)(
    "%s gives way to the baseline when it is deleted, and undo brings it back",
    async (id, edit) => {
      const { store, shown } = await compared(id);
      await store.edit(edit);
      expect(shown()).toEqual(["baseline", "baseline"]);
      await store.undo();
      expect(shown()).toEqual([id, id]);
      await store.redo();
      expect(shown()).toEqual(["baseline", "baseline"]);
    },
  );

  it("chosen meanwhile stays when the one of before comes back", async () => {
    const { store, shown } = await compared("invest");
    await store.edit({ kind: "delete_scenario", scenario: "invest" });
    store.compareWith("cut_two");
    await store.undo();
    expect(shown()).toEqual(["cut_two", "cut_two"]);
  });

  it("of one document is not looked for in another", async () => {
    const { store, shown } = await compared("invest");
    await store.newDocument({ kind: "sample" });
    expect(shown()).toEqual(["baseline", "baseline"]);
    await store.refresh();
    expect(shown()).toEqual(["baseline", "baseline"]);
  });
});

describe("saving", () => {
  it("is told by the view and by the host", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    await store.start();
    expect(store.saving).toEqual({ kind: "saved" });
    host.setSaving({ kind: "failed", message: "The disk is full." });
    expect(store.saving).toEqual({ kind: "failed", message: "The disk is full." });
    await store.saveAgain();
    expect(store.saving).toEqual({ kind: "saved" });
  });

  it("is asked for again where “saved” has overtaken the answer that says “pending”", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    await store.start();
    const edit = host.edit.bind(host);
    host.edit = async (...given) => {
      host.setSaving({ kind: "pending" });
      const answer = await edit(...given);
      host.setSaving({ kind: "saved" });
      return answer;
    };
    await store.edit(churn(0.2));
    expect(store.saving).toEqual({ kind: "pending" });
    await vi.waitFor(() => expect(store.saving).toEqual({ kind: "saved" }));
  });

  it("is asked for again where “saved” has overtaken the answer to trying again", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    await store.start();
    host.setSaving({ kind: "failed", message: "The disk is full." });
    host.saveAgain = () => {
      host.setSaving({ kind: "saved" });
      return Promise.resolve({ status: "ok", data: { kind: "pending" } });
    };
    await store.saveAgain();
    expect(store.saving).toEqual({ kind: "pending" });
    await vi.waitFor(() => expect(store.saving).toEqual({ kind: "saved" }));
    expect(store.unsaved).toBeNull();
  });
});

describe("an edit that may reach other scenarios", () => {
  const words = { title: "Delete", action: "Delete", done: "Deleted." };
  const remove = (scenario: string): Edit => ({ kind: "delete_scenario", scenario });

  it("is made at once where it reaches none", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    await store.refresh();
    expect(await store.considering.weigh(remove("invest"), words)).toBe(true);
    expect(store.considering.done).toEqual({ message: "Deleted.", revision: 2 });
    expect(host.edits).toEqual([remove("invest")]);
  });

  it("waits for a word where it does", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    await store.refresh();
    const asked = () => vi.waitFor(() => expect(store.considering.open).not.toBeNull());
    const first = store.considering.weigh(remove("cut_two"), words);
    await asked();
    expect(store.considering.open?.preview.affected.map((one) => one.id)).toEqual(["cut_two_digital"]);
    store.considering.dismiss();
    expect(await first).toBe(false);
    expect(host.edits).toEqual([]);
    const second = store.considering.weigh(remove("cut_two"), words);
    await asked();
    await store.considering.accept();
    expect(await second).toBe(true);
    expect(host.edits).toEqual([remove("cut_two")]);
  });

  it("is not made where it is refused, and the window says why", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    expect(await store.considering.weigh(remove("baseline"), words)).toBe(false);
    expect(store.failure?.message).toBe("The baseline stays as it is.");
  });

  it("is no longer offered to be taken back in another document", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    await store.considering.make(churn(0.2), "Set the churn.");
    expect(store.considering.done).not.toBeNull();
    await store.newDocument({ kind: "sample" });
    expect(store.considering.done).toBeNull();
  });
});
