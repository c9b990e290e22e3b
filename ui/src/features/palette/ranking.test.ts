import { describe, expect, it } from "vitest";
import type { Entry } from "./entry";
import { ranked } from "./ranking";

const entry = (label: string, detail = ""): Entry => ({ id: label, label, detail, run: () => {} });
const group = (title: string, ...labels: string[]) => ({
  title,
  entries: labels.map((label) => entry(label)),
});

/** The labels found, group by group. */
function found(query: string, groups = [GRID, DOING], recent: string[] = []) {
  return ranked(groups, query, recent).map(({ title, entries }) => [
    title,
    ...entries.map(({ label }) => label),
  ]);
}

const GRID = group(
  "Assumptions",
  "SMB › Annual churn",
  "Mid-market › Annual churn",
  "Mid-market › Touches a year",
);
const DOING = group("File", "Open…", "Copy for sharing…", "Export as JSON…");

describe("what is found", () => {
  it("holds every word typed, in whatever order", () => {
    expect(found("churn mid")).toEqual([["Assumptions", "Mid-market › Annual churn"]]);
    expect(found("mid year")).toEqual([["Assumptions", "Mid-market › Touches a year"]]);
    expect(found("churn enterprise")).toEqual([]);
  });

  it("has the beginning of a word before its middle", () => {
    const [first] = found("open", [group("A", "Reopen a plan", "Open…")]);
    expect(first).toEqual(["A", "Open…", "Reopen a plan"]);
    expect(found("port", [group("A", "Export", "A portal")])).toEqual([["A", "A portal", "Export"]]);
  });

  it("takes initials, and no letters that are merely scattered about", () => {
    expect(found("ac", [GRID])[0]).toContain("SMB › Annual churn");
    expect(found("ouhe")).toEqual([]);
  });

  it("is found by its group and its detail too, after what its name is found by", () => {
    const groups = [group("File", "Open…"), { title: "Retain", entries: [entry("Churn", "a file of ours")] }];
    expect(found("file", groups).map(([title]) => title)).toEqual(["File", "Retain"]);
    expect(found("file", [...groups, group("Z", "File it")])[0]?.[0]).toBe("Z");
  });

  it("puts what was used last before its equals, and never before what fits better", () => {
    const recent = ["Mid-market › Annual churn"];
    expect(found("churn", [GRID], recent)[0]?.[1]).toBe("Mid-market › Annual churn");
    expect(found("churn smb", [GRID], recent)[0]?.[1]).toBe("SMB › Annual churn");
  });

  it("puts what cannot be done now after its equals", () => {
    const [one, other] = [entry("Undo this"), entry("Undo that")];
    const groups = [{ title: "Edits", entries: [{ ...one, whyNot: "Nothing to undo." }, other] }];
    expect(found("undo", groups)[0]).toEqual(["Edits", "Undo that", "Undo this"]);
    expect(found("undo this", groups)[0]).toEqual(["Edits", "Undo this"]);
  });
});
