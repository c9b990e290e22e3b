// Working in the grid as in a spreadsheet: the system's clipboard, a selection, a number that is pulled.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import type { Page } from "../driver/page";
import { sessions } from "../driver/session";

const CHURN = "retention/churn";
const SEGMENTS = ["smb", "mid_market", "enterprise"];
const { open } = sessions();

const row = async (page: Page, field: string) => {
  const texts = SEGMENTS.map((segment) => page.cell({ field, segment }));
  return (await Promise.all(texts)).map((text) => text.trim());
};

/** Whether there is a program that hands texts to the system's clipboard. */
const handsOver = spawnSync("xclip", ["-version"]).status === 0;
if (!handsOver)
  console.warn("There is no xclip: nothing is pasted from another program.");

function handOver(text: string): void {
  spawnSync("xclip", ["-selection", "clipboard"], {
    input: text,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

test("a selection is copied, pasted one row further down, cut, and all of it taken back", async () => {
  const { page, picture } = await open();
  await page.select("invest");
  const [above, below] = ["expansion/conversion", "expansion/uplift"] as const;
  const [from, before] = [await row(page, above), await row(page, below)];
  await page.toCell({ field: above, segment: "smb" });
  await page.keys([Key.Shift, Key.End]);
  await page.keys([Key.Ctrl, "c"]);
  await page.keys(Key.ArrowDown);
  await page.keys([Key.Ctrl, "v"]);
  await page.until("the pasted row", async () => {
    return (await row(page, below)).join() === from.join();
  });
  await picture("pasted");
  await page.keys([Key.Ctrl, "x"]);
  await page.until("the parent's row", async () => {
    return (await row(page, below)).join() === before.join();
  });
  await page.keys([Key.Ctrl, "z"]);
  await page.until("the cut taken back", async () => {
    return (await row(page, below)).join() === from.join();
  });
  await page.keys([Key.Ctrl, "z"]);
  await page.until("the paste taken back", async () => {
    return (await row(page, below)).join() === before.join();
  });
});

test.runIf(handsOver || process.env["CI"])(
  "a block of another program goes in, but for what is not valid",
  async () => {
    const { page, picture } = await open();
    await page.toCell({ field: CHURN, segment: "smb" });
    handOver("\tSMB\tMid-market\tEnterprise\nAnnual churn\t9 %\t120%\t\n");
    await page.keys([Key.Ctrl, "v"]);
    await page.until("a list of what was refused", async () =>
      (await page.dialog()).includes("1 value of 2 was not taken"),
    );
    await picture("not-taken");
    expect(await page.dialog()).toContain("Mid-market › Annual churn");
    await page.answer("Close");
    expect((await row(page, CHURN)).slice(0, 2)).toEqual(["9.0%", "120%"]);
    await page.keys([Key.Ctrl, "z"]);
    await page.until(
      "the paste taken back",
      async () => (await row(page, CHURN))[0] !== "9.0%",
    );
  },
);

test("a number is pulled by its grip, in one step", async () => {
  const { browser, page } = await open();
  const place = { field: CHURN, segment: "mid_market" };
  await page.toCell(place);
  const before = await page.cell(place);
  const grip = await browser.$('[data-testid="grip"]');
  await browser
    .action("pointer")
    .move({ origin: grip })
    .down()
    .move({ origin: grip, x: 20 })
    .move({ origin: grip, x: 40 })
    .up()
    .perform();
  await page.until(
    "another value",
    async () => (await page.cell(place)) !== before,
  );
  await page.keys([Key.Ctrl, "z"]);
  await page.until(
    "the value as it was",
    async () => (await page.cell(place)) === before,
  );
});
