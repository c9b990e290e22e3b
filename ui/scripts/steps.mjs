// What a person does in the window, for the scenes.

export const row = (page, name) => page.locator(`[role="treeitem"][data-name="${name}"]`);
export const cell = (page, field, segment, group = "key") =>
  page.locator(`td[data-group="${group}"][data-field="${field}"][data-segment="${segment}"]`);

export async function chooseScenario(page, name) {
  await unfold(page);
  await row(page, name).click();
}

/** Where the window is narrow the scenarios are folded to a strip. */
export async function unfold(page) {
  const strip = page.getByRole("button", { name: "Show the scenarios" });
  if (await strip.count()) await strip.click();
}

/** Types a value into a cell. */
export async function type(page, field, segment, text) {
  await cell(page, field, segment).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Chooses a line of the File menu. */
export async function chooseFile(page, name) {
  await page.getByRole("button", { name: "File" }).click();
  await page.getByRole("menuitem", { name }).click();
}
