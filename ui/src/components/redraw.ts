/**
 * Makes an element show a drawing. Of the drawing it shows already only the parts that differ are put anew, as axes and
 * labels mostly stay when a value changes: what is put anew has to be styled and laid out.
 */
export function redraw(into: Element, svg: string): void {
  const template = document.createElement("template");
  template.innerHTML = svg;
  const now = into.firstElementChild;
  const next = template.content.firstElementChild;
  if (now && next && isLike(now, next)) replaceParts(now, next);
  else into.replaceChildren(template.content);
}

/** As large, and of as many parts. */
function isLike(one: Element, other: Element): boolean {
  const sameFrame = one.cloneNode(false).isEqualNode(other.cloneNode(false));
  return sameFrame && one.childNodes.length === other.childNodes.length;
}

function replaceParts(now: Element, next: Element): void {
  const parts = [...next.childNodes];
  for (const [index, part] of [...now.childNodes].entries()) {
    const other = parts[index];
    if (other && !part.isEqualNode(other)) part.replaceWith(other);
  }
}
