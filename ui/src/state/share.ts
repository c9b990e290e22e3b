/**
 * `after`, built from the parts of `before` that say the same: what has not changed stays the very same object, so that
 * only what has changed is drawn again. Both are plain data.
 */
export function share<T>(before: T | null, after: T): T {
  return shared(before, after) as T;
}

/** Builds each one from the parts of the one before. */
export function sharing<T>(): (after: T) => T {
  let before: T | null = null;
  return (after) => {
    before = share(before, after);
    return before;
  };
}

function shared(before: unknown, after: unknown): unknown {
  if (Object.is(before, after) || !isPlain(before) || !isPlain(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const part = shared(before[key], after[key]);
    same &&= key in before && Object.is(part, before[key]);
    after[key] = part;
  }
  return same ? before : after;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
