// How long from starting the program to the first view on the screen, with a document larger than most. Prints, judges
// nothing: a machine that does other things at the same time would fail for no reason.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "../driver/folder";
import { app } from "../driver/programs";
import { start } from "../driver/window";

const STARTS = 20;
const folder = freshFolder();

/** The document: `HEADROOM_LARGE`, made by the example `large_document` of headroom-workbench; else the sample. */
const document = process.env["HEADROOM_LARGE"];

/** A program that writes down when it was started and becomes the one to measure. */
function stopwatch(begun: string): string {
  const path = join(folder(), "stopwatch");
  writeFileSync(
    path,
    `#!/bin/sh\ndate +%s%N > '${begun}'\nexec '${app}' "$@"\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

/** From the start of the program until its first view is painted, in ms. */
async function once(): Promise<number> {
  const begun = join(folder(), "begun");
  rmSync(begun, { force: true });
  const run = await start({
    data: folder(),
    program: stopwatch(begun),
    ...(document ? { document } : {}),
    // As the program starts outside of tests (src-tauri/app/src/renderer.rs).
    environment: { WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
  });
  try {
    const shown = await run.browser.waitUntil(() =>
      run.browser.execute(() => {
        const [mark] = performance.getEntriesByName("first view painted");
        return mark ? performance.timeOrigin + mark.startTime : 0;
      }),
    );
    return shown - Number(readFileSync(begun, "utf8")) / 1e6;
  } finally {
    await run.quit();
  }
}

test("starting until the first view is painted", async () => {
  if (document) expect(existsSync(document)).toBe(true);
  const all: number[] = [];
  for (let number = 0; number < STARTS; number += 1) all.push(await once());
  all.sort((one, other) => one - other);
  const [best, p50, p95] = [0, 0.5, 0.95].map(
    (share) =>
      all[Math.min(all.length - 1, Math.floor(share * all.length))]?.toFixed(
        0,
      ) ?? "",
  );
  const size = execFileSync(
    "du",
    ["-h", document ?? join(folder(), "Sample.headroom")],
    { encoding: "utf8" },
  );
  console.log(
    `${size.split("\t")[0]} document, ${STARTS} starts: best ${best} ms, p50 ${p50} ms, p95 ${p95} ms`,
  );
  expect(all.every((time) => time > 0)).toBe(true);
});
