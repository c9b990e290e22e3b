import { describe, expect, it } from "vitest";
import { readTable, writeTable } from "./tsv";

describe("a block on the clipboard", () => {
  it.each([
    ["12%", [["12%"]]],
    ["12%\n", [["12%"]]],
    ["1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]], // prettier-ignore
    ["1\r2", [["1"], ["2"]]],
    ["\t5", [["", "5"]]],
    ["1\t\n\t2", [["1", ""], ["", "2"]]], // prettier-ignore
    ["1\n\n2", [["1"], [""], ["2"]]],
    ['"a\tb"\t2', [["a\tb", "2"]]],
    ['"two\nlines"\n3', [["two\nlines"], ["3"]]],
    ['"say ""so"""', [['say "so"']]],
    ['5" pipe\t6', [['5" pipe', "6"]]],
    ['"open\t6', [['"open', "6"]]],
    ["", [[""]]],
  ])("%j", (text, block) => expect(readTable(text)).toEqual(block));

  it("is read back as it was written", () => {
    const block = [
      ["$1,234", "", 'a "b"'],
      ["x\ty", "two\nlines", "(3.0%)"],
    ];
    expect(readTable(writeTable(block))).toEqual(block);
  });
});
