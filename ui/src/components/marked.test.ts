import { describe, expect, it } from "vitest";
import { marked } from "./marked";

describe("what is marked", () => {
  const hits = (text: string, query: string) =>
    marked(text, query).map((piece) => (piece.hit ? `[${piece.text}]` : piece.text));

  it("is what is typed, where it begins a word if it does so anywhere", () => {
    expect(hits("Mid-market › Annual churn", "mark chu").join("")).toBe("Mid-[mark]et › Annual [chu]rn");
    expect(hits("Export a port", "port").join("")).toBe("Export a [port]");
    expect(hits("Nothing", "xyz")).toEqual(["Nothing"]);
  });
});
