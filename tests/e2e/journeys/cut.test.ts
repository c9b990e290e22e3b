// The board's question: what does the proposed cut do once it is changed, and do window and command line agree?
import { join } from "node:path";
import { expect, test } from "vitest";
import { Key } from "webdriverio";
import { agrees } from "../driver/figure";
import type { Page } from "../driver/page";
import { headroom } from "../driver/programs";
import { sessions } from "../driver/session";

const CHURN = { field: "retention/churn", segment: "mid_market" };
const { folder, open } = sessions();

interface Comparison {
  [figure: string]: number | string | null | Record<string, number>;
  lost_by: Record<string, number>;
  new_logo_equivalents: Record<string, number>;
}

/** What the command line says of the document that is open in the window. */
async function compared(): Promise<Comparison> {
  const file = join(folder(), "Sample.headroom");
  const said = await headroom(
    "compare",
    file,
    "--scenario",
    "cut_two",
    "--format",
    "json",
  );
  return (JSON.parse(said) as { scenarios: { cut_two: Comparison } }).scenarios
    .cut_two;
}

async function summary(): Promise<Record<string, number>> {
  const file = join(folder(), "Sample.headroom");
  const said = await headroom(
    "project",
    file,
    "--scenario",
    "cut_two",
    "--format",
    "json",
  );
  return (JSON.parse(said) as { summary: Record<string, number> }).summary;
}

/** `2029-09` as the window writes it. */
function month(iso: string | null): string {
  if (iso === null) return "n/a";
  const date = new Date(`${iso}-15T00:00:00Z`);
  return date.toLocaleDateString("en-US", {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** Every figure of the verdict against its exact value. */
async function expectVerdict(page: Page, said: Comparison): Promise<void> {
  const exact: Record<string, unknown> = {
    ...said,
    ...said.new_logo_equivalents,
  };
  for (const [cause, lost] of Object.entries(said.lost_by))
    exact[`lost_by_${cause}`] = lost;
  const rows = Object.keys(await page.texts("verdict-")).filter(
    (id) => id !== "verdict-sentence",
  );
  expect(rows.length).toBeGreaterThan(15);
  for (const id of rows) {
    const name = id.replace("verdict-", "");
    const written = await page.value(id);
    const value = exact[name];
    if (name.endsWith("_month"))
      expect(written, id).toBe(month(value as string | null));
    else if (value === null) expect(written, id).toBe("n/a");
    else
      expect(
        agrees(written, value as number),
        `${id}: ${written} for ${String(value)}`,
      ).toBe(true);
  }
}

async function expectFigures(
  page: Page,
  said: Record<string, number>,
): Promise<void> {
  for (const name of [
    "closing_arr",
    "nrr",
    "grr",
    "logo_retention",
    "contribution",
    "cs_roi",
  ]) {
    const written = await page.value(`figure-${name}`);
    expect(
      agrees(written, said[name] ?? NaN),
      `${name}: ${written} for ${said[name]}`,
    ).toBe(true);
  }
}

test("a cut is changed by keyboard, agrees with the command line and is there after a restart", async () => {
  const first = await open();
  const { page } = first;
  await page.select("cut_two");
  const before = await compared();
  await expectVerdict(page, before);
  const sentence = await page.text("verdict-sentence");
  expect(sentence).toContain("Apr 2027");
  await first.picture("cut-before");

  await page.toFirstRow(1);
  expect(await page.focused()).toMatchObject(CHURN);
  await page.type("9.5");
  await page.keys(Key.Enter);
  await page.until(
    "churn of 9.5%",
    async () => (await page.cell(CHURN)) === "9.5%",
  );
  await page.until(
    "a new verdict",
    async () => (await page.text("verdict-sentence")) !== sentence,
  );
  expect(await page.cellName(CHURN)).toContain("Overridden");

  const field = page.eventField("mid_market", "cut", "Month");
  const savings = await page.text("verdict-savings");
  await field.click();
  await page.keys(Key.ArrowUp);
  await page.until(
    "other savings",
    async () => (await page.text("verdict-savings")) !== savings,
  );
  expect(await field.getValue()).toBe("May 2027");

  const after = await compared();
  expect(after["net"]).not.toBe(before["net"]);
  await expectVerdict(page, after);
  await expectFigures(page, await summary());
  const shown = await page.texts("verdict-");
  await first.picture("cut-after");
  await first.quit();

  const second = await open();
  await second.page.select("cut_two");
  expect(await second.page.cell(CHURN)).toBe("9.5%");
  expect(
    await second.page.eventField("mid_market", "cut", "Month").getValue(),
  ).toBe("May 2027");
  expect(await second.page.texts("verdict-")).toEqual(shown);
  await second.page.select("baseline");
  expect(await second.page.cell(CHURN)).toBe("8.0%");
});
