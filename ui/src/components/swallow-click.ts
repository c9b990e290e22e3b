/** A drag ends as a click on whatever lies below the pointer: that one is not meant. To be called while it lasts. */
export function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  const over = () => setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
  window.addEventListener("pointerup", over, { once: true });
}
