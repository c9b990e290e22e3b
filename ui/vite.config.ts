import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const source = fileURLToPath(new URL("./src", import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: { "@": source },
    // Tests mount components, so they need Svelte's browser entry.
    ...(process.env["VITEST"] ? { conditions: ["browser"] } : {}),
  },
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    // The oldest web view the app meets: WebKitGTK and WKWebView of the Safari 16 generation.
    target: "safari16",
    // The window's policy forbids data: URLs, so small fonts and icons stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { width: 1280, height: 800 } },
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/testing/setup.ts"],
    // Only against hanging: a busy machine is no failure.
    testTimeout: 60_000,
  },
});
