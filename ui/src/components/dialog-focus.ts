/** What has the keyboard before a dialog opens. */
export function opener(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Whether what had the keyboard is gone. */
export function keyboardLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Gives the keyboard to the first field, else to the button that goes on. */
export function begin(content: HTMLElement): void {
  const field = content.querySelector<HTMLElement>("[data-first], input:not([disabled]), textarea");
  const button = content.querySelector<HTMLElement>("footer > button:last-child:not([disabled])");
  (field ?? button ?? content).focus({ preventScroll: true });
}

/** Gives the keyboard back; to what holds the element where that can no longer be seen. */
export function returnTo(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  if (element && document.activeElement !== element) {
    element.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  }
}

/** Lets the keyboard into a box while it has more than it shows. */
export function reachable(box: HTMLElement): () => void {
  const measure = () => {
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver(measure);
  for (const one of [box, ...box.children]) observer.observe(one);
  return () => observer.disconnect();
}
