import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { Keyed } from "./keyed.svelte";

/** Somebody who asks for a key, and what they were told, from the first time on. */
function listener(keyed: Keyed<string>, key: string): string[] {
  const told: string[] = [];
  const slot = $derived(keyed.slot(key));
  const now = $derived(slot.now);
  $effect(() => void told.push(now));
  return told;
}

describe("a value for each of many keys", () => {
  it("is told to those who asked for that key, also before it had one", () => {
    const keyed = new Keyed("none");
    const told: string[][] = [];
    const end = $effect.root(() => {
      told.push(listener(keyed, "one"), listener(keyed, "other"));
    });
    flushSync();
    keyed.set("one", "first");
    flushSync();
    keyed.set("one", "second");
    flushSync();
    expect(told).toEqual([["none", "first", "second"], ["none"]]);
    keyed.clear();
    flushSync();
    expect(told).toEqual([["none", "first", "second", "none"], ["none"]]);
    end();
  });
});
