// Options for the board: new ones, copies, names, also after a restart.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { sessions } from "../driver/session";

const { open } = sessions();
const SAMPLE = [
  "Baseline",
  "Cut 2 Mid-market CSMs",
  "Cut 2, digital-led service",
  "Cut one in five",
  "Hiring freeze",
  "Invest in expansion",
];

test("a scenario is added, named, duplicated and renamed", async () => {
  const first = await open();
  const { page } = first;
  expect(await page.scenarios()).toEqual(SAMPLE);

  await page.press("New scenario on Baseline");
  await page.until(
    "a new scenario",
    async () => (await page.scenarios()).length === 7,
  );
  await page.type("Bold");
  await page.keys(Key.Enter);
  await page.until(
    "the new name",
    async () => (await page.heading()) === "Bold",
  );

  await page.choose("cut_two", "Duplicate");
  await page.until("a copy", async () => (await page.scenarios()).length === 8);
  await page.type("Cut 2, later");
  await page.keys(Key.Enter);
  await page.until(
    "the copy's name",
    async () => (await page.heading()) === "Cut 2, later",
  );
  expect(await page.text("verdict-sentence")).toContain(
    "Cutting 2 Mid-market CSMs",
  );

  await page.keys("F2");
  await page.type("Cut 2 in autumn");
  await page.keys(Key.Enter);
  await page.until(
    "another name",
    async () => (await page.heading()) === "Cut 2 in autumn",
  );
  const names = await page.scenarios();
  expect(names).toContain("Bold");
  expect(names).not.toContain("Cut 2, later");
  await first.picture("scenarios");
  await first.quit();

  const second = await open();
  expect(await second.page.scenarios()).toEqual(names);
});
