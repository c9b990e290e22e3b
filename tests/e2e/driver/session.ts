import { afterEach } from "vitest";
import { freshFolder } from "./folder";
import { Page } from "./page";
import { start, type Run, type Start } from "./window";

/** A window on a page that is ready. */
export interface Session extends Run {
  page: Page;
}

/**
 * Starts windows in a fresh folder for each test of a file; what a test leaves open is closed after it. Where the window
 * greets a newcomer, they look at the sample, unless the page is what a test is about (`greeted`).
 */
export function sessions(): {
  folder: () => string;
  open: (start?: Partial<Start> & { greeted?: boolean }) => Promise<Session>;
} {
  const folder = freshFolder();
  const running = new Set<Run>();
  afterEach(async () => {
    const left = [...running];
    running.clear();
    await Promise.all(left.map((run) => run.quit()));
  });
  const open = async ({
    greeted = false,
    ...asked
  }: Partial<Start> & { greeted?: boolean } = {}) => {
    const run = await start({ data: folder(), ...asked });
    running.add(run);
    const quit = async () => {
      running.delete(run);
      await run.quit();
    };
    const page = await new Page(run).ready();
    if (!greeted) await page.passGreeting();
    return { ...run, quit, page };
  };
  return { folder, open };
}
