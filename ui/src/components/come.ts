/**
 * Scrolls a column that has come into sight: with the one before it, which it may be a copy of, where both fit. Not left
 * to the browser, which would bring a column to the left edge, where columns snap.
 */
export function bringIntoSight(head: HTMLElement): void {
  const pane = head.closest<HTMLElement>(".scroll");
  const corner = head.parentElement?.firstElementChild;
  if (!pane || !(corner instanceof HTMLElement)) return;
  const labels = corner.offsetWidth;
  const room = pane.clientWidth - labels;
  const before = head.previousElementSibling;
  const right = head.offsetLeft + head.offsetWidth - labels;
  const pair = before instanceof HTMLElement && before !== corner ? before.offsetLeft - labels : 0;
  const left = right - pair <= room + 1 ? pair : head.offsetLeft - labels;
  if (pane.scrollLeft > left) pane.scrollLeft = left;
  else if (pane.scrollLeft + room < right) pane.scrollLeft = right - room;
}
