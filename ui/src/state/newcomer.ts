import type { View } from "@/api/bindings";

/** The first scenario or plan of record of `after` that was not there `before`; `null` where none has come. */
export function newcomer(before: View, after: View): string | null {
  const known = new Set([...before.scenarios, ...before.records].map((row) => row.id));
  return [...after.scenarios, ...after.records].find((row) => !known.has(row.id))?.id ?? null;
}
