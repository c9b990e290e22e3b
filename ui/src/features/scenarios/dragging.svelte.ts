import type { ScenarioRow } from "@/api/bindings";
import { swallowClick } from "@/components/swallow-click";
import { dropAt, type Drop, type Part } from "./positions";

/** Pixels a level is indented by, and those before the first. */
export const LEVEL = 12;
export const MARGIN = 8;

/** A press becomes a drag from so many pixels on. */
const SLACK = 4;
/** So near the edge of the list it scrolls, so fast. */
const EDGE = 24;
const SCROLLED = 6;

/** A scenario dragged through the tree by the pointer, and where it would go. */
export class TreeDrag {
  moving = $state.raw<ScenarioRow | null>(null);
  drop = $state.raw<Drop | null>(null);
  /** Of the insertion line, in the list. */
  top = $state(0);

  #rows: () => ScenarioRow[];
  #dropped: (moving: ScenarioRow, drop: Drop) => void;
  #end = new AbortController();
  #pointer = { x: 0, y: 0 };

  constructor(rows: () => ScenarioRow[], dropped: (moving: ScenarioRow, drop: Drop) => void) {
    this.#rows = rows;
    this.#dropped = dropped;
  }

  /** The pointer has gone down on a row of `list`. */
  press(event: PointerEvent, row: ScenarioRow, list: HTMLElement): void {
    if (event.button !== 0 || row.parent === null) return;
    this.#end = new AbortController();
    const { signal } = this.#end;
    const from = { x: event.clientX, y: event.clientY };
    const move = (now: PointerEvent) => {
      this.#pointer = { x: now.clientX, y: now.clientY };
      const far = Math.hypot(now.clientX - from.x, now.clientY - from.y) >= SLACK;
      if (!this.moving && far) this.#begin(row, list);
      if (this.moving) this.#aim(list);
    };
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", () => this.#finish(), { signal });
    window.addEventListener("pointercancel", () => this.cancel(), { signal });
    window.addEventListener("blur", () => this.cancel(), { signal });
  }

  /** What a row is to the drag: itself, what takes it, or one that stands by. */
  roleOf(row: ScenarioRow): "moving" | "target" | "still" | null {
    if (!this.moving) return null;
    if (this.moving.id === row.id) return "moving";
    return this.drop?.kind === "onto" && this.drop.row === row.id ? "target" : "still";
  }

  cancel(): void {
    this.#end.abort();
    this.moving = null;
    this.drop = null;
  }

  #begin(row: ScenarioRow, list: HTMLElement): void {
    const { signal } = this.#end;
    this.moving = row;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.cancel();
    };
    window.addEventListener("keydown", escape, { signal, capture: true });
    swallowClick();
    const scroll = () => {
      if (signal.aborted) return;
      this.#scroll(list);
      requestAnimationFrame(scroll);
    };
    requestAnimationFrame(scroll);
  }

  #finish(): void {
    const { moving, drop } = this;
    this.cancel();
    if (moving && drop) this.#dropped(moving, drop);
  }

  #aim(list: HTMLElement): void {
    const { x, y } = this.#pointer;
    const box = list.getBoundingClientRect();
    const element = rowAt(list, Math.min(Math.max(x, box.left + 1), box.right - 1), y);
    const rows = this.#rows();
    const row = rows.find((one) => one.id === element?.dataset["id"]);
    if (!this.moving || !element || !row) return void (this.drop = null);
    const { top, height } = element.getBoundingClientRect();
    const depth = Math.round((x - box.left - MARGIN) / LEVEL);
    this.drop = dropAt(rows, this.moving, { row, part: partOf((y - top) / height) }, depth);
    if (this.drop?.kind === "gap") this.top = bottomOf(list, this.drop.row);
  }

  #scroll(list: HTMLElement): void {
    const { top, bottom } = list.getBoundingClientRect();
    const { y } = this.#pointer;
    const step = y < top + EDGE ? -SCROLLED : y > bottom - EDGE ? SCROLLED : 0;
    if (step === 0) return;
    list.scrollTop += step;
    this.#aim(list);
  }
}

/** The row under a point; below the last one that. */
function rowAt(list: HTMLElement, x: number, y: number): HTMLElement | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[role="treeitem"]');
  if (found && list.contains(found)) return found;
  const last = [...list.querySelectorAll<HTMLElement>('[role="treeitem"]')].at(-1);
  return last && y > last.getBoundingClientRect().bottom ? last : null;
}

function partOf(share: number): Part {
  if (share < 0.28) return "above";
  return share > 0.72 ? "below" : "on";
}

function bottomOf(list: HTMLElement, id: string): number {
  const row = list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  return row ? row.offsetTop + row.offsetHeight : 0;
}
