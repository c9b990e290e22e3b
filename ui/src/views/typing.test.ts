import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Typing } from "./typing";

/** A field with an undo of its own, step by step, as a browser has it. */
function fieldOf(typing: Typing, value: string) {
  const field = document.createElement("input");
  field.value = value;
  document.body.append(field);
  const put = (text: string) => {
    const before = new InputEvent("beforeinput", { cancelable: true });
    field.dispatchEvent(before);
    if (before.defaultPrevented) return false;
    field.value = text;
    return field.dispatchEvent(new InputEvent("input"));
  };
  field.addEventListener("beforeinput", (event) => typing.begins(event));
  field.addEventListener("input", (event) => typing.typed(event));
  return { field, put };
}

/** Whether a key in a field is the field's own. */
function press(typing: Typing, field: HTMLElement, back: "undo" | "redo"): boolean {
  let own = false;
  field.addEventListener("keydown", (event) => (own = typing.takesBack(event, back)), { once: true });
  field.dispatchEvent(new KeyboardEvent("keydown"));
  return own;
}

describe("what is typed in a field", () => {
  let stack: { back: () => boolean; forth: () => boolean }[] = [];
  let gone: typeof stack = [];

  beforeEach(() => {
    [stack, gone] = [[], []];
    document.execCommand = vi.fn((command: string) => {
      const [from, to] = command === "undo" ? [stack, gone] : [gone, stack];
      const step = from.pop();
      if (!step) return false;
      to.push(step);
      return command === "undo" ? step.back() : step.forth();
    });
  });
  afterEach(() => document.body.replaceChildren());

  function type({ field, put }: ReturnType<typeof fieldOf>, text: string) {
    const before = field.value;
    put(text);
    stack.push({ back: () => put(before), forth: () => put(text) });
  }

  it("is taken back and comes again there; then undo is the document's", () => {
    const typing = new Typing();
    const one = fieldOf(typing, "2");
    expect(press(typing, one.field, "undo")).toBe(false);
    type(one, "25");
    type(one, "251");
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([true, "25"]);
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([true, "2"]);
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([false, "2"]);
    expect([press(typing, one.field, "redo"), one.field.value]).toEqual([false, "2"]);
  });

  it("comes again there while nothing of the document has been taken back", () => {
    const typing = new Typing();
    const one = fieldOf(typing, "2");
    type(one, "25");
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([true, "2"]);
    expect([press(typing, one.field, "redo"), one.field.value]).toEqual([true, "25"]);
  });

  it("leaves what the document puts there to the document", () => {
    const typing = new Typing();
    const one = fieldOf(typing, "2");
    type(one, "25");
    press(typing, one.field, "undo");
    expect(press(typing, one.field, "undo")).toBe(false);
    one.field.value = "1";
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([false, "1"]);
  });

  it("is the document's to take back once it is taken, until something is typed", () => {
    const typing = new Typing();
    const one = fieldOf(typing, "2");
    type(one, "1");
    one.field.dataset["taken"] = "";
    expect(press(typing, one.field, "undo")).toBe(false);
    type(one, "15");
    delete one.field.dataset["taken"];
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([true, "1"]);
    expect([press(typing, one.field, "undo"), one.field.value]).toEqual([false, "1"]);
    type(one, "3");
    typing.settled();
    expect(press(typing, one.field, "undo")).toBe(false);
  });

  it("is never taken back in another field", () => {
    const typing = new Typing();
    const [one, other] = [fieldOf(typing, "2"), fieldOf(typing, "a")];
    type(other, "ab");
    one.field.value = "7";
    one.field.dispatchEvent(new InputEvent("input"));
    press(typing, one.field, "undo");
    expect([one.field.value, other.field.value]).toEqual(["7", "ab"]);
  });
});
