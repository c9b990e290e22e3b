// States of the window worth a picture, each reached from its start as a person would.

import { compareScenes } from "./compare-scenes.mjs";
import { documentScenes } from "./document-scenes.mjs";
import { gridScenes } from "./grid-scenes.mjs";
import { startScenes } from "./start-scenes.mjs";
import { cell, chooseFile, chooseScenario, row, type, unfold } from "./steps.mjs";

/** Name of the picture, and how to get there. */
export const scenes = {
  ...startScenes,

  start: async () => {},

  scenario: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await cell(page, "retention/churn", "mid_market").click();
    await page.keyboard.type("9.5");
    await page.keyboard.press("Enter");
  },

  headcount: async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    await page.getByRole("tab", { name: "Headcount" }).click();
    await page.getByTestId("marker-mid_market-cut").focus();
  },

  "headcount-resize": async (page) => {
    await scenes.headcount(page);
    const { x, y } = await page.getByTestId("marker-mid_market-cut").boundingBox();
    await page.mouse.move(x + 8, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + 8, y - 40, { steps: 6 });
  },

  "headcount-months": async (page) => {
    await scenes.headcount(page);
    await page.getByTestId("months-mid_market").focus();
    for (const key of ["Home", "PageDown", "ArrowRight"]) await page.keyboard.press(key);
  },

  "headcount-close": async (page) => {
    await scenes.headcount(page);
    const add = async (key, what) => {
      const months = page.getByTestId("months-mid_market");
      await months.focus();
      await months.press("Home");
      for (let step = 0; step < key; step += 1) await months.press("ArrowRight");
      await months.press("Enter");
      await page.getByRole("menuitem", { name: what }).click();
      await page.waitForTimeout(100);
    };
    await add(4, /^Hire 1/);
    await add(6, /^Freeze/);
    await add(7, /^Cut 1/);
    await add(10, /^Hire 1/);
  },

  "headcount-refused": async (page) => {
    await scenes.headcount(page);
    await page.getByTestId("event-mid_market-cut").getByLabel("How many").fill("11");
    await page.keyboard.press("Enter");
    await page.getByTestId("refused").click();
  },

  invalid: async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    await cell(page, "retention/churn", "mid_market").click();
    await page.keyboard.type("120");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
  },

  derived: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await type(page, "churn_without_csm", "mid_market", "24");
    await page.keyboard.press("ArrowUp");
  },

  card: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await cell(page, "service/hours_per_account_month", "mid_market").click();
    await page.keyboard.press("Alt+Enter");
    await page.getByRole("dialog").waitFor();
  },

  "card-hover": async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await cell(page, "churn_without_csm", "smb").hover();
    await page.getByRole("dialog").waitFor();
  },

  mended: async (page) => {
    await scenes.invalid(page);
    await page.keyboard.press("Escape");
  },

  dragged: async (page) => {
    const handle = await page.locator(".pane-handle").last().boundingBox();
    await page.mouse.move(handle.x, 300);
    await page.mouse.down();
    await page.mouse.move(handle.x - 160, 300, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(400);
  },

  refused: async (page) => {
    await chooseFile(page, "Open…");
    await page.waitForTimeout(500);
  },

  below: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await page.locator("main .pane").evaluate((pane) => pane.scrollTo(0, 900));
    await page
      .getByTestId("results")
      .locator(".body")
      .evaluate((pane) => pane.scrollTo(0, 420));
  },

  locked: async (page) => {
    await chooseScenario(page, "Invest in expansion");
    await cell(page, "team/csms", "mid_market").click();
    await page.keyboard.press("Enter");
  },

  menu: async (page) => {
    await unfold(page);
    await row(page, "Hiring freeze").click({ button: "right" });
  },

  colours: async (page) => {
    await scenes.menu(page);
    await page.getByRole("menuitem", { name: "Colour" }).hover();
    await page.getByRole("menuitem", { name: "Green" }).waitFor();
  },

  reparent: async (page) => {
    await dragRow(page, "Invest in expansion", "Cut 2, digital-led service", 0.5);
  },

  reorder: async (page) => {
    await dragRow(page, "Invest in expansion", "Cut one in five", 0.9);
  },

  reparented: async (page) => {
    await scenes.reparent(page);
    await page.mouse.up();
    await page.locator("[data-sonner-toast]").waitFor();
    await page.waitForTimeout(400);
  },

  "segment-copied": async (page) => {
    for (const segment of ["smb", "enterprise", "mid_market"]) {
      await page.locator(`[data-segment-head=${segment}]`).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Duplicate" }).click();
      await page.waitForTimeout(200);
    }
  },

  segmentDrag: async (page) => {
    const from = await page.locator("[data-segment-head=enterprise]").boundingBox();
    const to = await page.locator("[data-segment-head=mid_market]").boundingBox();
    await page.mouse.move(from.x + 40, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 12, { steps: 6 });
  },

  tree: async (page) => {
    await page.evaluate(() => {
      const { scenarios } = window.fakeHost.document;
      const leaf = (id, name, parent) => ({
        id,
        name,
        parent,
        note: "",
        colour: scenarios.length,
        overrides: {},
      });
      for (let level = 0; level < 10; level += 1) {
        const parent = level === 0 ? "cut_two_digital" : `deep_${level - 1}`;
        scenarios.push(leaf(`deep_${level}`, `Option ${level + 1} of the digital model`, parent));
      }
      for (let index = 0; index < 190; index += 1) {
        scenarios.push(leaf(`many_${index}`, `Regional variant ${index + 1}`, "invest"));
      }
    });
    await chooseScenario(page, "Hiring freeze");
  },

  deleting: async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    await page.keyboard.press("Delete");
    await page.getByRole("dialog").waitFor();
  },

  deleted: async (page) => {
    await chooseScenario(page, "Hiring freeze");
    await page.keyboard.press("Delete");
    await page.locator("[data-sonner-toast]").waitFor();
    await page.waitForTimeout(400);
  },

  "chart-saved": async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    const region = page.locator("[data-testid=results] .body");
    await region.evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.waitForTimeout(300);
    await page.locator("[data-testid^=chart-] [role=group]").last().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Save as PNG…" }).click();
    await page.locator("[data-sonner-toast]").waitFor();
    await page.waitForTimeout(400);
  },

  pushing: async (page) => {
    await unfold(page);
    await row(page, "Invest in expansion").click({ button: "right" });
    await page.getByRole("menuitem", { name: /Push all/ }).click();
    await page.getByRole("dialog").waitFor();
  },

  fromChanges: async (page) => {
    await unfold(page);
    await row(page, "Invest in expansion").click({ button: "right" });
    await page.getByRole("menuitem", { name: /New from its changes/ }).click();
    await page.getByRole("checkbox").first().waitFor();
    await page.getByRole("checkbox").nth(1).click();
  },

  segmentMenu: async (page) => {
    await page.locator("[data-segment-head=mid_market]").click();
    await page.getByRole("menuitem").first().waitFor();
  },

  segmentInScenario: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await page.locator("[data-segment-head=mid_market]").click();
    await page.getByRole("menuitem").first().waitFor();
  },

  segmentNameTaken: async (page) => {
    await page.locator("[data-segment-head=smb]").focus();
    await page.keyboard.press("F2");
    await page.keyboard.type("mid-market");
    await page.keyboard.press("Enter");
    await page.getByText("Choose another name.").waitFor();
  },

  scenarioNameTaken: async (page) => {
    await chooseScenario(page, "Invest in expansion");
    await page.keyboard.press("F2");
    await page.keyboard.type("Baseline");
    await page.keyboard.press("Enter");
    await page.getByText("Choose another name.").waitFor();
  },

  addSegment: async (page) => {
    await page.getByRole("button", { name: "Segment", exact: true }).click();
    await page.getByRole("dialog").waitFor();
  },

  removeSegment: async (page) => {
    await scenes.segmentMenu(page);
    await page.getByRole("menuitem", { name: /Remove/ }).click();
    await page.getByRole("dialog").waitFor();
  },

  cellMenu: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await cell(page, "service/hours_per_account_month", "mid_market").click({ button: "right" });
    await page.getByRole("menuitem").first().waitFor();
  },

  record: async (page) => {
    await chooseScenario(page, "Board plan 2027");
    await page.getByTestId("frozen").waitFor();
  },

  drifted: async (page) => {
    await page.evaluate(() => {
      window.fakeHost.document.records[0].drift = [
        { label: "ARR Dec 2029", frozen: "$42.8M", now: "$42.6M" },
        { label: "NRR", frozen: "106.2%", now: "106.0%" },
      ];
    });
    await scenes.record(page);
  },

  events: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    const team = page.getByTestId("team-mid_market");
    await team.scrollIntoViewIfNeeded();
    await page
      .getByTestId("event-mid_market-growth_2028")
      .getByRole("button", { name: /Remove/ })
      .click();
    await page
      .getByTestId("team-smb")
      .getByRole("button", { name: /Add a headcount event/ })
      .click();
    await page.getByRole("menuitem", { name: "Cut" }).click();
    await page.waitForTimeout(100);
    await page.keyboard.type("Foo");
    await page.keyboard.press("Enter");
  },

  choice: async (page) => {
    const choice = cell(page, "acquisition/volume", "smb", "acquire");
    await choice.scrollIntoViewIfNeeded();
    await choice.click();
    await page.keyboard.press("Enter");
  },

  hint: async (page) => {
    await cell(page, "expansion/conversion", "smb").hover();
    await page.waitForTimeout(600);
  },

  ...compareScenes,
  ...documentScenes,
  ...gridScenes,
};

/** Holds a scenario over another: `part` of its height from the top. */
async function dragRow(page, name, over, part) {
  await unfold(page);
  const from = await row(page, name).boundingBox();
  const to = await row(page, over).boundingBox();
  await page.mouse.move(from.x + 60, from.y + 14);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height * part, { steps: 6 });
  await page.waitForTimeout(60);
}
