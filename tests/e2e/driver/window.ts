import { mkdirSync } from "node:fs";
import { remote } from "webdriverio";
import { out } from "./out";
import { app } from "./programs";
import { startWebDriver } from "./webdriver";

/** How a window is started. */
export interface Start {
  /** The folder of the sample and of what the window remembers. */
  data: string;
  /** The document named on the command line. */
  document?: string;
  /** What every file dialog answers: a path, or that it was cancelled. */
  dialogs?: string;
  theme?: "light" | "dark";
  /** What else the program's environment says. */
  environment?: Record<string, string>;
  /** What is started, where it is not the program itself. */
  program?: string;
}

/** One run of the program. */
export interface Run {
  browser: WebdriverIO.Browser;
  /** Saves what the window shows under `out/`. */
  picture(name: string): Promise<void>;
  /** Ends the program. */
  quit(): Promise<void>;
}

/** Starts the program and waits until its page is there. */
export async function start({
  data,
  document,
  dialogs = "cancel",
  theme = "light",
  environment = {},
  program = app,
}: Start): Promise<Run> {
  const driver = await startWebDriver({
    HEADROOM_DATA_DIR: data,
    // What the page remembers (sizes of panes, theme) must neither come from this machine nor stay on it.
    XDG_DATA_HOME: `${data}/.webview`,
    HEADROOM_DIALOG_ANSWER: dialogs,
    GTK_THEME: theme === "dark" ? "Adwaita:dark" : "Adwaita",
    NO_AT_BRIDGE: "1",
    ...environment,
  });
  const browser = await session(
    driver.port,
    program,
    document ? [document] : [],
  );
  return {
    browser,
    picture: async (name) => {
      mkdirSync(out, { recursive: true });
      await browser.saveScreenshot(`${out}${name}.png`);
    },
    quit: async () => {
      await saved(browser);
      await browser.deleteSession();
      await driver.stop();
    },
  };
}

/** Waits until no edit is on its way to the disk: the driver ends the program as a power cut would. */
async function saved(browser: WebdriverIO.Browser): Promise<void> {
  await browser.waitUntil(() =>
    browser.executeAsync((done: (still: boolean) => void) => {
      const { __TAURI_INTERNALS__: tauri } = window as unknown as {
        __TAURI_INTERNALS__: {
          invoke: (command: string) => Promise<{ kind: string }>;
        };
      };
      tauri.invoke("save_again").then(
        ({ kind }) => done(kind !== "pending"),
        () => done(true),
      );
    }),
  );
}

/** WebKitGTK's driver speaks the classic protocol and finds its program by this option, not by a browser's name. */
function session(
  port: number,
  binary: string,
  args: string[],
): Promise<WebdriverIO.Browser> {
  const capabilities = {
    "wdio:enforceWebDriverClassic": true,
    "webkitgtk:browserOptions": { binary, args },
  };
  return remote({
    hostname: "127.0.0.1",
    port,
    logLevel: "error",
    capabilities,
  });
}
