import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A fresh folder for each test of a file, gone after it. */
export function freshFolder(): () => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "headroom-e2e-"));
  });
  // The page's processes may still be writing there while they end: try again for a moment.
  afterEach(() =>
    rmSync(folder, {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 100,
    }),
  );
  return () => folder;
}
