// temporary
import { chromium } from "playwright-core";
import { build, createServer } from "vite";
const made = await build({ logLevel: "warn", publicDir: false, build: { write: false, lib: { entry: "src/testing/fake-tauri.ts", formats: ["iife"], name: "fake" } } });
const fake = [made].flat()[0].output[0].code;
const server = await createServer({ logLevel: "warn", server: { port: 5391, strictPort: true, watch: null } });
await server.listen();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", ignoreDefaultArgs: ["--hide-scrollbars"] });
export async function open(width = 1280, height = 800, theme = "light") {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page = await context.newPage();
  page.on("console", (m) => { if (["error", "warning"].includes(m.type())) console.log("CONSOLE", m.text().slice(0, 300), m.stackTrace?.() ?? "", JSON.stringify(m.location())); });
  page.on("pageerror", (e) => console.log("PAGEERROR", e.message, e.stack));
  await page.addInitScript(fake);
  await page.addInitScript(() => { const w = console.warn; console.warn = (...a) => w(...a, "\n" + new Error().stack); });
  await page.goto("http://localhost:5391/", { waitUntil: "networkidle" });
  await page.getByTestId("chart-arr").locator("svg[role=img]").waitFor({ timeout: 60000 });
  return page;
}
export async function end() { await browser.close(); await server.close(); process.exit(0); }
