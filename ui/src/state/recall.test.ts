import { describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { requestOf } from "@/testing/request";
import { DocumentStore } from "./document.svelte";
import { Remembered } from "./remembered";

const CHURN = "/segments/smb/retention/churn";
const refused = (scenario: string, pointer = CHURN) => ({
  scenario,
  pointer,
  place: pointer,
  text: "120",
  shown: "120",
  message: "Annual churn must be less.",
});

/** The window as it starts, on the same machine. */
async function started(host = new FakeHost()) {
  const store = new DocumentStore(host);
  await store.refresh();
  await store.settled();
  const looked = () => [store.view?.selected, store.view?.reference];
  const texts = () => store.cells.all.map(({ scenario, text }) => `${scenario}: ${text}`);
  return { host, store, looked, texts };
}

describe("what was looked at", () => {
  it("is looked at again at the next start, asked for only once", async () => {
    const { store } = await started();
    store.select("invest");
    store.compareWith("cut_two");
    await store.settled();
    const host = new FakeHost();
    let asked = 0;
    const view = host.view.bind(host);
    host.view = (request) => ((asked += 1), view(request));
    expect((await started(host)).looked()).toEqual(["invest", "cut_two"]);
    expect(asked).toBe(1);
  });

  it("is each document's own", async () => {
    const { store, looked } = await started();
    store.select("invest");
    store.compareWith("cut_two");
    await store.settled();
    await store.newDocument({ kind: "sample" });
    expect(looked()).toEqual(["baseline", "baseline"]);
    await store.openPath("~/Documents/Sample.headroom");
    await store.settled();
    expect(looked()).toEqual(["invest", "cut_two"]);
  });

  it("is the baseline where it is no more, or where another document opens", async () => {
    const { store } = await started();
    store.select("invest");
    await store.settled();
    const without = new FakeHost();
    without.document.scenarios = without.document.scenarios.filter(({ id }) => id !== "invest");
    expect((await started(without)).looked()).toEqual(["baseline", "baseline"]);
    const other = new FakeHost();
    other.name = "Other";
    expect((await started(other)).looked()).toEqual(["baseline", "baseline"]);
  });
});

describe("values that were refused", () => {
  it("stand there again at the next start, as long as they have a place and until they are mended", async () => {
    const { store } = await started();
    store.cells.set("invest", refused("invest"));
    store.cells.set("gone", refused("no such scenario"));
    store.cells.set("none", refused("invest", "/segments/none/retention/churn"));
    store.cells.set("typing", { ...refused("cut_two"), message: null });
    const again = await started();
    expect(again.texts()).toEqual(["invest: 120"]);
    expect(again.store.refused).toHaveLength(1);
    again.store.cells.drop(`invest${CHURN}`);
    expect((await started()).texts()).toEqual([]);
    expect(localStorage.getItem("headroom.refused")).toBeNull();
  });

  it("wait for a plan of record to give way to the scenarios", async () => {
    const { store } = await started();
    store.cells.set("baseline", refused("baseline"));
    store.select("board_2027");
    await store.settled();
    const again = await started();
    expect(again.store.view?.frozen).not.toBeNull();
    again.store.select("baseline");
    await again.store.settled();
    expect(again.texts()).toEqual(["baseline: 120"]);
  });

  it("go along into another file also before they are put back", async () => {
    const { host, store } = await started();
    store.cells.set("baseline", refused("baseline"));
    store.select("board_2027");
    await store.settled();
    const again = await started(host);
    const { view } = host;
    host.saveAs = () => {
      host.name = "Copy";
      return view.call(host, requestOf("board_2027"));
    };
    await again.store.saveAs();
    again.store.select("baseline");
    await again.store.settled();
    expect(again.texts()).toEqual(["baseline: 120"]);
    expect(localStorage.getItem("headroom.refused")).not.toContain("Sample.headroom");
  });

  it("do not come into a document that is made in the place of theirs", async () => {
    const { host, store } = await started();
    store.cells.set("baseline", refused("baseline"));
    const path = store.view?.document.path ?? "";
    host.newDocument = () => host.view(requestOf("baseline"));
    await store.newDocument({ kind: "sample" });
    expect(store.view?.document.path).toBe(path);
    expect(localStorage.getItem("headroom.refused")).toBeNull();
    expect((await started(host)).texts()).toEqual([]);
  });

  it("stay with their document, and go along into the file it is saved in", async () => {
    const { host, store, texts } = await started();
    store.cells.set("baseline", refused("baseline"));
    await store.newDocument({ kind: "sample" });
    expect(texts()).toEqual([]);
    await store.openPath("~/Documents/Sample.headroom");
    expect(texts()).toEqual(["baseline: 120"]);
    host.saveAs = () => {
      host.name = "Copy";
      return host.view(requestOf("baseline"));
    };
    await store.saveAs();
    expect(texts()).toEqual(["baseline: 120"]);
    expect(localStorage.getItem("headroom.refused")).toContain("Copy.headroom");
    expect(localStorage.getItem("headroom.refused")).not.toContain("Sample.headroom");
  });
});

describe("what is remembered", () => {
  it("is that of the documents used last", () => {
    const kept = new Remembered<number>("test", 2);
    for (const [path, value] of [
      ["a", 1],
      ["b", 2],
      ["a", 3],
      ["c", 4],
    ] as const)
      kept.set(path, value);
    expect(["a", "b", "c"].map((path) => kept.get(path))).toEqual([3, undefined, 4]);
    kept.set("", 5);
    expect(kept.last).toBe(4);
  });

  it("is nothing where something else stands there", () => {
    localStorage.setItem("test", "{");
    expect(new Remembered("test", 2).last).toBeUndefined();
  });
});

it.each(["[null]", "[1,2]", '{"a":1}', "{"])(
  "starts where %s is remembered, which no version wrote",
  async (kept) => {
    localStorage.setItem("headroom.looked", kept);
    expect((await started()).looked()).toEqual(["baseline", "baseline"]);
    localStorage.clear();
  },
);
