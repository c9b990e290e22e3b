import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface Found {
  id: string;
  impact: string | null;
  nodes: { html: string }[];
}

/** What axe-core finds serious or worse in what the window shows, each with the first of the elements it is about. */
export async function obstacles(
  browser: WebdriverIO.Browser,
): Promise<string[]> {
  await browser.execute(AXE);
  const { violations, checked } = await browser.execute(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: () => Promise<{ violations: Found[]; passes: unknown[] }>;
      };
    };
    const { violations, passes } = await axe.run();
    return { violations, checked: passes.length };
  });
  if (checked === 0) throw new Error("axe-core has checked nothing");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
}
