// The person's files: New, Save As and Open, with the file dialogs answered from outside.
import { existsSync, writeFileSync } from "node:fs";
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
  await page.until(
    `churn of ${typed}`,
    async () => (await page.cell(CHURN)) === `${typed}.0%`,
  );
}

test("New makes a document beside the sample, and the sample keeps its edits", async () => {
  const path = join(folder(), "Board 2027.headroom");
  const session = await open({ dialogs: path });
  await setChurn(session, "11");
  await session.page.begin("Sample plan");
  await session.page.until(
    "the new document",
    async () => (await session.page.text("document-name")) === "Board 2027",
  );
  await session.page.until(
    "its own churn",
    async () => (await session.page.cell(CHURN)) === "12.0%",
  );
  await session.quit();
  expect(await headroom("check", path)).toContain("No issues");
  const sample = join(folder(), "Sample.headroom");
  const again = await open({ document: sample });
  expect(await again.page.cell(CHURN)).toBe("11.0%");
});

test("Save As goes on in the copy, and Open brings it back", async () => {
  const path = join(folder(), "Copy.headroom");
  const session = await open({ dialogs: path });
  await session.page.menu("File", "Save As");
  await session.page.until(
    "the copy",
    async () => (await session.page.text("document-name")) === "Copy",
  );
  await setChurn(session, "13");
  await session.quit();

  const sample = join(folder(), "Sample.headroom");
  const again = await open({ dialogs: path, document: sample });
  expect(await again.page.text("document-name")).toBe("Sample");
  expect(await again.page.cell(CHURN)).toBe("12.0%");
  await again.page.menu("File", "Open…");
  await again.page.until(
    "the copy",
    async () => (await again.page.text("document-name")) === "Copy",
  );
  expect(await again.page.cell(CHURN)).toBe("13.0%");
});

test("a cancelled dialog changes nothing", async () => {
  const { page } = await open();
  await page.begin("Empty plan");
  for (const name of ["Open…", "Save As"]) {
    await page.menu("File", name);
  }
  expect(await page.text("document-name")).toBe("Sample");
});

test("a file that is no document is refused with the way out, and the one shown stays", async () => {
  const path = join(folder(), "letter.headroom");
  writeFileSync(path, "Dear board");
  const session = await open({ dialogs: path });
  await session.page.menu("File", "Open…");
  await session.page.until("the reason", async () =>
    (await session.page.notices()).includes("letter.headroom"),
  );
  expect(await session.page.text("document-name")).toBe("Sample");
  await session.browser.pause(600);
  await session.picture("refused");
});

test("a document named at the start opens; one that is not there is named beside the sample", async () => {
  const path = join(folder(), "Mine.headroom");
  await headroom("new", path);
  const first = await open({ document: path });
  expect(await first.page.text("document-name")).toBe("Mine");
  await first.quit();
  const missing = join(folder(), "Gone.headroom");
  const second = await open({ document: missing });
  expect(await second.page.text("document-name")).toBe("Sample");
  await second.page.until("the reason", async () =>
    (await second.page.notices()).includes("Gone.headroom"),
  );
  expect(existsSync(missing)).toBe(false);
});
