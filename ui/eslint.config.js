import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** Forbids imports by pattern, with the reason as the message. */
const forbid = (files, ...patterns) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: patterns.map(([group, message]) => ({ group, message })) },
    ],
  },
});

const otherFolders = [["../**"], "Reach other folders by @/…, so that the boundaries can be seen."];
const tests = ["src/**/*.test.ts", "src/testing/**"];

export default ts.config(
  { ignores: ["dist", "src/api/bindings.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    rules: {
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 80],
      "@typescript-eslint/consistent-type-imports": "error",
      // The document's state is replaced whole by the host's answer: plain maps are meant where they stand.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  forbid(["src/components/**"], otherFolders, [
    ["@/features/**", "@/state/**", "@/api/**", "@/views/**", "@/strings"],
    "The design system knows no product.",
  ]),
  forbid(
    ["src/features/**"],
    otherFolders,
    [["@/features/**", "@/views/**"], "A feature never imports another feature; a view composes them."],
    [["@/api/client", "@/api/fake/**"], "Features speak to the document store."],
  ),
  forbid(["src/state/**"], otherFolders, [
    ["@/features/**", "@/views/**", "@/components/**"],
    "State knows nothing of what shows it.",
  ]),
  forbid(
    ["src/api/**", "src/notation/**"],
    [["@/features/**", "@/views/**", "@/components/**", "@/state/**"], "The ground floor."],
  ),
  { files: tests, rules: { "no-restricted-imports": "off", "max-lines-per-function": "off" } },
  forbid(
    ["src/features/**/*.test.ts"],
    [
      ["@/features/**", "@/views/**"],
      "A test of a feature imports no other; the window of @/testing has them all.",
    ],
  ),
);
