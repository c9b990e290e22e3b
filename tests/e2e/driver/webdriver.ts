import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { out } from "./out";

/** WebKit's own driver; the window it opens gets its environment. */
export interface WebDriver {
  port: number;
  stop(): Promise<void>;
}

/** Starts a driver whose windows see `environment` on top of this process's own. */
export async function startWebDriver(
  environment: Record<string, string>,
): Promise<WebDriver> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...environment,
    TAURI_WEBVIEW_AUTOMATION: "true",
  };
  const log = openLog();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  await listening(port);
  return { port, stop: () => stopped(driver) };
}

/** What driver and program say goes to a file: a pipe they inherit would keep the test runner waiting for their end. */
function openLog(): number {
  mkdirSync(out, { recursive: true });
  return openSync(`${out}programs.log`, "a");
}

function startedBy({ pid }: ChildProcess): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}

function killed(program: number): void {
  try {
    process.kill(program, "SIGKILL");
  } catch {
    // It has ended by itself in the meantime.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string")
    throw new Error("This machine gives no port.");
  return address.port;
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await answers(port)) return;
    await wait(50);
  }
  throw new Error("WebKitWebDriver does not answer.");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => done(true)).once("error", () => done(false));
  });
}

/** Ends the driver after the programs it has started: it may say that a session is over before its window is gone. */
async function stopped(driver: ChildProcess): Promise<void> {
  if (driver.exitCode !== null || driver.signalCode !== null) return;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const programs = startedBy(driver);
    if (programs.length === 0) break;
    for (const program of programs) killed(program);
    await wait(50);
  }
  driver.kill();
  await once(driver, "exit");
}
