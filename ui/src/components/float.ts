import { autoUpdate, computePosition, flip, offset, shift, type Placement } from "@floating-ui/dom";

/**
 * Keeps a floating element beside its anchor; answers how to stop. Where no side of the anchor has room for it, it lies
 * over the anchor rather than beyond the window.
 */
export function float(anchor: Element, floating: HTMLElement, placement: Placement): () => void {
  const middleware = [
    offset(6),
    flip({ fallbackAxisSideDirection: "end" }),
    shift({ crossAxis: true, padding: 8 }),
  ];
  const place = async () => {
    const { x, y } = await computePosition(anchor, floating, { placement, strategy: "fixed", middleware });
    floating.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  };
  return autoUpdate(anchor, floating, place);
}
