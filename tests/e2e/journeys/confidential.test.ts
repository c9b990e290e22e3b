// The cut is confidential: nothing on the page can reach another place, and nothing of it comes from one.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sessions } from "../driver/session";

const { open } = sessions();
let elsewhere: Server;
let asked: string[] = [];

beforeEach(async () => {
  asked = [];
  elsewhere = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  }).listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
});
afterEach(() => elsewhere.close());

test("the page cannot ask any other place, leave, or use the system", async () => {
  const { browser, page } = await open();
  const address = elsewhere.address();
  const place = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const refused = await browser.executeAsync(
    (place: string, done: (refused: string[]) => void) => {
      const { __TAURI_INTERNALS__: tauri } = window as unknown as {
        __TAURI_INTERNALS__: { invoke: (command: string) => Promise<unknown> };
      };
      const element = (name: "img" | "script" | "link", path: string) =>
        new Promise((resolve, reject) => {
          const one = Object.assign(document.createElement(name), {
            onload: resolve,
            onerror: reject,
            rel: "stylesheet",
          });
          one.setAttribute(
            name === "link" ? "href" : "src",
            `${place}/${path}`,
          );
          document.head.append(one);
        });
      const attempts = [
        fetch(`${place}/fetch`, { mode: "no-cors" }),
        element("img", "picture"),
        element("script", "script"),
        element("link", "style"),
        tauri.invoke("plugin:dialog|open"),
        tauri.invoke("plugin:window|close"),
      ];
      void Promise.allSettled(attempts).then((all) =>
        done(all.map(({ status }) => status)),
      );
    },
    place,
  );
  expect(refused).toEqual(refused.map(() => "rejected"));

  await browser.execute((place: string) => {
    location.href = `${place}/leave`;
  }, place);
  await browser.pause(500);
  expect(await page.text("document-name")).toBe("Sample");
  expect(asked).toEqual([]);
});

test("everything on the page comes from the program", async () => {
  const { browser } = await open();
  const sources = await browser.execute(() =>
    [...document.querySelectorAll("[src], link[href], a[href]")].map(
      (one) =>
        new URL(
          one.getAttribute("src") ?? one.getAttribute("href") ?? "",
          location.href,
        ).href,
    ),
  );
  expect(sources.length).toBeGreaterThan(1);
  for (const source of sources)
    expect(source).toMatch(/^tauri:\/\/localhost\//);
});
