import { describe, expect, it } from "vitest";
import { linesWith, number, rowOf } from "@/testing/grid-rows";
import { hitsOf } from "./hits";

const lines = linesWith({
  key: [rowOf("Annual churn", "percent", [number(0.12), number(0.08)])],
  money: [
    rowOf("Discount rate", "percent", [number(0.1)], true),
    rowOf("Contract value", "money", [number(45_000), { kind: "absent" }]),
  ],
});
const sayings = {
  row: ({ row }: { row: { label: string } }) => row.label,
  columns: ["SMB", "Mid-market"],
  cell: ({ cell: { content } }: { cell: { content: { kind: string; value?: unknown } } }) =>
    content.kind === "number" ? `<${String(content.value).replace(/000$/, "\u00a0000")}>` : "",
};

const found = (query: string) =>
  hitsOf(lines, query, sayings).map(({ key, column }) => `${key} ${column ?? "row"}`);

describe("what is looked for", () => {
  it.each([
    ["churn", ["key/Annual churn row"]],
    ["churn annual", ["key/Annual churn row"]],
    ["churn mid", ["key/Annual churn 1"]],
    ["mid", ["key/Annual churn 1"]],
    ["value mid", []],
    ["rate mid", []],
    ["45 000", ["money/Contract value 0"]],
    ["$45k", ["money/Contract value 0"]],
    ["10 %", ["money/Discount rate 0"]],
    ["  ", []],
    ["zzz", []],
  ])("%s is at %o", (query, places) => {
    expect(found(query)).toEqual(places);
  });
});
