// Teams over time: events are dragged, stepped, added and removed on the timeline, and the verdict follows.
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import type { Session } from "../driver/session";
import { sessions } from "../driver/session";

const { open } = sessions();
const CUT = "marker-mid_market-cut";

/** The headcount view of the cut of two. */
async function onCut(): Promise<Session> {
  const session = await open();
  await session.page.select("cut_two");
  await session.page.press("Headcount");
  await session.browser
    .$(`[data-testid="${CUT}"]`)
    .waitForExist({ timeout: 10_000 });
  return session;
}

/** The middle of a part, px of the window. */
function middle(
  { browser }: Session,
  id: string,
): Promise<{ x: number; y: number }> {
  return browser.execute((id) => {
    const part = document.querySelector(`[data-testid="${id}"]`);
    const { left, top, width, height } = part?.getBoundingClientRect() ?? {
      left: 0,
      top: 0,
      width: 0,
      height: 0,
    };
    return {
      x: Math.round(left + width / 2),
      y: Math.round(top + height / 2),
    };
  }, id);
}

const sentence = ({ page }: Session) => page.text("verdict-sentence");

test("a cut is dragged by three months, and one undo takes the whole drag back", async () => {
  const session = await onCut();
  const { browser, page, picture } = session;
  expect(await sentence(session)).toContain("in Apr 2027");
  await picture("headcount");
  const { x, y } = await middle(session, CUT);
  const [from, to] = await Promise.all(
    ["growth_2028", "growth_2029"].map(
      async (id) => (await middle(session, `marker-mid_market-${id}`)).x,
    ),
  );
  const month = ((to ?? 0) - (from ?? 0)) / 12;
  await browser
    .action("pointer")
    .move({ x, y })
    .down()
    .move({ x: Math.round(x + month), y })
    .move({ x: Math.round(x + month * 3), y })
    .up()
    .perform();
  await page.until("a later cut", async () =>
    (await sentence(session)).includes("in Jul 2027"),
  );
  await page.keys([Key.Ctrl, "z"]);
  await page.until("the cut where it was", async () =>
    (await sentence(session)).includes("in Apr 2027"),
  );
});

test("by the keyboard a cut is moved, resized, removed and brought back", async () => {
  const session = await onCut();
  const { browser, page } = session;
  await browser.execute(
    (id) =>
      document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.focus(),
    CUT,
  );
  await page.keys(Key.ArrowRight);
  await page.keys(Key.ArrowDown);
  await page.until("cutting 3 in May", async () =>
    (await sentence(session)).startsWith(
      "Cutting 3 Mid-market CSMs in May 2027",
    ),
  );
  await page.keys(Key.Delete);
  await page.until("no marker", async () =>
    browser
      .$(`[data-testid="${CUT}"]`)
      .isExisting()
      .then((is) => !is),
  );
  await page.keys([Key.Ctrl, "z"]);
  await page.until("the cut again", async () =>
    (await sentence(session)).startsWith("Cutting 3"),
  );
});

test("a click on a month adds a hire there", async () => {
  const session = await onCut();
  const { browser, page, picture } = session;
  const before = await sentence(session);
  const { x, y } = await middle(session, CUT);
  await browser
    .action("pointer")
    .move({ x: x + 40, y: y - 30 })
    .down()
    .up()
    .perform();
  await browser
    .$('//*[@role="menuitem"][starts-with(normalize-space(), "Hire 1 CSM in")]')
    .waitForExist();
  await picture("headcount-add");
  await browser
    .$('//*[@role="menuitem"][starts-with(normalize-space(), "Hire 1 CSM in")]')
    .click();
  await page.until(
    "another verdict",
    async () => (await sentence(session)) !== before,
  );
});
