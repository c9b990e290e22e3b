import { fireEvent, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { openWindow, textOf } from "@/testing/open-window";

const CHURN = "retention/churn";

beforeEach(() => {
  localStorage.clear();
  HTMLElement.prototype.setPointerCapture = () => {};
});

async function onChurn(scenario = "baseline", host = new FakeHost()) {
  const opened = await openWindow(host);
  await opened.choose(scenario);
  await opened.user.click(opened.cell(CHURN));
  const grip = () => within(opened.cell(CHURN)).getByTestId("grip");
  const drag = async (...xs: number[]) => {
    await fireEvent.pointerDown(grip(), { button: 0, clientX: 100 });
    for (const clientX of xs) await fireEvent.pointerMove(grip(), { clientX });
  };
  const text = () => textOf(opened.cell(CHURN));
  return { ...opened, grip, drag, text };
}

describe("a number that is pulled", () => {
  it("changes with the pointer and is one step of the history", async () => {
    const { store, drag, grip, text } = await onChurn();
    const before = store.view?.undo;
    await drag(104, 112, 140);
    expect(text()).toBe("9.0%");
    await fireEvent.pointerUp(grip());
    await store.settled();
    expect(text()).toBe("9.0%");
    await store.undo();
    expect(text()).toBe("8.0%");
    expect(store.view?.undo).toBe(before);
  });

  it("leaves out what lies between while an answer is on its way, and goes where it was let go", async () => {
    const { host, store, drag, grip, text } = await onChurn("baseline", new FakeHost(20));
    await drag(104, 108, 112, 116, 140);
    await fireEvent.pointerUp(grip());
    await store.settled();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const values = host.edits.map((edit) => ("value" in edit ? edit.value : null));
    expect(values).toEqual([0.081, 0.09]);
    expect(text()).toBe("9.0%");
  });

  it.each(["baseline", "cut_two"])("returns by Esc in %s as if it had not been touched", async (scenario) => {
    const { host, store, user, drag, text, cell } = await onChurn(scenario);
    const before = structuredClone({ plan: host.document.plan, scenarios: host.document.scenarios });
    await drag(140);
    await store.settled();
    await user.keyboard("{Escape}");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.settled();
    expect(text()).toBe("8.0%");
    expect({ plan: host.document.plan, scenarios: host.document.scenarios }).toEqual(before);
    expect(cell(CHURN).className).toContain(scenario === "baseline" ? "own" : "inherited");
  });

  it("leaves the assumption behind a figure, by Esc, to the last digit what it was", async () => {
    const { host, store, user, cell, choose } = await openWindow();
    await choose("cut_two");
    const hazard = "retention/coverage_response/hazard_without_csm";
    const pointer = `/segments/mid_market/${hazard}`;
    // What no figure of one decimal comes from.
    await store.edit({ kind: "set_value", scenario: "cut_two", pointer, value: 2.7182818284590455 });
    const before = structuredClone(host.document.scenarios);
    const undo = store.view?.undo;
    await user.click(cell("churn_without_csm"));
    const grip = within(cell("churn_without_csm")).getByTestId("grip");
    await fireEvent.pointerDown(grip, { button: 0, clientX: 100 });
    await fireEvent.pointerMove(grip, { clientX: 140 });
    await store.settled();
    expect(host.edits.at(-1)?.kind).toBe("set_derived");
    expect(host.document.scenarios).not.toEqual(before);
    await user.keyboard("{Escape}");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.settled();
    expect(host.document.scenarios).toEqual(before);
    expect(store.view?.undo).toBe(undo);
    expect(host.edits.at(-1)).toMatchObject({ kind: "set_derived" });
    expect(cell("churn_without_csm").className).toContain("overridden");
  });

  it.each(["released", "given up by Esc"])(
    "that comes back to where it began leaves no step, %s",
    async (how) => {
      const { host, store, user, cell, choose } = await openWindow();
      await choose("cut_two");
      const hazard = "/segments/mid_market/retention/coverage_response/hazard_without_csm";
      const value = 2.7182818284590455;
      await store.edit({ kind: "set_value", scenario: "cut_two", pointer: hazard, value });
      for (const place of ["churn_without_csm", CHURN]) {
        const before = structuredClone(host.document.scenarios);
        const { undo, redo } = store.view ?? {};
        await user.click(cell(place));
        const grip = within(cell(place)).getByTestId("grip");
        await fireEvent.pointerDown(grip, { button: 0, clientX: 100 });
        for (const clientX of [140, 172, 136, 100]) {
          await fireEvent.pointerMove(grip, { clientX });
          await store.settled();
        }
        if (how === "released") await fireEvent.pointerUp(grip);
        else await user.keyboard("{Escape}");
        await store.settled();
        expect(host.document.scenarios).toEqual(before);
        expect([store.view?.undo, store.view?.redo]).toEqual([undo, redo]);
      }
    },
  );

  it("that is stepped back by the keyboard leaves no step", async () => {
    const { host, store, user } = await onChurn("cut_two");
    const undo = store.view?.undo;
    for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"]) {
      await user.keyboard(`{Alt>}{${key}}{/Alt}`);
      await store.settled();
    }
    expect(host.edits).toHaveLength(4);
    expect(store.view?.undo).toBe(undo);
  });

  it("stays where it is no longer valid, and says why", async () => {
    const { store, drag, text, cell } = await onChurn();
    await drag(104, 100 + 4 * 5000);
    await store.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(text()).toBe("8.1%");
    expect(cell(CHURN).getAttribute("aria-invalid")).toBeNull();
  });

  it("goes step by step by Alt and the arrows, finer with Shift", async () => {
    const { host, store, user, text } = await onChurn();
    await user.keyboard("{Alt>}{ArrowUp}{ArrowUp}{Shift>}{ArrowDown}{/Shift}{/Alt}");
    await store.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(text()).toBe("8.19%");
    expect(host.edits.every((edit) => edit.kind === "set_value")).toBe(true);
    await store.undo();
    expect(text()).toBe("8.0%");
  });
});
