// One window: a second start, as by a double-click on a document, shows what it was asked for in the first one's.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startAgain } from "../driver/again";
import { headroom } from "../driver/programs";
import { sessions } from "../driver/session";

const { folder, open } = sessions();

test("a second start opens its document in the first window and ends", async () => {
  const plans = join(folder(), "plans");
  mkdirSync(plans);
  await headroom("new", join(plans, "Board.headroom"));
  const { page } = await open();
  expect(await page.text("document-name")).toBe("Sample");
  await startAgain(["Board.headroom"], { cwd: plans, data: folder() });
  await page.until(
    "the document of the second start",
    async () => (await page.text("document-name")) === "Board",
  );
  await startAgain([], { cwd: plans, data: folder() });
  expect(await page.text("document-name")).toBe("Board");
});

test("a second start with a document that is not there says so in the first window", async () => {
  const { page } = await open();
  await startAgain(["Gone.headroom"], { cwd: folder(), data: folder() });
  await page.until("the reason", async () =>
    (await page.notices()).includes("Gone.headroom"),
  );
  expect(await page.text("document-name")).toBe("Sample");
});

test("without a message bus the window opens all the same", async () => {
  const bus = `unix:path=${join(folder(), "no-bus")}`;
  const { page } = await open({
    environment: { DBUS_SESSION_BUS_ADDRESS: bus },
  });
  expect(await page.text("document-name")).toBe("Sample");
});

test("the next start opens the document of the last one", async () => {
  const mine = join(folder(), "Mine.headroom");
  await headroom("new", mine);
  const first = await open({ document: mine });
  await first.quit();
  const second = await open();
  expect(await second.page.text("document-name")).toBe("Mine");
});
