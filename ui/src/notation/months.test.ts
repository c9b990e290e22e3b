import { describe, expect, it } from "vitest";
import { addMonths, formatMonth, parseMonth } from "./months";

describe("months", () => {
  it.each([
    ["2027-04", "2027-04"],
    ["2027/4", "2027-04"],
    ["Apr 2027", "2027-04"],
    ["april 2027", "2027-04"],
    ["apr27", "2027-04"],
    ["4/2027", "2027-04"],
    ["04.27", "2027-04"],
    ["2027 dec", "2027-12"],
    [" Sept. 2028 ", "2028-09"],
  ])("reads %s as %s", (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  it.each(["", "2027", "13/2027", "0/2027", "Foo 2027", "2027-04-01", "ap 2027"])("refuses %j", (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  it("writes and steps months", () => {
    expect(formatMonth("2027-04")).toBe("Apr 2027");
    expect(addMonths("2027-12", 1)).toBe("2028-01");
    expect(addMonths("2027-01", -1)).toBe("2026-12");
    expect(addMonths("2027-01", 30)).toBe("2029-07");
  });
});
