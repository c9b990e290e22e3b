// Takes pictures of the built window in Chromium, under the policy it has in the app, and checks it for accessibility.
// Usage: npm run look -- FOLDER [SCENE…]   (CHROMIUM names the browser, default /usr/bin/chromium; SIZES other sizes
// than the usual ones, as in 512x350, which is 1024 × 700 at a zoom of 200 %)
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { scenes } from "./scenes.mjs";

const folder = process.argv[2] ?? join(tmpdir(), "headroom-look");
const policy =
  "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; connect-src 'self'";
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const sizes = (process.env.SIZES ?? "1280x800,1024x700,1920x1080")
  .split(",")
  .map((size) => size.split("x").map(Number));

const wanted = process.argv.slice(3);
// The pane library sets the pointer's shape while dragging by a style element; our own rule does that under the policy.
const tolerated = (scene, text) => scene === "dragged" && text.startsWith("Applying inline style violates");
const work = await mkdtemp(join(tmpdir(), "headroom-ui-"));
const problems = [];
try {
  const fake = await buildFake();
  await build({ logLevel: "warn", build: { outDir: work, emptyOutDir: true } });
  await mkdir(folder, { recursive: true });
  const server = await serve(work);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // With hidden bars their room is kept and scrolled into as well: columns would be cut that the app shows whole.
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  try {
    for (const theme of ["light", "dark"]) {
      for (const size of sizes) await look(browser, server.address().port, fake, theme, size);
    }
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
for (const problem of new Set(problems)) console.error(problem);
console.log(`Pictures in ${folder}; ${new Set(problems).size} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The fake host as one classic script. */
async function buildFake() {
  const made = await build({
    logLevel: "warn",
    publicDir: false,
    build: { write: false, lib: { entry: "src/testing/fake-tauri.ts", formats: ["iife"], name: "fake" } },
  });
  return [made].flat()[0].output[0].code;
}

/** Serves the built window as the app does: one origin, strict policy. */
function serve(root) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://local").pathname;
    if (path === "/favicon.ico") return response.writeHead(204).end();
    const file = join(root, path === "/" ? "index.html" : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        "content-type": types[extname(file)] ?? "",
        "content-security-policy": policy,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function look(browser, port, fake, theme, [width, height]) {
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
    const page = await context.newPage();
    const at = `${name} ${width}x${height} ${theme}`;
    page.on("console", (message) => {
      if (tolerated(name, message.text())) return;
      if (["error", "warning"].includes(message.type())) problems.push(`${at}: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`${at}: ${error.message}`));
    await page.addInitScript(fake);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(isDrawn);
    await scene(page);
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, `${name}-${width}x${height}-${theme}.png`) });
    await checkNumbers(page, at);
    await checkAccess(page, at);
    await context.close();
  }
}

/** Whether the figures are there, and every chart that is in sight. */
function isDrawn() {
  const charts = [...document.querySelectorAll('[data-testid^="chart-"]')];
  const inSight = charts.filter((chart) => chart.getBoundingClientRect().top < innerHeight);
  const figures = document.querySelector("[data-testid=results] dd.value");
  return figures !== null && inSight.every((chart) => chart.querySelector("svg[role=img]"));
}

/** A number that is cut reads as another one. */
async function checkNumbers(page, at) {
  const numbers = page.locator('input[inputmode="decimal"]').filter({ visible: true });
  const cut = await numbers.evaluateAll((fields) =>
    fields
      .filter((field) => field.scrollWidth > field.clientWidth)
      .map((field) => `${field.ariaLabel} ${field.value}`),
  );
  if (cut.length > 0) problems.push(`${at}: cut numbers: ${cut.join(" | ")}`);
}

async function checkAccess(page, at) {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(() => window.axe.run());
  for (const { id, impact, nodes } of found.violations) {
    if (impact !== "serious" && impact !== "critical") continue;
    problems.push(
      `${at}: axe ${impact} ${id}: ${nodes
        .slice(0, 4)
        .map((node) => node.html.slice(0, 160))
        .join(" | ")}`,
    );
  }
}
