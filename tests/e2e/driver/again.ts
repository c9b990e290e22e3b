import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { app } from "./programs";

/** Starts the program once more, in the folder `cwd`, and waits until that start has ended, which it must by itself. */
export async function startAgain(
  words: string[],
  { cwd, data }: { cwd: string; data: string },
): Promise<void> {
  const env = { ...process.env, HEADROOM_DATA_DIR: data, NO_AT_BRIDGE: "1" };
  await promisify(execFile)(app, words, { cwd, env, timeout: 20_000 });
}
