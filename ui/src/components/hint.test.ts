import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hint } from "./hint";

function placed(parent: Element = document.body): HTMLElement {
  const made = document.createElement("div");
  parent.append(made);
  return made;
}

const said = async () => (await screen.findByRole("tooltip")).textContent;

afterEach(() => {
  fireEvent.keyDown(document.body, { key: "Shift" });
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe("a tooltip", () => {
  it("says what its element says when it appears, without another listener for what changes with every figure", async () => {
    const place = placed();
    let text = "1.4";
    hint(() => text)(place);
    const listened = vi.spyOn(EventTarget.prototype, "addEventListener");
    const gone = vi.spyOn(EventTarget.prototype, "removeEventListener");
    hint(() => "2.8")(placed());
    expect([...listened.mock.calls, ...gone.mock.calls]).toEqual([]);
    fireEvent.pointerOver(place);
    text = "1.5";
    expect(await said()).toBe("1.5");
  });

  it("is of the innermost element that says something", async () => {
    const outer = placed();
    const inner = placed(outer);
    hint(() => "around")(outer);
    hint(() => "within")(inner);
    fireEvent.pointerOver(placed(inner));
    expect(await said()).toBe("within");
    fireEvent.pointerOver(outer);
    await waitFor(async () => expect(await said()).toBe("around"));
  });

  it("goes with the pointer, with a key, and with its element", async () => {
    const place = placed();
    const forget = hint(() => "1.4")(place);
    const leaving = [
      () => fireEvent.pointerOver(document.body),
      () => fireEvent.keyDown(document.body, { key: "Shift" }),
      () => forget?.(),
    ];
    for (const leave of leaving) {
      fireEvent.pointerOver(place);
      await said();
      leave();
      expect(screen.queryByRole("tooltip")).toBeNull();
    }
  });

  it("of another element stays where something else is forgotten", async () => {
    const [place, other] = [placed(), placed()];
    hint(() => "1.4")(place);
    const forget = hint(() => "2.8")(other);
    fireEvent.pointerOver(place);
    await said();
    forget?.();
    expect(await said()).toBe("1.4");
  });
});
