import type { Move } from "./lines";

/** Sides of a part of the window, px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A distance, px: negative to the left and above. */
export interface Away {
  x: number;
  y: number;
}

/** Where cells are in sight: below the heads of the columns, beside the labels and the scroll bars. */
export function cellsBox(pane: HTMLElement): Box {
  const { left, top } = pane.getBoundingClientRect();
  const corner = pane.querySelector<HTMLElement>("thead th");
  const foot = pane.querySelector<HTMLElement>("tfoot");
  return {
    left: left + (corner?.offsetWidth ?? 0),
    top: top + (corner?.offsetHeight ?? 0),
    right: left + pane.clientWidth,
    bottom: top + pane.clientHeight - (foot?.offsetHeight ?? 0),
  };
}

/** How far a point lies beyond a box; 0 within it. */
export function beyond({ x, y }: Away, { left, right, top, bottom }: Box): Away {
  return {
    x: Math.min(0, x - left) + Math.max(0, x - right),
    y: Math.min(0, y - top) + Math.max(0, y - bottom),
  };
}

/** The point of a box that is nearest to another one. */
export function nearestIn({ x, y }: Away, { left, right, top, bottom }: Box): Away {
  return { x: Math.max(left + 1, Math.min(right - 1, x)), y: Math.max(top + 1, Math.min(bottom - 1, y)) };
}

/** The steps by which cells come into sight in a direction. */
export function stepsTo({ x, y }: Away): Move[] {
  const across: Move[] = x === 0 ? [] : [x < 0 ? "left" : "right"];
  const along: Move[] = y === 0 ? [] : [y < 0 ? "up" : "down"];
  return [...along, ...across];
}

/** Between two steps, ms: shorter the farther away the pointer is. */
export function pause({ x, y }: Away): number {
  return Math.max(30, 160 - Math.max(Math.abs(x), Math.abs(y)));
}

/** Goes on step by step for as long as the pointer is held beyond what is in sight. */
export class GoingBeyond {
  #away: Away = { x: 0, y: 0 };
  #timer: number | undefined;

  constructor(private readonly step: (move: Move) => void) {}

  /** The pointer is so far away; at no distance nothing goes on. */
  hold(away: Away): void {
    this.#away = away;
    if (stepsTo(away).length === 0) this.stop();
    else if (this.#timer === undefined) this.#go();
  }

  stop(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #go(): void {
    stepsTo(this.#away).forEach(this.step);
    this.#timer = window.setTimeout(() => this.#go(), pause(this.#away));
  }
}
