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

test("what is typed shows at every key, is taken by Enter, and Delete returns an override to its parent", async () => {
  const { page } = await open();
  await page.select("invest");
  await page.toFirstRow(0);
  const shown = async () => JSON.stringify(await page.texts("figure-"));
  const before = await shown();
  await page.type("6");
  await page.until(
    "figures of what is typed",
    async () => (await shown()) !== before,
  );
  const typed = await shown();
  await page.keys(Key.Escape);
  await page.until(
    "figures of the document",
    async () => (await shown()) === before,
  );
  await page.type("6");
  await page.keys(Key.Enter);
  await page.until("new figures", async () => (await shown()) === typed);
  await page.keys(Key.ArrowUp);
  await page.keys(Key.Delete);
  await page.until(
    "the parent's figures",
    async () => (await shown()) === before,
  );
  expect(await page.cellName(CHURN)).toContain("Inherited");
});
