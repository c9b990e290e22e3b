import { describe, expect, it } from "vitest";
import { withoutCaptions } from "./captions";

const captions = { rows: ["Annual churn", "Annual churn a year", "Uplift"], columns: ["SMB", "Mid-market"] };
const figures = [
  ["1", "2"],
  ["3", "4"],
];

describe("names that were copied along", () => {
  it.each([
    ["none", figures, false, false],
    ["a header", [["SMB", "mid-market "], ...figures], true, false],
    ["labels", [["Uplift", "1", "2"], ["Annual  churn a year", "3", "4"]], false, true], // prettier-ignore
    ["both", [["", "SMB", "Mid-market"], ["Uplift", "1", "2"], ["", "3", "4"]], true, true], // prettier-ignore
    ["both with a word in the corner", [["Assumptions", "SMB", ""], ["Uplift", "1", "2"], ["Annual churn", "3", "4"]], true, true], // prettier-ignore
  ] as const)("%s", (_, block, header, labels) => {
    expect(withoutCaptions(block.map((row) => [...row]), captions)).toEqual({ block: figures, header, labels }); // prettier-ignore
  });

  it("are not what only looks like one", () => {
    const other = [["SMB", "Other"], ["1", "2"]]; // prettier-ignore
    expect(withoutCaptions(other, captions).block).toEqual(other);
    expect(withoutCaptions([["SMB"]], captions).block).toEqual([["SMB"]]);
    expect(withoutCaptions([["Uplift"], ["Uplift"]], captions).block).toHaveLength(2);
  });

  it("stand before a single line", () => {
    expect(withoutCaptions([["Uplift", "1", "2"]], captions)).toMatchObject({
      block: [["1", "2"]],
      labels: true,
    });
  });
});
