import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Saving } from "@/api/bindings";
import { FakeHost } from "@/api/fake/host";
import { DocumentStore } from "./document.svelte";
import { SavingState } from "./saving.svelte";

const saved: Saving = { kind: "saved" };
const pending: Saving = { kind: "pending" };
const failed: Saving = { kind: "failed", message: "The disk is full." };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A state whose host answers so when it is asked; `null`: it cannot answer. */
function asked(...answers: (Saving | null)[]) {
  const state = new SavingState(() => {
    const answer = answers.shift();
    if (answer) state.sent()(answer);
  });
  const after = (ms: number) => {
    vi.advanceTimersByTime(ms);
    return state.now.kind;
  };
  return { state, after, left: answers };
}

describe("“pending” ends", () => {
  it("by the word that comes after the answer, without a question", () => {
    const { state, after, left } = asked(pending);
    state.sent()(pending);
    state.hear(saved);
    expect(after(60_000)).toBe("saved");
    expect(left).toHaveLength(1);
  });

  it("where the word has overtaken the answer", () => {
    const { state, after } = asked(saved);
    const answered = state.sent();
    state.hear(saved);
    answered(pending);
    expect(state.now).toEqual(pending);
    expect(after(250)).toBe("saved");
  });

  it("where the word has overtaken the answer, and then that of the question too", () => {
    const { state, after } = asked(pending, pending, saved);
    const answered = state.sent();
    state.hear(saved);
    answered(pending);
    expect(after(250)).toBe("pending");
    expect(after(4000)).toBe("saved");
  });

  it("where the word never comes", () => {
    const { state, after } = asked(saved);
    state.sent()(pending);
    expect(after(1999)).toBe("pending");
    expect(after(1)).toBe("saved");
  });

  it("where the question is not answered the first time", () => {
    const { state, after } = asked(null, null, failed);
    state.sent()(pending);
    expect(after(6000)).toBe("failed");
    expect(state.unsaved).toBe("The disk is full.");
  });

  it("where the edit behind it is refused: a refusal says nothing of saving", () => {
    const { state, after } = asked(saved);
    state.sent()(pending);
    state.sent();
    expect(after(2000)).toBe("saved");
  });

  it("where the host itself told of it and then no more", () => {
    const { state, after } = asked(saved);
    state.hear(pending);
    expect(after(2000)).toBe("saved");
  });
});

describe("an answer that what was told has overtaken", () => {
  it("is asked for again also where it says “saved”", () => {
    const { state, after, left } = asked(failed);
    const answered = state.sent();
    state.hear(failed);
    answered(saved);
    expect(after(250)).toBe("failed");
    expect(after(60_000)).toBe("failed");
    expect(left).toHaveLength(0);
  });

  it("is no reason to ask where both say the same", () => {
    const { state, after, left } = asked(failed);
    const answered = state.sent();
    state.hear(saved);
    answered(saved);
    expect(after(60_000)).toBe("saved");
    expect(left).toHaveLength(1);
  });
});

describe("the document", () => {
  const churn = {
    kind: "set_value" as const,
    scenario: "baseline",
    pointer: "/segments/smb/retention/churn",
    value: 0.2,
  };

  it("is not “pending” for ever where “saved” was told before the window listened", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    host.setSaving(pending);
    const edited = store.edit(churn);
    await vi.advanceTimersByTimeAsync(0);
    await edited;
    host.setSaving(saved);
    expect(store.saving).toEqual(pending);
    const view = vi.spyOn(host, "view");
    await vi.advanceTimersByTimeAsync(2010);
    expect(store.saving).toEqual(saved);
    expect(view).not.toHaveBeenCalled();
  });

  it("is asked for once while something else takes its time", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    host.setSaving(pending);
    void store.edit(churn);
    await vi.advanceTimersByTimeAsync(0);
    let answer: (answer: Awaited<ReturnType<FakeHost["saveAs"]>>) => void = () => {};
    host.saveAs = () => new Promise((resolve) => (answer = resolve));
    void store.saveAs();
    const asked = vi.spyOn(host, "saving");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
    answer({ status: "ok", data: null });
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("is not “pending” for ever where the edits behind it are refused and break", async () => {
    const host = new FakeHost();
    const store = new DocumentStore(host);
    host.setSaving(pending);
    void store.edit(churn);
    void store.edit({ ...churn, value: 7 });
    await vi.advanceTimersByTimeAsync(10);
    host.setSaving(saved);
    const answers = host.saving.bind(host);
    host.saving = () => {
      host.saving = answers;
      return Promise.resolve({
        status: "error",
        error: { code: "broken", message: "It broke.", issues: [], file: null },
      });
    };
    await vi.advanceTimersByTimeAsync(2010);
    expect(store.failure?.message).toBe("It broke.");
    await vi.advanceTimersByTimeAsync(2010);
    expect(store.saving).toEqual(saved);
  });
});
