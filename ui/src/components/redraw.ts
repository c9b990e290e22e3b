import { exchange, partsOf } from "./drawing-parts";

/** What each element shows. */
const shown = new WeakMap<Element, ReturnType<typeof partsOf>>();

/**
 * Makes an element show a drawing. What of it is there already stays, and only what reads differently is read and put
 * anew: where a value changes, axes and labels hardly do, and what is put anew has to be styled and set.
 */
export function redraw(into: Element, svg: string): void {
  const [was, ...before] = shown.get(into) ?? [""];
  const [tag, ...after] = partsOf(svg);
  const root = into.firstElementChild;
  shown.set(into, [tag, ...after]);
  if (was && tag && root?.children.length === before.length) change(root, before, tag, after);
  else into.innerHTML = svg;
}

function change(root: Element, before: string[], tag: string, after: string[]): void {
  const { start, gone, come } = exchange(before, after);
  const elements = [...root.children];
  const behind = elements[gone] ?? null;
  for (const element of elements.splice(start, gone - start)) element.remove();
  const among = (parts: string[], beyond: number) => (index: number) =>
    parts[index < start ? index : index - start + beyond] ?? "";
  const [wasAt, isAt] = [among(before, gone), among(after, come)];
  const changed = [...elements.entries()].filter(([index]) => wasAt(index) !== isAt(index));
  const next = read(tag, [...changed.map(([index]) => isAt(index)), ...after.slice(start, come)]);
  updateAttributes(root, next);
  const others = [...next.children];
  for (const other of others.slice(changed.length)) root.insertBefore(other, behind);
  for (const [place, [, element]] of changed.entries()) {
    const other = others[place];
    if (other) update(element, other);
  }
}

function read(tag: string, parts: string[]): Element {
  const template = document.createElement("template");
  template.innerHTML = `${tag}${parts.join("")}</svg>`;
  return template.content.firstElementChild ?? template;
}

/** Says of what is there what has changed; what is of another kind takes its place. */
function update(now: ChildNode, next: ChildNode): void {
  if (!isLike(now, next)) return now.replaceWith(next);
  if (now instanceof Element && next instanceof Element) updateAttributes(now, next);
  else if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
  const others = [...next.childNodes];
  for (const [index, part] of [...now.childNodes].entries()) {
    const other = others[index];
    if (other && !part.isEqualNode(other)) update(part, other);
  }
}

/** Of the same kind, with as many parts. */
function isLike(one: Node, other: Node): boolean {
  return one.nodeName === other.nodeName && one.childNodes.length === other.childNodes.length;
}

function updateAttributes(now: Element, next: Element): void {
  for (const name of now.getAttributeNames()) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const name of next.getAttributeNames()) {
    const value = next.getAttribute(name) ?? "";
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
}
