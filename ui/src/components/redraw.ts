/**
 * Makes an element show a drawing. What of it is there already stays, and only says what has changed: where a value
 * changes, axes and labels hardly do, and what is put anew has to be styled and set.
 */
export function redraw(into: Element, svg: string): void {
  const template = document.createElement("template");
  template.innerHTML = svg;
  const now = into.firstElementChild;
  const next = template.content.firstElementChild;
  if (now && next && isLike(now, next)) update(now, next);
  else into.replaceChildren(template.content);
}

/** Of the same kind, with parts of the same kinds. */
function isLike(one: Node, other: Node): boolean {
  return (
    one.nodeName === other.nodeName &&
    one.childNodes.length === other.childNodes.length &&
    [...one.childNodes].every((part, index) => part.nodeName === other.childNodes[index]?.nodeName)
  );
}

function update(now: Node, next: Node): void {
  if (now instanceof Element && next instanceof Element) updateAttributes(now, next);
  else if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
  const parts = [...next.childNodes];
  for (const [index, part] of [...now.childNodes].entries()) {
    const other = parts[index];
    if (!other || part.isEqualNode(other)) continue;
    if (isLike(part, other)) update(part, other);
    else part.replaceWith(other);
  }
}

function updateAttributes(now: Element, next: Element): void {
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
}
