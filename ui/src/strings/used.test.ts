import { expect, it } from "vitest";
import * as strings from "./index";

const sources = import.meta.glob<string>(["../**/*.{ts,svelte}", "!../strings/**", "!../**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
/** Without what is no code: remarks, styles. */
const texts = Object.values(sources).map((text) =>
  text.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|<style>[^]*?<\/style>|^\s*\/\/.*$/gm, ""),
);

/** The texts that import a group of strings, each with the name it has there. */
function importing(group: string): { text: string; name: string }[] {
  return texts.flatMap((text) => {
    const imported = /import \{([^}]*)\} from "@\/strings(?:\/\w+)?"/.exec(text)?.[1] ?? "";
    const found = imported.split(",").find((one) => one.trim().split(" as ")[0] === group);
    return found ? [{ text, name: found.trim().split(" as ").at(-1) ?? group }] : [];
  });
}

/** What is read by a name that is known only then. */
const CHOSEN: Record<string, string[]> = { views: ["overview", "headcount", "compare"] };

/** Its name stands behind that of the group. */
const reads = (text: string, of: string, key: string) =>
  new RegExp(`\\b${of}\\??\\.${key}\\b`).test(text.replace(/\s+(?=\??\.)/g, ""));

/** Handed on to a component as a whole: what is read of it is read elsewhere. */
const isHandedOn = (text: string, name: string) => text.includes(`{${name}}`);

function isUsed(group: string, key: string): boolean {
  if (CHOSEN[group]?.includes(key)) return true;
  return importing(group).some(
    ({ text, name }) =>
      reads(text, name, key) ||
      (isHandedOn(text, name) && texts.some((other) => new RegExp(`\\.${key}\\b`).test(other))),
  );
}

it.each(Object.entries(strings))("says everything of %s somewhere", (group, words) => {
  expect(Object.keys(words).filter((key) => !isUsed(group, key))).toEqual([]);
});
