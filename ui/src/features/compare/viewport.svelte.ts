/** What of a scrolling pane is in sight, px. */
export class Viewport {
  element = $state<HTMLElement | null>(null);
  left = $state(0);
  top = $state(0);
  /** How high is what stands above the table. */
  above = $state(0);
  /** 0 until it is known. */
  width = $state(0);
  height = $state(0);

  /** Follows the scrolling and the size of the pane. */
  follow = (pane: HTMLElement): (() => void) => {
    const scrolled = () => ([this.left, this.top] = [pane.scrollLeft, pane.scrollTop]);
    const measured = () => {
      [this.width, this.height] = [pane.clientWidth, pane.clientHeight];
      scrolled();
    };
    const observer = new ResizeObserver(measured);
    observer.observe(pane);
    pane.addEventListener("scroll", scrolled, { passive: true });
    measured();
    return () => {
      observer.disconnect();
      pane.removeEventListener("scroll", scrolled);
    };
  };

  /** Scrolls as little as needed; `labels` and `head` lie over the pane's left and upper edge. */
  show(
    box: { left: number; width: number; top: number; height: number },
    labels: number,
    head: number,
  ): void {
    const pane = this.element;
    if (!pane) return;
    pane.scrollLeft = nearest(pane.scrollLeft, pane.clientWidth - labels, box.left, box.width);
    pane.scrollTop = nearest(pane.scrollTop + head, pane.clientHeight - head, box.top, box.height) - head;
  }
}

function nearest(start: number, room: number, from: number, size: number): number {
  if (from < start) return from;
  return from + size > start + room ? from + size - room : start;
}
