// How it looks, kept as pictures for people to look at; here only that both themes and both sizes hold.
import { expect, test } from "vitest";
import { sessions } from "../driver/session";

const { open } = sessions();
const SIZES = [
  [1280, 800],
  [1024, 700],
] as const;

for (const theme of ["light", "dark"] as const) {
  test(`the ${theme} window shows its parts without overflow in every size`, async () => {
    const { browser, page, picture } = await open({ theme });
    const dark = await browser.execute(
      () => document.documentElement.dataset["theme"],
    );
    expect(dark).toBe(theme);
    await page.select("cut_two");
    for (const [width, height] of SIZES) {
      await browser.setWindowSize(width, height);
      await page.until(`${width} wide`, () =>
        browser.execute((width) => innerWidth === width, width),
      );
      await browser.pause(600);
      expect(
        await browser.execute(() => document.documentElement.scrollWidth),
      ).toBe(width);
      await picture(`${theme}-${width}`);
      await page.bringChart("net");
      await picture(`${theme}-${width}-charts`);
    }
  });
}

test("shown twice as large everything can be reached, in two sizes", async () => {
  const { browser, page, picture } = await open();
  await page.enlarge();
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    // prettier-ignore
    await browser.setWindowSize(width, height);
    await page.until(`${width} wide`, () =>
      browser.execute((width) => innerWidth === width / 2, width),
    );
    await browser.pause(600);
    expect(await browser.execute(beyond)).toEqual([]);
    await picture(`twice-${width}`);
  }
});

/** What can be pressed in the header, the rail and the heads of the grid, or holds figures, and is cut off; figures that run into the next. */
function beyond(): string[] {
  const parts = document.querySelectorAll<HTMLElement>(
    "header button, [aria-label=Scenarios] button, [data-segment-head], [data-testid=results], main",
  );
  const cut = [...parts].filter((part) => {
    const { left, right, top, bottom, width } = part.getBoundingClientRect();
    const sight =
      left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    return width > 0 && !sight;
  });
  const figures = document.querySelectorAll<HTMLElement>(
    "[data-testid=results] dd.value",
  );
  const over = [...figures].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  return [...cut, ...over].map(
    (part) => part.innerText || part.ariaLabel || part.tagName,
  );
}

test("using the page breaks none of its own policy", async () => {
  const { browser, page } = await open();
  await browser.execute(() => {
    const refused: string[] = ((
      window as unknown as { refused: string[] }
    ).refused = []);
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(
        `${event.violatedDirective} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  await page.select("cut_two");
  await page.choose("cut_two", "Duplicate");
  await page.press("Appearance and numbers");
  await browser.keys("Escape");
  const refused = await browser.execute(
    () => (window as unknown as { refused: string[] }).refused,
  );
  expect(refused).toEqual([]);
});
