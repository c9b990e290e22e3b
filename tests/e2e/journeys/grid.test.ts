// What a person types and may not: it stays with its reason, and the last valid result stays beside it.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import type { Page } from "../driver/page";
import { sessions } from "../driver/session";

const CHURN = { field: "retention/churn", segment: "smb" };
const { open } = sessions();

const stale = (page: Page) => page.attribute("results", "data-stale");

test("an invalid value stays in its cell with the reason until Esc gives the old one back", async () => {
  const { page, picture } = await open();
  const [shown, figures] = [
    await page.cell(CHURN),
    await page.texts("figure-"),
  ];
  await page.toFirstRow(0);
  await page.type("140");
  await page.keys(Key.Enter);
  await page.until("an invalid cell", () => page.isInvalid(CHURN));
  expect(await page.cell(CHURN)).toContain("140");
  expect(await stale(page)).toBe("true");
  expect(await page.text("results")).toContain("Last valid results.");
  expect(await page.texts("figure-")).toEqual(figures);

  await page.keys(Key.ArrowUp);
  expect(await page.focused()).toMatchObject(CHURN);
  await picture("invalid");
  await page.keys(Key.Escape);
  await page.until(
    "the old value",
    async () => (await page.cell(CHURN)) === shown,
  );
  expect(await page.isInvalid(CHURN)).toBe(false);
  expect(await stale(page)).toBe("false");
});

test("what is typed and valid shows at once, and Delete returns an override to its parent", async () => {
  const { page } = await open();
  await page.select("invest");
  const figures = await page.texts("figure-");
  await page.toFirstRow(0);
  await page.type("6");
  await page.keys(Key.Enter);
  await page.until(
    "new figures",
    async () =>
      (await page.texts("figure-"))["figure-grr"] !== figures["figure-grr"],
  );
  await page.keys(Key.ArrowUp);
  await page.keys(Key.Delete);
  await page.until("the parent's figures", async () => {
    return (
      JSON.stringify(await page.texts("figure-")) === JSON.stringify(figures)
    );
  });
  expect(await page.cellName(CHURN)).toContain("Inherited");
});
