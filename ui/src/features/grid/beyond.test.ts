import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beyond, GoingBeyond, nearestIn, pause, stepsTo } from "./beyond";

const box = { left: 200, right: 600, top: 100, bottom: 500 };

describe("a point", () => {
  it.each([
    [{ x: 300, y: 300 }, { x: 0, y: 0 }, []],
    [{ x: 300, y: 90 }, { x: 0, y: -10 }, ["up"]],
    [{ x: 190, y: 300 }, { x: -10, y: 0 }, ["left"]],
    [{ x: 640, y: 530 }, { x: 40, y: 30 }, ["down", "right"]],
  ])("%o lies %o beyond", (point, away, steps) => {
    expect(beyond(point, box)).toEqual(away);
    expect(stepsTo(away)).toEqual(steps);
  });

  it("has one nearest to it within", () => {
    expect(nearestIn({ x: 640, y: 300 }, box)).toEqual({ x: 599, y: 300 });
    expect(nearestIn({ x: 300, y: 0 }, box)).toEqual({ x: 300, y: 101 });
  });
});

describe("held beyond the edge", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("it goes on at once, then step by step, the faster the farther, until it is let go", () => {
    const steps: string[] = [];
    const going = new GoingBeyond((move) => steps.push(move));
    const near = { x: 0, y: 10 };
    going.hold(near);
    expect(steps).toEqual(["down"]);
    vi.advanceTimersByTime(3 * pause(near));
    expect(steps).toHaveLength(4);
    expect(pause({ x: 0, y: 400 })).toBeLessThan(pause(near));
    going.hold({ x: -20, y: -20 });
    expect(steps).toHaveLength(4);
    vi.advanceTimersByTime(pause(near));
    expect(steps.slice(4)).toEqual(["up", "left"]);
    going.hold({ x: 0, y: 0 });
    vi.advanceTimersByTime(10_000);
    expect(steps).toHaveLength(6);
  });
});
