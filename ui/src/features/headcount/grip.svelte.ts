import type { EventRow } from "@/api/bindings";

/** Along the months, or in size. */
type Axis = "x" | "y";

/** A pointer is held still up to so far, px. */
const THRESHOLD = 4;

/** A drag turns to the other axis where it has gone so many times farther along that. */
const TURN = 2;

/** Along which axis a drag goes that has come so far; `null`: it has not begun. */
function axisOf(x: number, y: number, axis: Axis | null): Axis | null {
  const [across, up] = [Math.abs(x), Math.abs(y)];
  if (axis === null && Math.max(across, up) < THRESHOLD) return null;
  if (axis === "x") return up > TURN * across ? "y" : "x";
  if (axis === "y") return across > TURN * up ? "x" : "y";
  return across >= up ? "x" : "y";
}

/** Where a pointer took an event in hand, with the event as it was. */
interface Held {
  x: number;
  y: number;
  scenario: string;
  row: EventRow;
}

/** The pointer that has an event in hand. */
export class Grip {
  axis = $state<Axis | null>(null);
  held: Held | null = null;

  take(held: Held): void {
    this.held = held;
    this.axis = null;
  }

  /** How far the pointer has come along the axis the drag goes: to the right, or up. */
  follow(event: PointerEvent): { x: number; y: number } {
    const { x = 0, y = 0 } = this.held ?? {};
    const [right, up] = [event.clientX - x, y - event.clientY];
    this.axis = axisOf(right, up, this.axis);
    return { x: this.axis === "x" ? right : 0, y: this.axis === "y" ? up : 0 };
  }

  /** Answers whether something was dragged. */
  leave(): boolean {
    const dragged = this.axis !== null;
    this.held = null;
    this.axis = null;
    return dragged;
  }
}
