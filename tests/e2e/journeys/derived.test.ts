// Figures that follow from assumptions: typed, and looked behind.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { sessions } from "../driver/session";

const WITHOUT = { field: "churn_without_csm", segment: "mid_market" };
const { open } = sessions();

test("churn without CSMs is typed, sets the hazard, and its card says what it does", async () => {
  const { page, picture } = await open();
  await page.select("cut_two");
  await page.toFirstRow(1);
  for (let row = 0; row < 9; row += 1) await page.keys(Key.ArrowDown);
  expect(await page.focused()).toMatchObject(WITHOUT);
  await page.type("24");
  await page.keys(Key.Enter);
  await page.until("the figure typed, as an override", async () =>
    /24\.0%.*Overridden/.test(await page.cellName(WITHOUT)),
  );

  await page.keys(Key.ArrowUp);
  await page.keys([Key.Alt, Key.Enter]);
  await page.until("the card", async () =>
    (await page.dialog()).includes("24.00%"),
  );
  const card = await page.dialog();
  for (const said of ["24.00%", "16.76%", "Baseline", "With 1% more", "Valid"])
    expect(card).toContain(said);
  await picture("card");
  await page.keys(Key.Escape);
  await page.until(
    "an end of the card",
    async () => (await page.dialog()) === "",
  );
  expect(await page.focused()).toMatchObject(WITHOUT);
});
