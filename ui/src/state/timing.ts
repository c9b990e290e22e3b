import { tick } from "svelte";
import { afterPaint } from "./after-paint";

/** One edit, in ms from the key press that made it: host answered, page changed, change painted. */
export interface Timing {
  name: string;
  answered: number;
  updated: number;
  painted: number;
}

declare global {
  interface Window {
    /** The last edits' timings, oldest first; read by the measurement of the release build. */
    __headroomTimings?: Timing[];
  }
}

const KEPT = 200;
const timings: Timing[] = (window.__headroomTimings = []);

/**
 * Starts a measurement at the input. What it gives is to be called with the host's answer in hand, just before that is
 * shown.
 */
export function startTiming(name: string): () => Promise<void> {
  const start = performance.mark(`${name} input`).startTime;
  return async () => {
    const answered = performance.now() - start;
    await tick();
    const updated = performance.mark(`${name} updated`).startTime - start;
    afterPaint(() => painted(name, start, answered, updated));
  };
}

/** Marks when the first view was painted, for the measurement of the start. To be called with the view on its way. */
export async function markFirstView(): Promise<void> {
  await tick();
  afterPaint(() => void performance.mark("first view painted"));
}

function painted(name: string, start: number, answered: number, updated: number): void {
  const end = performance.mark(`${name} painted`).startTime;
  timings.push({ name, answered, updated, painted: end - start });
  if (timings.length > KEPT) timings.shift();
  for (const step of ["input", "updated", "painted"]) performance.clearMarks(`${name} ${step}`);
}
