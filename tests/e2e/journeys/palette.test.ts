// Everything by its name: Ctrl+K goes to a cell and does what menus do, Ctrl+F finds an assumption where it stands.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { sessions } from "../driver/session";

const CHURN = { field: "retention/churn", segment: "mid_market" };
const { open } = sessions();

test("Ctrl+K goes to a cell, which takes what is typed next; Ctrl+F finds another", async () => {
  const { page, picture } = await open();
  await page.showView("Headcount");
  await page.keys([Key.Ctrl, "k"]);
  await page.type("churn mid");
  await page.until("the assumption", async () =>
    (await page.found()).includes("Mid-market › Annual churn"),
  );
  await picture("palette");
  await page.keys(Key.Enter);
  await page.until("the keyboard in the cell", async () => {
    const { field, segment } = await page.focused();
    return field === CHURN.field && segment === CHURN.segment;
  });
  await page.type("9.5");
  await page.keys(Key.Enter);
  await page.until("the new value", async () => {
    return (await page.cell(CHURN)) === "9.5%";
  });

  await page.keys([Key.Ctrl, "k"]);
  await page.type("undo");
  await page.until("something to undo", async () =>
    (await page.found()).includes("Mid-market to 9.5%"),
  );
  await page.keys(Key.Enter);
  await page.until("the old value", async () => {
    return (await page.cell(CHURN)) === "8.0%";
  });

  await page.keys([Key.Ctrl, "f"]);
  await page.type("hazard ent");
  await picture("find");
  await page.keys(Key.Escape);
  await page.until("the keyboard in the other cell", async () => {
    return (await page.focused()).segment === "enterprise";
  });
  expect((await page.focused()).field).toContain("hazard_without_csm");
});
