import { swallowClick } from "@/components/swallow-click";
import type { SegmentEditing } from "./editing.svelte";

/** A press becomes a drag from so many pixels on. */
const SLACK = 4;

/** Lets the pointer drag a column by its header to another place. */
export function dragColumn(editing: SegmentEditing, segment: string) {
  return (header: HTMLElement) => {
    const press = (event: PointerEvent) => {
      if (event.button === 0 && editing.editable) follow(editing, segment, header, event.clientX);
    };
    header.addEventListener("pointerdown", press);
    return () => header.removeEventListener("pointerdown", press);
  };
}

function follow(editing: SegmentEditing, segment: string, header: HTMLElement, from: number): void {
  const end = new AbortController();
  const { signal } = end;
  const row = header.closest("tr");
  const stop = () => {
    end.abort();
    editing.drag = null;
  };
  const move = (event: PointerEvent) => {
    if (!row || (!editing.drag && Math.abs(event.clientX - from) < SLACK)) return;
    if (!editing.drag) swallowClick();
    editing.drag = { moving: segment, before: before(row, event.clientX) };
  };
  const drop = () => {
    const { drag } = editing;
    stop();
    if (drag) void editing.moveBefore(drag.moving, drag.before);
  };
  const escape = (event: KeyboardEvent) => event.key === "Escape" && stop();
  window.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", drop, { signal });
  window.addEventListener("pointercancel", stop, { signal });
  window.addEventListener("keydown", escape, { signal, capture: true });
}

/** The first column whose middle lies right of the pointer. */
function before(row: HTMLElement, x: number): string | null {
  for (const header of row.querySelectorAll<HTMLElement>("[data-segment-head]")) {
    const { left, width } = header.getBoundingClientRect();
    if (x < left + width / 2) return header.dataset["segmentHead"] ?? null;
  }
  return null;
}
