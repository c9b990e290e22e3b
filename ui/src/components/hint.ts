import type { Placement } from "@floating-ui/dom";
import { float } from "./float";
import "./hint.css";

/** What a tooltip says: lines, the first of them strong where there are several, and a shortcut. */
export interface Hint {
  lines: string[];
  shortcut?: string;
  /** Where it stands; below, if not said. */
  side?: Placement;
}

const DELAY_MS = 400;

/** A tooltip for one element, after the pointer or the keyboard's focus has rested on it. */
export function hint(text: string, shortcut = "", side: Placement = "bottom") {
  return (node: HTMLElement) => {
    const said = { lines: text.split("\n"), shortcut, side };
    if (text) return hints(() => ({ anchor: node, hint: said }))(node);
    return undefined;
  };
}

/** Tooltips for what lies inside an element: `find` says for a place under the pointer what it is and what to say. */
export function hints(find: (target: Element) => { anchor: Element; hint: Hint } | null, onFocus = true) {
  return (node: HTMLElement) => {
    const enter = (event: Event) => event.target instanceof Element && wait(find(event.target));
    const focus = (event: FocusEvent) =>
      event.target instanceof Element && event.target.matches(":focus-visible") && enter(event);
    node.addEventListener("pointerover", enter);
    // A place that scrolls away takes its tooltip with it.
    node.addEventListener("scroll", hide, true);
    if (onFocus) node.addEventListener("focusin", focus);
    for (const leave of LEAVING) node.addEventListener(leave, hide);
    return () => {
      node.removeEventListener("pointerover", enter);
      node.removeEventListener("scroll", hide, true);
      node.removeEventListener("focusin", focus);
      for (const leave of LEAVING) node.removeEventListener(leave, hide);
      hide();
    };
  };
}

/** Says something of a place that the keyboard rests on without focusing it; answers how to stop. */
export function rest(anchor: Element, hint: Hint): () => void {
  wait({ anchor, hint });
  return () => anchored === anchor && hide();
}

const LEAVING = ["pointerleave", "pointerdown", "focusout", "keydown", "wheel"] as const;
let anchored: Element | null = null;
let timer = 0;
let stop = () => {};

function wait(found: { anchor: Element; hint: Hint } | null): void {
  if (found?.anchor === anchored) return;
  hide();
  if (!found) return;
  anchored = found.anchor;
  timer = window.setTimeout(() => show(found.anchor, found.hint), DELAY_MS);
}

function show(anchor: Element, { lines, shortcut, side = "bottom" }: Hint): void {
  if (!anchor.isConnected) return;
  const bubble = document.createElement("div");
  bubble.className = "hint";
  bubble.setAttribute("role", "tooltip");
  for (const line of lines.filter(Boolean)) bubble.append(element("p", line));
  if (shortcut) bubble.append(element("kbd", shortcut));
  document.body.append(bubble);
  const stay = float(anchor, bubble, side);
  stop = () => {
    stay();
    bubble.remove();
  };
}

function hide(): void {
  window.clearTimeout(timer);
  anchored = null;
  stop();
  stop = () => {};
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
