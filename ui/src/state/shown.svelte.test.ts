import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import type { Edit } from "@/api/bindings";
import { FakeHost } from "@/api/fake/host";
import { DocumentStore } from "./document.svelte";

const churn = (value: number): Edit => ({
  kind: "set_value",
  scenario: "baseline",
  pointer: "/segments/smb/retention/churn",
  value,
});

async function opened() {
  const host = new FakeHost();
  const store = new DocumentStore(host);
  await store.refresh();
  return { host, store };
}

/** How often a question is asked, from now on. */
function asked(question: () => unknown) {
  const count = { times: 0 };
  $effect.root(() => {
    $effect(() => {
      question();
      count.times += 1;
    });
  });
  flushSync();
  return count;
}

describe("what is shown", () => {
  it("is not told anew by a view that leaves it as it was", async () => {
    const { store } = await opened();
    const { shown } = store;
    const steady = asked(() => [shown.scenario, shown.editable, shown.currency, shown.columns, shown.rows]);
    const moving = asked(() => store.view);
    await store.edit(churn(0.3));
    flushSync();
    expect(steady.times).toBe(1);
    expect(moving.times).toBe(2);
  });

  it("follows the scenario, and the columns where one comes", async () => {
    const { store } = await opened();
    const { shown } = store;
    const before = shown.columns.length;
    const columns = asked(() => shown.columns.length);
    const scenario = asked(() => shown.scenario);
    store.select("cut_two");
    await store.settled();
    flushSync();
    expect(shown.scenario).toBe("cut_two");
    expect([scenario.times, columns.times]).toEqual([2, 1]);
    store.select("baseline");
    await store.edit({ kind: "duplicate_segment", segment: "smb" });
    flushSync();
    expect(shown.columns).toHaveLength(before + 1);
    expect(columns.times).toBe(2);
  });

  it("says what a plan of record and a locked file have in common, and what not", async () => {
    const { host, store } = await opened();
    expect(store.shown.editable).toBe(true);
    await store.edit({
      kind: "freeze",
      scenario: "baseline",
      name: "Plan 2027",
      date: "2026-11-28",
      note: "",
    });
    store.select(store.view?.records[0]?.id ?? "");
    await store.settled();
    expect([store.shown.frozen, store.shown.readOnly, store.shown.editable]).toEqual([true, null, false]);
    host.readOnly = "Another program has it.";
    store.select("baseline");
    await store.settled();
    expect([store.shown.frozen, store.shown.editable]).toEqual([false, false]);
    expect(store.shown.readOnly).toBe("Another program has it.");
  });
});
