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

type Find = (target: Element) => Found | null;

interface Found {
  anchor: Element;
  /** Asked when the tooltip appears. */
  readonly hint: Hint;
}

/** What elements that have tooltips say; `onFocus`: also where the keyboard's focus comes. */
const finders = new WeakMap<Element, { find: Find; onFocus: boolean }>();

/**
 * A tooltip for one element, after the pointer or the keyboard's focus has rested on it. `say` is asked when it
 * appears: most texts change many times before anyone reads them.
 */
export function hint(say: () => string, shortcut = "", side: Placement = "bottom") {
  return (node: HTMLElement) =>
    finding(node, () =>
      say()
        ? {
            anchor: node,
            get hint() {
              return { lines: say().split("\n"), shortcut, side };
            },
          }
        : null,
    );
}

/** Tooltips for what lies inside an element: `find` says for a place under the pointer what it is and what to say. */
export function hints(find: Find, onFocus = true) {
  return (node: HTMLElement) => {
    const forget = finding(node, find, onFocus);
    // A place that scrolls away takes its tooltip with it.
    node.addEventListener("scroll", hide, true);
    return () => {
      node.removeEventListener("scroll", hide, true);
      forget();
    };
  };
}

function finding(node: Element, find: Find, onFocus = true): () => void {
  listen();
  finders.set(node, { find, onFocus });
  return () => {
    finders.delete(node);
    if (anchored && node.contains(anchored)) hide();
  };
}

/** Says something of a place that the keyboard rests on without focusing it; answers how to stop. */
export function rest(anchor: Element, hint: Hint): () => void {
  wait({ anchor, hint });
  return () => anchored === anchor && hide();
}

const LEAVING = ["pointerdown", "focusout", "keydown", "wheel"] as const;
let listening = false;
let anchored: Element | null = null;
/** The tooltip is of what is under the pointer, not of what has the focus. */
let pointed = false;
let timer = 0;
let stop = () => {};

/**
 * Listens for all elements at once. What they say changes with every figure, and WebKit sets the style of the whole page
 * anew where a listener to the wheel comes or goes.
 */
function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener("pointerover", ({ target }) => over(target));
  document.documentElement.addEventListener("pointerleave", () => over(null));
  document.addEventListener("focusin", ({ target }) => focused(target));
  for (const leave of LEAVING) document.addEventListener(leave, hide, { capture: true, passive: true });
}

function over(target: EventTarget | null): void {
  const found = target instanceof Element ? findAt(target, false) : null;
  if (!found && !pointed) return;
  wait(found);
  pointed = found !== null;
}

function focused(target: EventTarget | null): void {
  if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
  const found = findAt(target, true);
  if (found) wait(found);
}

/** What is said of a place: by the innermost element that says something of it. */
function findAt(target: Element, onFocus: boolean): Found | null {
  for (let at: Element | null = target; at; at = at.parentElement) {
    const finder = finders.get(at);
    const found = finder && (finder.onFocus || !onFocus) ? finder.find(target) : null;
    if (found) return found;
  }
  return null;
}

function wait(found: Found | null): void {
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
  pointed = false;
  stop();
  stop = () => {};
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
