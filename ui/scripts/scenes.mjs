// States of the window worth a picture, each reached from its start as a person would.

const row = (page, name) => page.locator(`[role="treeitem"][data-name="${name}"]`);
const cell = (page, field, segment, group = "key") =>
  page.locator(`td[data-group="${group}"][data-field="${field}"][data-segment="${segment}"]`);

/** Name of the picture, and how to get there. */
export const scenes = {
  start: async () => {},

  scenario: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await cell(page, "retention/churn", "mid_market").click();
    await page.keyboard.type("9.5");
    await page.keyboard.press("Enter");
  },

  invalid: async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    await cell(page, "retention/churn", "mid_market").click();
    await page.keyboard.type("120");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
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
    await page.getByRole("button", { name: "Open" }).click();
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
};

async function chooseScenario(page, name) {
  await unfold(page);
  await row(page, name).click();
}

/** Where the window is narrow the scenarios are folded to a strip. */
async function unfold(page) {
  const strip = page.getByRole("button", { name: "Show the scenarios" });
  if (await strip.count()) await strip.click();
}
