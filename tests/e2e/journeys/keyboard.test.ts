// A newcomer without a mouse: the numbers of a plan field by field, and always something that has the keyboard.
import { join } from "node:path";
import { test } from "vitest";
import { Key } from "webdriverio";
import { sessions } from "../driver/session";

const { folder, open } = sessions();

test("keys alone lead from the first field to the verdict, and the keyboard is never nowhere", async () => {
  const { page, picture, browser } = await open({
    greeted: true,
    dialogs: join(folder(), "Mine.headroom"),
  });
  const said = `const at = document.activeElement;
    return at.getAttribute("aria-label") ?? at.closest("h3, [role=tab]")?.textContent.trim() ?? at.tagName;`;
  const at = async () => String(await browser.execute(said));
  const until = (place: string) =>
    page.until(place, async () => (await at()) === place);

  await until("SMB: Segment");
  await page.type("Commercial");
  await page.keys(Key.Tab);
  await until("Commercial: Kind: SMB");
  await page.keys(Key.Tab);
  await page.type("600");
  await page.keys(Key.Enter);
  await until("Mid-market: Accounts");
  await picture("keys-numbers");
  await page.keys([Key.Ctrl, Key.Enter]);
  await page.until(
    "the new document",
    async () => (await page.text("document-name")) === "Mine",
  );
  await until("Mid-market");
  await picture("keys-verdict");

  await page.keys([Key.Ctrl, "n"]);
  await until("SMB: Segment");
  await page.keys(Key.Escape);
  await until("Mid-market");
  await page.keys([Key.Ctrl, "k"]);
  await page.type("compare");
  await page.keys(Key.Enter);
  await page.until(
    "the comparison",
    async () => (await page.view()) === "Compare",
  );
  await until("Compare");
  await picture("keys-compare");
});
