// The document as a file: its menu, its history, its notes, and the questions it asks.
import { cell, chooseFile, chooseScenario, row, type, unfold } from "./steps.mjs";

const CHURN = "retention/churn";

export const documentScenes = {
  "file-menu": async (page) => {
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: "Open recent" }).hover();
    await page.getByRole("menuitem", { name: "Acme CS plan" }).waitFor();
  },

  history: async (page) => {
    await edits(page);
    await page.keyboard.press("Control+h");
    await page.getByTestId("edit-2").hover();
  },

  "history-several": async (page) => {
    await page.locator("[data-segment-head=mid_market]").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Control+h");
    await page.getByTestId("history").waitFor();
  },

  "history-cell": async (page) => {
    await edits(page);
    await cell(page, CHURN, "mid_market").click();
    await page.keyboard.press("Alt+h");
    await page.getByTestId("edit-1").waitFor();
  },

  "history-empty": async (page) => {
    await page.keyboard.press("Control+h");
  },

  note: async (page) => {
    await chooseScenario(page, "Cut 2 Mid-market CSMs");
    await openNote(page, "expansion/conversion");
    const card = page.getByRole("dialog");
    await card.getByLabel("Note", { exact: true }).fill("Fewer visits, so fewer offers are made in time.");
    await card.getByLabel("Who says so").fill("CS operations");
    await card.getByText("Medium", { exact: true }).click();
  },

  "note-inherited": async (page) => {
    await chooseScenario(page, "Invest in expansion");
    await openNote(page, CHURN);
  },

  freeze: async (page) => {
    await unfold(page);
    await row(page, "Invest in expansion").click({ button: "right" });
    await page.getByRole("menuitem", { name: /Freeze/ }).click();
    await page.getByLabel("Date").fill("soon");
    await page.keyboard.press("Enter");
  },

  sharing: async (page) => {
    await chooseScenario(page, "Cut 2, digital-led service");
    await chooseFile(page, "Copy for sharing");
  },

  shared: async (page) => {
    await documentScenes.sharing(page);
    await page.getByRole("button", { name: "Save copy…" }).click();
    await page.getByText(/^Copy saved/).waitFor();
    await page.waitForTimeout(400);
  },

  // The palette is opened while a notice still stands.
  "shared-found": async (page) => {
    await documentScenes.shared(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: /Open…/ }).waitFor();
  },

  "import-refused": async (page) => {
    await page.evaluate(() => {
      const place = [
        "SMB › Retain › Annual churn",
        "Mid-market › Team › Events",
        "Enterprise › Expand › Conversion",
      ];
      window.fakeHost.theirs = { option_2: "Option C", option_5: "Option F" };
      window.fakeHost.wrong = Array.from({ length: 24 }, (_, number) => ({
        scenario: ["baseline", "cut_two", `option_${number}`][number % 3],
        pointer: "",
        message: `${place[number % 3]}: ${number + 100}% is not between 0% and 99%; type another value.`,
      }));
    });
    await chooseFile(page, "Import JSON");
    await page.getByRole("dialog").waitFor();
  },

  "refused-several": async (page) => {
    await refuseToOpen(page, ["SMB", "Mid-market", "Enterprise"]);
    await page.getByRole("dialog").waitFor();
  },

  "refused-long": async (page) => {
    await refuseToOpen(page, ["Enterprise › ".repeat(60)]);
    await page.waitForTimeout(500);
  },

  importing: async (page) => {
    await chooseFile(page, "Import JSON");
    await page.getByRole("dialog").waitFor();
  },

  "not-saved": async (page) => {
    await type(page, CHURN, "mid_market", "9.5");
    await fail(page);
  },

  closing: async (page) => {
    await fail(page);
    await page.evaluate((why) => window.fakeHost.tell((heard) => heard.closeAsked(why)), WHY);
    await page.getByRole("dialog").waitFor();
  },

  "read-only": async (page) => {
    await page.evaluate(() => {
      window.fakeHost.readOnly =
        "Sample.headroom is open in another window. Close it there, or make a copy with Save As.";
    });
    await chooseScenario(page, "Hiring freeze");
    await page.getByTestId("document-state").hover();
    await page.waitForTimeout(500);
  },
};

const WHY = "The disk that holds Sample.headroom is full. Free some space, or save a copy elsewhere.";

async function edits(page) {
  await type(page, CHURN, "mid_market", "9.5");
  await type(page, CHURN, "smb", "17");
  await chooseScenario(page, "Cut 2 Mid-market CSMs");
  await type(page, CHURN, "mid_market", "11");
  await type(page, "expansion/conversion", "enterprise", "31");
  await page.keyboard.press("Control+z");
}

async function fail(page) {
  await page.evaluate((message) => window.fakeHost.setSaving({ kind: "failed", message }), WHY);
}

/** With one reason it is a notice, with more a list. */
async function refuseToOpen(page, places) {
  await page.evaluate((names) => {
    const issues = names.map((name) => ({
      scenario: "invest",
      pointer: "",
      message: `${name}: the team is empty. Add a CSM.`,
    }));
    const message = issues.map((issue) => issue.message).join("\n");
    window.fakeHost.openDocument = () =>
      Promise.resolve({ status: "error", error: { code: "invalid", message, issues } });
  }, places);
  await chooseFile(page, "Open…");
}

async function openNote(page, field) {
  await cell(page, field, "mid_market").click();
  await page.keyboard.press("Shift+F2");
  await page.getByRole("dialog").waitFor();
}
