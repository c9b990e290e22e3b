// Nothing in the way of people who read the window by other means: axe-core over every view, in both themes.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { obstacles } from "../driver/access";
import { sessions } from "../driver/session";

const { open } = sessions();

for (const theme of ["light", "dark"] as const) {
  test(`no view is in the way of anybody, ${theme}`, async () => {
    const { browser, page } = await open({ theme });
    await page.select("cut_two");
    for (const view of ["Overview", "Headcount", "Compare"]) {
      await page.showView(view);
      // Drawn and faded in.
      await browser.pause(500);
      expect(await obstacles(browser), view).toEqual([]);
    }
    await page.showView("Overview");
    await page.keys([Key.Ctrl, "k"]);
    await page.until("the palette", async () => (await page.found()) !== "");
    expect(await obstacles(browser), "the palette").toEqual([]);
    await page.keys(Key.Escape);
    await page.press("History");
    await browser.pause(500);
    expect(await obstacles(browser), "the history").toEqual([]);
  });

  test(`nor is the first page, ${theme}`, async () => {
    const { browser } = await open({ theme, greeted: true });
    await browser.pause(500);
    expect(await browser.$(".start-page").isExisting()).toBe(true);
    expect(await obstacles(browser)).toEqual([]);
  });
}
