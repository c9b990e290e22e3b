// A newcomer: from the first start by their own numbers to a first verdict, in a document of their own.
import { join } from "node:path";
import { expect, test } from "vitest";
import { headroom } from "../driver/programs";
import { sessions } from "../driver/session";

const { folder, open } = sessions();

test("the first start leads from accounts, ARR and CSMs to what a cut costs", async () => {
  const path = join(folder(), "First.headroom");
  const { page, picture, browser } = await open({
    greeted: true,
    dialogs: path,
  });
  await page.until("the page for newcomers", async () =>
    (await page.text("start-page")).includes("What would a cut really cost?"),
  );
  await page.fill("Mid-market: Accounts", "240");
  await page.fill("Mid-market: ARR", "10.8M");
  await page.fill("Mid-market: CSMs", "8");
  await page.press("Remove SMB");
  await page.until("what the numbers come to", async () =>
    (await page.text("start-page")).includes("30.0"),
  );
  await picture("first-start");
  await page.fill("CSMs to cut", "2");
  await page.press("See what it costs");
  await page.until(
    "the new document",
    async () => (await page.text("document-name")) === "First",
  );
  await page.until("the scenario with the cut", async () => {
    return (await page.heading()) === "Cut 2 Mid-market CSMs";
  });
  expect(await page.text("verdict-sentence")).toMatch(
    /^Cutting 2 Mid-market CSMs in/,
  );
  expect(await page.view()).toBe("Headcount");
  await browser.pause(200);
  await picture("first-verdict");

  expect(await page.text("basis")).toContain(
    "accounts, ARR and CSMs of Enterprise among them",
  );
  await page.press("See them in Assumptions");
  await page.until(
    "the assumptions",
    async () => (await page.view()) === "Overview",
  );
  await page.until("the source of the churn", async () => {
    const said =
      "document.activeElement.closest('td')?.getAttribute('aria-label') ?? ''";
    const label = await browser.execute(`return ${said}`);
    return String(label).includes("Preset Mid-market: SaaS Capital 2023");
  });
  await picture("first-sources");

  const told = await headroom("check", path);
  expect(told).toContain("No issues");
});

test("a start that finds the person's own document greets nobody", async () => {
  const mine = join(folder(), "Mine.headroom");
  const first = await open({ dialogs: mine });
  await first.page.menu("File", "Save As");
  await first.page.until(
    "the document",
    async () => (await first.page.text("document-name")) === "Mine",
  );
  await first.quit();
  const second = await open({ greeted: true });
  expect(await second.page.text("document-name")).toBe("Mine");
  expect(await second.page.text("start-page")).toBe("");
});
