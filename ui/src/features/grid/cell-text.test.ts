import { describe, expect, it } from "vitest";
import type { CellNote } from "@/api/bindings";
import { noteText } from "./cell-text";

const nothing: CellNote = { note: "", author: "", source: "", confidence: null, from: null };

describe("a note in one line", () => {
  it.each<[Partial<CellNote>, string]>([
    [{ note: "From the pilot" }, "“From the pilot”"],
    [{ author: "Dana" }, "Dana"],
    [{ note: "Two\n lines ", source: "CRM", confidence: "low" }, "“Two lines” – CRM (not sure)"],
    [{ note: "A", author: "B", source: "C", confidence: "high" }, "“A” – B, C (sure)"],
    [{ note: "x".repeat(200) }, `“${"x".repeat(120)}…”`],
  ])("%j", (note, text) => expect(noteText({ ...nothing, ...note })).toBe(text));
});
