import { afterEach, expect, it } from "vitest";
import { HiddenLines } from "./hidden-lines.svelte";

afterEach(() => sessionStorage.clear());

it("leaves lines out of the document they were left out of, and not of the next", () => {
  const document = { opened: 0 };
  const lines = new HiddenLines<"arr">("test", document);
  lines.toggle("arr", "baseline");
  expect(lines.of("arr")).toEqual(["baseline"]);
  expect(new HiddenLines<"arr">("test", document).of("arr")).toEqual(["baseline"]);
  document.opened = 1;
  expect(lines.of("arr")).toEqual([]);
});

it.each(["null", "[1]", '{"opened":0,"lines":{"arr":[1]}}', "{"])("begins anew where %s was kept", (kept) => {
  sessionStorage.setItem("test", kept);
  expect(new HiddenLines<"arr">("test", { opened: 0 }).of("arr")).toEqual([]);
});
