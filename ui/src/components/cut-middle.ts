/** So many letters of the end stay: names often differ only there. */
const END = 7;
/** Fewer letters of the beginning say nothing. */
const LEAST = 2;

/** A name cut in its middle to `room`, with no gap around the cut; `measure` says how wide a text is, in the same unit. */
export function cutMiddle(text: string, room: number, measure: (text: string) => number): string {
  const letters = [...text];
  if (measure(text) <= room || letters.length <= END + LEAST) return text;
  const end = letters.slice(-END).join("").trimStart();
  const cut = (kept: number) => `${letters.slice(0, kept).join("").trimEnd()}…${end}`;
  let kept = letters.length - END;
  while (kept > LEAST && measure(cut(kept)) > room) kept -= 1;
  return cut(kept);
}

let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a text of the page's font is at so many px an em; nothing where nothing can be measured. */
export function widthOf(text: string, size: number): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}
