// Working in the assumptions as in a spreadsheet.
import { cell, chooseScenario } from "./steps.mjs";

const CHURN = "retention/churn";

export const gridScenes = {
  range: async (page) => {
    await chooseScenario(page, "Invest in expansion");
    await cell(page, "expansion/touches_per_year", "mid_market").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
  },

  "range-all": async (page) => {
    await cell(page, CHURN, "mid_market").click();
    await page.keyboard.press("Control+a");
  },

  grip: async (page) => {
    const at = cell(page, CHURN, "mid_market");
    await at.click();
    const box = await at.boundingBox();
    await page.mouse.move(box.x + 4, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + 44, box.y + 14, { steps: 6 });
  },

  pasted: async (page) => {
    await cell(page, CHURN, "smb").click();
    await paste(page, "\tSMB\tMid-market\tEnterprise\nAnnual churn\t9%\t8.5%\t4%\n\t1.8\t2\t2.4");
  },

  "not-taken": async (page) => {
    await cell(page, CHURN, "smb").click();
    await paste(page, "9%\t120%\tabout a fifth\n1.8\t–\t$2.4M");
    await page.getByRole("dialog").waitFor();
  },

  "not-taken-after": async (page) => {
    await gridScenes["not-taken"](page);
    await page.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("ArrowRight");
  },

  "which-number": async (page) => {
    await page.evaluate(() => {
      Intl.NumberFormat.prototype.formatToParts = () => [{ type: "decimal", value: "," }];
    });
    await cell(page, CHURN, "smb").click();
    await paste(page, "1,234");
    await page.getByRole("dialog").waitFor();
  },

  folded: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await cell(page, CHURN, "mid_market").click();
    for (const group of ["Acquire", "Onboard", "Retain", "Serve"])
      await page.getByRole("button", { name: new RegExp(`^${group}`) }).click();
    await page.locator("main .pane").evaluate((pane) => pane.scrollTo(0, 900));
    await page.getByRole("button", { name: /^Team/ }).focus();
  },

  find: async (page) => {
    await chooseScenario(page, "Invest in expansion");
    await cell(page, CHURN, "mid_market").click();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("touch");
    await page.getByRole("status").filter({ hasText: /of/ }).waitFor();
  },

  "find-cells": async (page) => {
    await gridScenes.find(page);
    await page.getByRole("button", { name: /^Serve/ }).click();
    await page.getByRole("search").getByRole("textbox").fill("csm ent");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  },

  "cell-menu": async (page) => {
    await gridScenes.range(page);
    await cell(page, "expansion/touches_per_year", "mid_market").click({ button: "right" });
    await page.getByRole("menu").waitFor();
  },
};

async function paste(page, text) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
