// Scenarios side by side: quarters, a block copied as cells, a figure opened to what it is made of.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import type { Session } from "../driver/session";
import { sessions } from "../driver/session";

const { open } = sessions();

/** The comparison as it opens: all scenarios of the sample. */
async function onCompare(): Promise<Session> {
  const session = await open();
  await session.page.press("Compare");
  await session.browser
    .$('[data-testid="overlay-bridge"] svg[role="img"]')
    .waitForExist({ timeout: 10_000 });
  return session;
}

/** What a cell shows. */
function cell(
  { browser }: Session,
  row: string,
  leaf: number,
): Promise<string> {
  return browser.execute(
    (place) => document.querySelector<HTMLElement>(place)?.innerText ?? "",
    `[data-row="${row}"] [data-leaf="${leaf}"]`,
  );
}

/** Looks at the head of the table, which stands below the charts. */
async function toTable({ browser, page }: Session): Promise<void> {
  await page.press("Charts");
  await browser.$('[data-row="new_arr"] [data-leaf="0"]').waitForDisplayed();
}

/** The second scenario's figure of the first quarter: the horizon stands before it, three columns each but the first. */
const QUARTER = 17;

/** Scrolls the horizon of six scenarios away. */
async function toFirstQuarter({ browser, page }: Session): Promise<void> {
  await page.until("quarters", async () => {
    await browser.execute(() => {
      const pane = document.querySelector("[data-testid=compare] .scroll");
      if (pane) pane.scrollLeft = 1000;
    });
    return (await page.text("compare-table")).includes("FY27 Q1");
  });
  await browser
    .$(`[data-row="new_arr"] [data-leaf="${QUARTER}"]`)
    .waitForDisplayed();
}

/** A field to paste into, which no part of the window knows. */
function pasteField({ browser }: Session): Promise<void> {
  return browser.execute(() => {
    const field = document.createElement("textarea");
    field.id = "pasted";
    field.style.position = "fixed";
    document.body.append(field);
    field.focus();
  });
}

test("quarters are read, a block is copied as cells, and a figure opens its parts", async () => {
  const session = await onCompare();
  const { browser, page, picture } = session;
  await picture("compare");
  await toTable(session);
  await picture("compare-years");
  await browser.$(".segments label").click();
  await toFirstQuarter(session);
  await picture("compare-quarters");

  await browser.$(`[data-row="new_arr"] [data-leaf="${QUARTER}"]`).click();
  await browser.$('[data-testid="figure-parts"] tbody').waitForExist();
  const parts = await page.text("figure-parts");
  expect(parts).toContain("By segment");
  expect(parts).toContain("Jan 2027");
  expect(parts).toContain("Sum of the months.");
  await picture("compare-figure");
  await page.keys(Key.Escape);

  await page.keys([Key.Shift, Key.ArrowDown]);
  await page.keys([Key.Shift, Key.ArrowRight]);
  await page.keys([Key.Ctrl, "c"]);
  await page.until("word of the copy", async () =>
    (await page.text("compare")).includes("Copied 2 × 2 cells"),
  );
  await pasteField(session);
  await page.keys([Key.Ctrl, "v"]);
  const pasted = () =>
    browser.execute(
      () => document.querySelector<HTMLTextAreaElement>("#pasted")?.value ?? "",
    );
  await page.until("the cells", async () => (await pasted()) !== "");
  const rows = (await pasted()).split("\n").map((line) => line.split("\t"));
  expect(rows.map((row) => row.length)).toEqual([2, 2]);
  const [first] = rows[0] ?? [];
  const shown = (await cell(session, "new_arr", QUARTER)).replace(/,/g, "");
  expect(Math.round(Number(first))).toBe(Number(shown));
});

test("the table follows an edit and its undo, and another reference", async () => {
  const session = await onCompare();
  const { browser, page } = session;
  await toTable(session);
  const before = await cell(session, "closing_arr", 0);
  await page.press("Overview");
  await page.toFirstRow(0);
  await page.type("30");
  await page.keys(Key.Enter);
  await page.press("Compare");
  await page.until("other figures", async () => {
    const now = await cell(session, "closing_arr", 0);
    return now !== "" && now !== before;
  });
  await page.keys([Key.Ctrl, "z"]);
  await page.until(
    "the figures of before",
    async () => (await cell(session, "closing_arr", 0)) === before,
  );
  await browser.$('[aria-label^="Reference:"]').click();
  await browser.$('//*[@role="option"][contains(., "Hiring freeze")]').click();
  await page.until("another first column", async () =>
    browser
      .$('[data-testid="compare-table"] .scenario')
      .getAttribute("data-hint")
      .then((name) => name === "Hiring freeze"),
  );
  await page.until(
    "figures of the hiring freeze",
    async () => (await cell(session, "closing_arr", 0)) !== before,
  );
});
