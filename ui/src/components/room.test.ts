import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { room } from "./room";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("tells the first width at once, and of those of a drag the last", async () => {
  let resized = () => {};
  class Observer {
    constructor(told: () => void) {
      resized = told;
    }
    observe = () => resized();
    disconnect = () => {};
  }
  vi.stubGlobal("ResizeObserver", Observer);
  const node = document.createElement("div");
  let width = 400;
  Object.defineProperty(node, "clientWidth", { get: () => width });
  const told: number[] = [];
  const stop = room((px) => told.push(px))(node);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([400]);
  for (width of [410, 420, 430]) {
    resized();
    await vi.advanceTimersByTimeAsync(16);
  }
  expect(told).toEqual([400]);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([400, 430]);
  width = 500;
  resized();
  stop();
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([400, 430]);
});
