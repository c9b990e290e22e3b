import { describe, expect, it } from "vitest";
import type { Edit } from "@/api/bindings";
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
    await store.edit({ kind: "new_scenario", name: "Mine", parent: "cut_two" });
    expect(store.scenario?.name).toBe("Mine");
    expect(store.scenario?.parent).toBe("cut_two");
    expect(store.selected).toBe(store.scenario?.id);
  });

  it("reports what a file command could not do, and forgets typed values with the old document", async () => {
    const store = new DocumentStore(new FakeHost());
    await store.refresh();
    await store.openDocument();
    expect(store.failure?.code).toBe("file");
    const draft = { scenario: "baseline", pointer: CHURN, text: "x", shown: "x", message: "no" };
    store.cells.set("baseline", draft);
    expect(store.complaint).toBe("no");
    await store.newDocument();
    expect(store.complaint).toBeNull();
    expect(store.view?.document.name).toBe("Untitled plan");
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
});
