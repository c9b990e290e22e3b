// The overview: months are read under the pointer, lines hide, a warning leads to its place, a chart leaves the window.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import type { Session } from "../driver/session";
import { sessions } from "../driver/session";

const { folder, open } = sessions();
const ARR = "[data-testid=chart-arr]";

async function onCut(dialogs?: string): Promise<Session> {
  const session = await open(dialogs ? { dialogs } : {});
  await session.page.select("cut_two");
  return session;
}

/** Where the button of the bridge's menu is, in sight. WebKit's driver finds none that a pane has scrolled away. */
async function middleOfMenu({ browser, page }: Session) {
  await page.bringChart("bridge");
  return browser.execute(() => {
    const button = document.querySelector(
      "[data-testid=chart-bridge] [aria-haspopup=menu]",
    );
    const { x = 0, y = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: Math.round(x + 10), y: Math.round(y + 10) };
  });
}

const inner = ({ browser }: Session, selector: string) =>
  browser.execute(
    (selector) =>
      document.querySelector<HTMLElement>(selector)?.innerText ?? "",
    selector,
  );

test("a month is read under the pointer and by keys, and a line hides by its label", async () => {
  const session = await onCut();
  const { browser, page, picture } = session;
  await page.bringChart("arr");
  await browser.$(`${ARR} [role=group]`).moveTo();
  await page.until("a reading", async () =>
    (await inner(session, ".readings")).includes("Baseline"),
  );
  expect(await inner(session, ".readings")).toMatch(
    /[A-Z][a-z]{2} 202[789][^]*\$\d\d,\d{3},\d{3}/,
  );
  await picture("overview");
  await browser.execute(
    (selector) => document.querySelector<HTMLElement>(selector)?.focus(),
    `${ARR} [role=group]`,
  );
  await page.keys(Key.End);
  expect(await inner(session, ".readings")).toContain("Dec 2029");
  const lines = () =>
    browser.execute(
      (selector) => document.querySelectorAll(`${selector} polyline`).length,
      ARR,
    );
  const before = await lines();
  await page.press("Hide “Hiring freeze”");
  await page.until("a hidden line", async () => (await lines()) < before);
  await page.press("Show “Hiring freeze”");
  await page.until("the line again", async () => (await lines()) === before);
});

test("a warning leads to the cut it follows from, in the headcount view", async () => {
  const { browser, page } = await onCut();
  await browser.$("//button[contains(., 'is over 100% utilised')]").click();
  await page.until("the cut, in sight below the picture", async () =>
    browser.execute(() => {
      const cut = document.querySelector(
        '[data-testid="event-mid_market-cut"]',
      );
      const drawn = document.querySelector('[data-team="mid_market"] svg text');
      const { bottom = Infinity } = cut?.getBoundingClientRect() ?? {};
      const isThere = cut?.contains(document.activeElement) ?? false;
      return isThere && drawn !== null && bottom <= innerHeight;
    }),
  );
});

test("a chart is saved as a drawing and as pixels, and copied", async () => {
  const out = folder();
  const session = await onCut(out);
  const { browser, page } = session;
  const take = async (item: string) => {
    await browser
      .action("pointer")
      .move(await middleOfMenu(session))
      .down()
      .up()
      .perform();
    await browser
      .$(`//*[@role="menuitem"][starts-with(normalize-space(), "${item}")]`)
      .click();
  };
  await take("Save as SVG");
  await page.until("a notice", async () =>
    (await page.notices()).includes("Written"),
  );
  const name = join(out, "ARR bridge of Cut 2 Mid-market CSMs");
  expect(readFileSync(`${name}.svg`, "utf8")).toMatch(/^<svg /);
  await take("Save as PNG");
  await page.until("another notice", async () =>
    (await page.notices()).includes(".png"),
  );
  expect(readFileSync(`${name}.png`).subarray(1, 4).toString()).toBe("PNG");
  await take("Copy as PNG");
  await page.until("a third notice", async () =>
    (await page.notices()).includes("lipboard"),
  );
});
