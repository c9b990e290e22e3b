// Everything shown twice as large: numbers stay whole, and what can be pressed stays in sight.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import type { Session } from "../driver/session";
import { sessions } from "../driver/session";

const { open } = sessions();
const SIZES = [
  [1280, 800],
  [1024, 700],
] as const;

/** Resizes the window at a zoom of 200 %. */
async function resize(
  { browser, page }: Session,
  width: number,
  height: number,
): Promise<void> {
  await browser.setWindowSize(width, height);
  await page.until(`${width} wide`, () =>
    browser.execute((width) => innerWidth === width / 2, width),
  );
}

test("numbers of a new plan stand in full, none over another", async () => {
  const session = await open();
  const { browser, page, picture } = session;
  await page.enlarge();
  await page.keys([Key.Ctrl, "n"]);
  const amount = browser.$('input[aria-label="SMB: ARR"]');
  await amount.waitForDisplayed();
  for (const [field, text] of [
    ["Accounts", "125000"],
    ["ARR", "1000000000000000"],
    ["CSMs", "112.5"],
  ] as const) {
    await focus(session, `SMB: ${field}`);
    await page.type(text);
  }
  await focus(session, "Mid-market: Accounts");
  expect(await amount.getValue()).toBe("1,000,000,000,000,000");
  for (const [width, height] of SIZES) {
    await resize(session, width, height);
    await browser.pause(300);
    expect(await browser.execute(hiddenNumbers)).toEqual([]);
    await picture(`twice-${width}-start`);
  }
});

/** Gives the keyboard to a field. */
function focus({ browser }: Session, name: string): Promise<void> {
  return browser.execute(
    (place) => document.querySelector<HTMLElement>(place)?.focus(),
    `input[aria-label="${name}"]`,
  );
}

/** The numbers that are cut, or lie below something else at one of their ends. */
function hiddenNumbers(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement>(
    '[data-testid="start-page"] input[inputmode="decimal"]',
  );
  const hidden = [...fields].filter((field) => {
    field.scrollIntoView({ block: "center" });
    const { left, right, top, height } = field.getBoundingClientRect();
    const ends = [left + 2, right - 2].map((x) =>
      document.elementFromPoint(x, top + height / 2),
    );
    const row = [...(field.closest("tr")?.cells ?? [])];
    const under = row.some((cell) => {
      const box = cell.getBoundingClientRect();
      const beside = box.right <= left || box.left >= right;
      const above = box.bottom <= top || box.top >= top + height;
      return !cell.contains(field) && box.width > 0 && !beside && !above;
    });
    const cut = field.scrollWidth > field.clientWidth;
    return cut || under || ends.some((end) => end !== field);
  });
  return hidden.map((field) => `${field.ariaLabel}: ${field.value}`);
}

test("the tools of the comparison are in sight", async () => {
  const session = await open();
  const { browser, page, picture } = session;
  await page.press("Compare");
  await page.enlarge();
  for (const [width, height] of SIZES) {
    await resize(session, width, height);
    await browser.pause(300);
    expect(await browser.execute(toolsBeyond)).toEqual([]);
    await picture(`twice-${width}-compare`);
  }
});

/** What can be pressed above the comparison, and is cut. */
function toolsBeyond(): string[] {
  const tools = document.querySelectorAll<HTMLElement>(
    '[data-testid="compare"] > div:not(.scroll) :is(button, label)',
  );
  const cut = [...tools].filter((tool) => {
    const { left, right, top, bottom } = tool.getBoundingClientRect();
    return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
  });
  return tools.length > 6
    ? cut.map((tool) => tool.innerText || String(tool.ariaLabel))
    : ["no tools"];
}
