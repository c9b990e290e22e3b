import { afterEach, expect, it } from "vitest";
import { HiddenLines } from "./hidden-lines.svelte";

afterEach(() => sessionStorage.clear());

const at = (path: string, opened = 0) => ({ opened, view: { document: { path } } });
const hidden = (document: ReturnType<typeof at>) => new HiddenLines<"arr">("test", document);

/** Another document, or the same one elsewhere, is the one that is open. */
const turn = (document: ReturnType<typeof at>, path: string, opened: number) =>
  Object.assign(document, at(path, opened));

it("leaves lines out of the document they were left out of, and of no other", () => {
  const document = at("/a");
  const lines = hidden(document);
  lines.toggle("arr", "baseline");
  expect(lines.of("arr")).toEqual(["baseline"]);
  turn(document, "/b", 1);
  expect(lines.of("arr")).toEqual([]);
  turn(document, "/a", 2);
  expect(lines.of("arr")).toEqual(["baseline"]);
});

it("knows a document again after the page was loaded anew, and not one that is opened as the first by then", () => {
  hidden(at("/a")).toggle("arr", "baseline");
  expect(hidden(at("/a")).of("arr")).toEqual(["baseline"]);
  expect(hidden(at("/b")).of("arr")).toEqual([]);
});

it("goes along with a document that is put into a file", () => {
  const document = at("");
  const lines = hidden(document);
  lines.toggle("arr", "baseline");
  turn(document, "/a", 0);
  expect(lines.of("arr")).toEqual(["baseline"]);
  turn(document, "", 1);
  expect(lines.of("arr")).toEqual([]);
});

it.each(["null", "[1]", '{"/a":{"arr":[1]}}', '{"/a":null}', "{"])(
  "begins anew where %s was kept",
  (kept) => {
    sessionStorage.setItem("test", kept);
    expect(hidden(at("/a")).of("arr")).toEqual([]);
  },
);
