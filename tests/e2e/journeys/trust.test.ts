// What a CFO relies on: nothing is lost, everything can be taken back, what was agreed stays, and a copy tells no more
// than it should.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { headroom } from "../driver/programs";
import { sessions, type Session } from "../driver/session";

const CHURN = { field: "retention/churn", segment: "smb" };
const { folder, open } = sessions();

async function setChurn({ page }: Session, typed: string): Promise<void> {
  await page.toFirstRow(0);
  await page.type(typed);
  await page.keys(Key.Enter);
  await churnIs(page, `${typed}.0%`);
}

function churnIs(page: Session["page"], shown: string): Promise<void> {
  return page.until(
    `churn of ${shown}`,
    async () => (await page.cell(CHURN)) === shown,
  );
}

test("undo and redo survive the end of the program, however it ends", async () => {
  const first = await open();
  await setChurn(first, "11");
  await setChurn(first, "9");
  await first.page.keys([Key.Ctrl, "z"]);
  await churnIs(first.page, "11.0%");
  // The program is killed, not closed.
  await first.quit();

  const { page } = await open();
  expect(await page.cell(CHURN)).toBe("11.0%");
  await page.keys([Key.Ctrl, "y"]);
  await churnIs(page, "9.0%");
  await page.keys([Key.Ctrl, "z"]);
  await churnIs(page, "11.0%");
  await page.keys([Key.Ctrl, "z"]);
  await churnIs(page, "12.0%");
});

test("what was refused, and what was looked at, is there after the program was killed", async () => {
  const first = await open();
  await first.page.select("invest");
  await first.page.toFirstRow(0);
  await first.page.type("12_0");
  await first.page.keys(Key.Enter);
  await first.page.until("a value that is not accepted", async () =>
    (await first.page.text("refused")).includes("1 value"),
  );
  await first.quit();

  const second = await open();
  expect(await second.page.heading()).toBe("Invest in expansion");
  expect(await second.page.cell(CHURN)).toBe("12_0");
  expect(await second.page.isInvalid(CHURN)).toBe(true);
  await second.browser.$("[data-testid=refused]").click();
  expect(await second.page.focused()).toMatchObject(CHURN);
  await second.picture("refused-restarted");
  await second.page.keys(Key.Escape);
  await second.page.until(
    "nothing refused",
    async () => (await second.page.text("refused")) === "",
  );
  await second.quit();

  const third = await open();
  expect(await third.page.text("refused")).toBe("");
  expect(await third.page.isInvalid(CHURN)).toBe(false);
});

test("the history says what was done, and goes back to any of it", async () => {
  const session = await open();
  const { page } = session;
  await setChurn(session, "11");
  await setChurn(session, "9");
  await page.keys([Key.Ctrl, "h"]);
  await page.until("the history", async () =>
    (await page.text("history")).includes("12.0%"),
  );
  expect(await page.text("edit-2")).toContain("9%");
  await session.picture("history");
  await session.browser.$('[data-testid="edit-oldest"]').doubleClick();
  await churnIs(page, "12.0%");
  await page.until("undone edits", async () =>
    (await page.text("edit-2")).includes("undone"),
  );
});

test("deleting a scenario others rest on shows what changes, and is undone whole", async () => {
  const session = await open();
  const { page } = session;
  const before = await page.scenarios();
  await page.choose("cut_two", "Delete");
  await page.until("what changes", async () =>
    (await page.dialog()).includes("Cut 2, digital-led service"),
  );
  await session.picture("delete-preview");
  await page.answer("Delete");
  await page.until(
    "one scenario less",
    async () => (await page.scenarios()).length === before.length - 1,
  );
  await page.keys([Key.Ctrl, "z"]);
  await page.until(
    "the scenarios of before",
    async () => (await page.scenarios()).join() === before.join(),
  );
});

test("a plan of record stays as it was frozen while the plan goes on", async () => {
  const session = await open();
  const { page } = session;
  await page.choose("cut_two", "Freeze");
  await page.until("the field of its name", () => page.dialogTakesKeys());
  await page.keys([Key.Ctrl, "a"]);
  await page.type("Agreed");
  await page.answer("Freeze");
  await page.until(
    "the plan of record",
    async () => (await page.heading()) === "Agreed",
  );
  expect(await page.text("frozen")).toContain("never changes");
  const agreed = await page.value("figure-closing_arr");
  await session.picture("frozen");

  await page.select("baseline");
  await setChurn(session, "30");
  await page.select("cut_two");
  expect(await page.value("figure-closing_arr")).not.toBe(agreed);
  await session.browser.$('[data-testid="record-agreed"]').click();
  await page.until(
    "the figures agreed on",
    async () => (await page.value("figure-closing_arr")) === agreed,
  );
  await session.quit();

  const document = join(folder(), "Sample.headroom");
  const table = await headroom("project", document, "--scenario", "agreed");
  expect(table).toContain("Agreed");
});

test("a copy for sharing holds what was ticked, and no word of the rest", async () => {
  const path = join(folder(), "For the board.headroom");
  const session = await open({ dialogs: path });
  const { page } = session;
  await setChurn(session, "11");
  await page.menu("File", "Copy for sharing");
  await page.until("the question", async () =>
    (await page.dialog()).includes("Hiring freeze"),
  );
  await page.tick("Hiring freeze");
  await session.picture("sharing");
  await page.answer("Save copy…");
  await session.quit();

  const exported = join(folder(), "board.json");
  await headroom("export", path, "-o", exported);
  const { scenarios } = JSON.parse(readFileSync(exported, "utf8")) as {
    scenarios: { name: string }[];
  };
  expect(scenarios.map(({ name }) => name)).toEqual(["Hiring freeze"]);
  const bytes = readFileSync(path).toString("latin1");
  for (const left of ["Cut 2 Mid-market", "Cut one in five", "Change churn"]) {
    expect(bytes).not.toContain(left);
  }
});
