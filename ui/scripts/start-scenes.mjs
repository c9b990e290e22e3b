// Where plans begin, each scene as a person gets there.

/** Types over a field of the page. */
async function fill(page, name, text) {
  await page.getByLabel(name, { exact: true }).fill(text);
  await page.keyboard.press("Tab");
}

export const startScenes = {
  "new-menu": async (page) => {
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: "New", exact: true }).hover();
    await page.getByRole("menuitem", { name: /^Enterprise/ }).waitFor();
  },

  "first-run": async (page) => {
    await page.keyboard.press("Control+n");
    await page.getByText("28.6").filter({ visible: true }).waitFor();
  },

  "first-verdict": async (page) => {
    await startScenes["first-run"](page);
    await page.getByRole("button", { name: "See what it costs" }).click();
    await page.getByText("other assumptions come from").waitFor();
  },

  "first-verdict-sources": async (page) => {
    await startScenes["first-verdict"](page);
    await page.getByRole("button", { name: "See them in Assumptions" }).click();
  },

  "first-run-large": async (page) => {
    await startScenes["first-run"](page);
    await page.getByRole("button", { name: "Add a segment" }).click();
    await fill(page, "SMB: Accounts", "125000");
    await fill(page, "SMB: ARR", "1000000000000000");
    await fill(page, "SMB: CSMs", "112.5");
    await fill(page, "Enterprise: ARR", "25000000");
    await page.getByLabel("SMB: Accounts", { exact: true }).focus();
  },

  "first-run-problems": async (page) => {
    await startScenes["first-run"](page);
    await page.getByRole("button", { name: "Add a segment" }).click();
    await fill(page, "SMB: Accounts", "some");
    await fill(page, "Mid-market: CSMs", "2");
    await fill(page, "CSMs to cut", "3");
    await fill(page, "Month of the cut", "soon");
    await fill(page, "Enterprise: Segment", "Mid-market");
  },

  "first-run-asked": async (page) => {
    await startScenes["first-run"](page);
    await fill(page, "SMB: ARR", "123456789012345");
    await fill(page, "Mid-market: CSMs", "1,5");
    await fill(page, "Enterprise: ARR", "=250000*");
    await fill(page, "CSMs to cut", "1,5");
  },

  palette: async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: /Open…/ }).waitFor();
  },

  "palette-found": async (page) => {
    await startScenes.palette(page);
    await page.keyboard.type("churn mid");
  },
};
