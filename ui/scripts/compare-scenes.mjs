// Scenarios side by side.

import { chooseScenario } from "./steps.mjs";

async function open(page) {
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByTestId("overlay-bridge").locator("svg[role=img]").waitFor();
}

const pane = (page) => page.getByTestId("compare").locator(".scroll").first();

/** Takes all but one out, so that two are left. */
async function two(page) {
  await open(page);
  for (const name of [
    "Cut 2, digital-led service",
    "Cut one in five",
    "Hiring freeze",
    "Invest in expansion",
  ]) {
    await page.getByRole("button", { name: `Take out ${name}` }).click();
  }
  await page.waitForTimeout(200);
}

export const compareScenes = {
  compare: async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    await two(page);
  },

  "compare-six": async (page) => {
    await open(page);
    await page.getByText("Quarters").click();
    await page.waitForTimeout(200);
    await pane(page).evaluate((pane) => pane.scrollTo(900, 430));
    await page.waitForTimeout(200);
  },

  "compare-figure": async (page) => {
    await two(page);
    await page.getByRole("button", { name: "Charts" }).click();
    await page.locator('[data-row="cs_cost"] [data-leaf="5"]').click();
    await page.getByTestId("figure-parts").getByText("By segment").waitFor();
  },

  // A figure with as little room on its right as on its left, as at 640x400, which is 1280 × 800 at a zoom of 200 %.
  "compare-figure-between": async (page) => {
    await two(page);
    await page.getByRole("button", { name: "Charts" }).click();
    await page.locator('[data-row="new_arr"] [data-leaf="1"]').click();
    await page.getByTestId("figure-parts").getByText("By segment").waitFor();
  },

  "compare-block": async (page) => {
    await two(page);
    await page.getByRole("button", { name: "Charts" }).click();
    await page.locator('[data-row="new_arr"] [data-leaf="1"]').click();
    await page.keyboard.press("Escape");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"]) {
      await page.keyboard.press(`Shift+${key}`);
    }
  },

  "compare-block-scrolled": async (page) => {
    await compareScenes["compare-block"](page);
    await pane(page).evaluate((pane) => pane.scrollTo(130, 0));
    await page.locator('[data-row="expansion_arr"] [data-leaf="3"]').hover();
    await page.waitForTimeout(200);
  },

  "compare-choice": async (page) => {
    await open(page);
    await page.getByRole("button", { name: /^Choose scenarios/ }).click();
    await page.waitForTimeout(200);
  },

  "compare-invalid": async (page) => {
    await page.evaluate(() => {
      const cut = { month: "2027-04", change: -20, note: "" };
      window.fakeHost.document.set("cut_two", "/segments/mid_market/team/events/cut", cut);
    });
    await open(page);
    await page.waitForTimeout(200);
  },
};
