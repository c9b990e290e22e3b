import { autoUpdate, computePosition, flip, offset, shift, type Placement } from "@floating-ui/dom";

/** Keeps a floating element beside its anchor, inside the window; answers how to stop. */
export function float(anchor: Element, floating: HTMLElement, placement: Placement): () => void {
  const middleware = [offset(6), flip(), shift({ padding: 8 })];
  const place = async () => {
    const { x, y } = await computePosition(anchor, floating, { placement, strategy: "fixed", middleware });
    floating.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  };
  return autoUpdate(anchor, floating, place);
}
