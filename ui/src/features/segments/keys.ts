/** What a key means on the head of a segment's column. */
export type HeadCommand = { kind: "walk" | "move"; side: -1 | 1 } | { kind: "rename" } | { kind: "remove" };

/** Reads a key; `null`: not the head's. */
export function headCommandOf(event: KeyboardEvent): HeadCommand | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const side = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
  if (side !== null) return { kind: event.altKey ? "move" : "walk", side };
  if (event.key === "F2") return { kind: "rename" };
  return event.key === "Delete" ? { kind: "remove" } : null;
}

/** The head beside another. */
export function besideHead(head: HTMLElement | null, side: -1 | 1): HTMLElement | undefined {
  const heads = [...(head?.closest("tr")?.querySelectorAll<HTMLElement>("[data-segment-head]") ?? [])];
  return heads[heads.findIndex((one) => one === head) + side];
}
