/** The room in a pane changes with every step of a drag: it is told once it has come to rest, ms. */
const RESTS = 120;

/** Tells the width of an element, px: at once when it is first known, and then whenever it has come to rest. */
export function room(tell: (px: number) => void): (node: HTMLElement) => () => void {
  return (node) => {
    let timer = 0;
    let known = false;
    const told = () => {
      known = true;
      tell(node.clientWidth);
    };
    const observer = new ResizeObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(told, known ? RESTS : 0);
    });
    observer.observe(node);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  };
}
