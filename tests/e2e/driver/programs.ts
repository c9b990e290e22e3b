import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The window's program: `HEADROOM_APP`, or what cargo has built last for tests. */
export const app = program("HEADROOM_APP", "headroom");

/** The command line: `HEADROOM_CLI`, or what cargo has built last for tests. */
export const cli = program("HEADROOM_CLI", "headroom-cli");

/** Runs the command line and returns what it says. */
export async function headroom(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(cli, words, {
    maxBuffer: 1 << 26,
  });
  return stdout;
}

function program(variable: string, name: string): string {
  const path = process.env[variable] ?? `${root}target/debug/${name}`;
  if (!existsSync(path))
    throw new Error(
      `${path} is not there; build it, or name another in ${variable}.`,
    );
  return path;
}
