import { expect, it } from "vitest";
import { cutMiddle } from "./cut-middle";

const letters = (text: string) => [...text].length;

it("leaves what fits, and cuts in the middle without a gap beside the cut", () => {
  expect(cutMiddle("Cut two company wide", 20, letters)).toBe("Cut two company wide");
  expect(cutMiddle("Cut two company wide", 16, letters)).toBe("Cut two…ny wide");
  expect(cutMiddle("Cut two Mid-market so wide", 15, letters)).toBe("Cut two…so wide");
});

it("keeps the ends of a name however little room there is", () => {
  expect(cutMiddle("Cut two Mid-market", 3, letters)).toBe("Cu…-market");
  expect(cutMiddle("Short one", 3, letters)).toBe("Short one");
});
