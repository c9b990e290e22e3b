// How long after a key the page shows the new figures, and how long until they are on the screen. Prints, judges nothing:
// a machine that does other things at the same time would fail for no reason.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { sessions } from "../driver/session";

interface Timing {
  name: string;
  answered: number;
  updated: number;
  painted: number;
}

const EDITS = 100;
const { open } = sessions();

/** Makes one edit and waits until it is on the screen, so that none waits for another. */
async function timed(
  browser: WebdriverIO.Browser,
  edit: () => Promise<void>,
): Promise<Timing> {
  const taken = () =>
    browser.execute(() =>
      (
        window as unknown as { __headroomTimings: Timing[] }
      ).__headroomTimings.splice(0),
    );
  await taken();
  await edit();
  for (;;) {
    // Asking takes time from the page, so not while it works.
    await browser.pause(100);
    const [timing] = await taken();
    if (timing) return timing;
  }
}

function quantile(sorted: number[], share: number): number {
  return (
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ??
    NaN
  );
}

function report(
  all: Timing[],
  step: "answered" | "updated" | "painted",
): string {
  const sorted = all
    .map((timing) => timing[step])
    .sort((one, other) => one - other);
  const [best, p50, p95] = [0, 0.5, 0.95].map((share) =>
    quantile(sorted, share).toFixed(1).padStart(7),
  );
  return `${step.padEnd(9)}${best} ms  ${p50} ms  ${p95} ms`;
}

/** What the sample holds besides the three scenarios that a decision is between. */
const FURTHER = ["cut_one_in_five", "hiring_freeze", "invest"];

/**
 * Types two digits and Enter into the churn of the cut, in two segments by turns, and prints how long each key took: the
 * first opens the editor, and figures follow every digit. `chart`: with that one in sight.
 */
async function measure(
  shown: string,
  without: string[],
  chart?: string,
): Promise<void> {
  // As the program starts outside of tests (src-tauri/app/src/renderer.rs).
  const { browser, page } = await open({
    environment: { WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
  });
  const all = await page.scenarios();
  for (const [gone, scenario] of without.entries()) {
    await page.select(scenario);
    await page.choose(scenario, "Delete");
    await page.until(
      `an end of ${scenario}`,
      async () => (await page.scenarios()).length === all.length - gone - 1,
    );
  }
  await page.select("cut_two");
  if (chart) await page.bringChart(chart);
  await page.toFirstRow(1);
  const first: Timing[] = [];
  const second: Timing[] = [];
  const enter: Timing[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const press = (key: string) => timed(browser, () => browser.keys(key));
    // Never what stood there lately: results that are known already are not worked out again.
    const [one = "", other = ""] = String(10 + ((edit * 7) % 30));
    first.push(await press(one));
    second.push(await press(other));
    enter.push(await press(Key.Enter));
    await browser.keys(Key.ArrowUp);
    await browser.keys(edit % 2 === 0 ? Key.ArrowRight : Key.ArrowLeft);
    // The way back is drawn before the next entry begins.
    await browser.pause(100);
  }
  print(`${shown}, the first digit`, first, "try_edit");
  print(`${shown}, a further digit`, second, "try_edit");
  print(`${shown}, Enter`, enter, "set_value");
}

/** `name`: what every one of them is to have been. */
function print(what: string, timings: Timing[], name: string): void {
  expect(new Set(timings.map((timing) => timing.name))).toEqual(
    new Set([name]),
  );
  console.log(`${what}, ${EDITS} times      best         p50         p95`);
  for (const step of ["answered", "updated", "painted"] as const)
    console.log(report(timings, step));
}

test("typing into the churn of a cut, key by key, with three scenarios", () =>
  measure("3 scenarios", FURTHER));

test("the same with their ARR drawn in sight", () =>
  measure("3 scenarios and a chart", FURTHER, "arr"));

test("the same with all six of the sample", () =>
  measure("6 scenarios and a chart", [], "arr"));
