import { describe, expect, it } from "vitest";
import { clockTime, dayAt, dayHeading, formatDay, parseDay } from "./days";

describe("days", () => {
  it.each([
    ["2027-03-31", "31 Mar 2027"],
    ["2027-12-01", "1 Dec 2027"],
  ])("%s reads %s and back", (day, text) => {
    expect(formatDay(day)).toBe(text);
    expect(parseDay(text)).toBe(day);
    expect(parseDay(day)).toBe(day);
  });

  it.each([
    ["31 march 27", "2027-03-31"],
    ["Mar 31, 2027", "2027-03-31"],
    ["31.3.2027", "2027-03-31"],
    ["3.4.2027", "2027-04-03"],
    ["31/3/2027", "2027-03-31"],
    ["3/31/2027", "2027-03-31"],
    ["2028-02-29", "2028-02-29"],
    [" 2027/3/1 ", "2027-03-01"],
  ])("%s is a day", (text, day) => expect(parseDay(text)).toBe(day));

  it.each(["", "Mar 2027", "30 Feb 2027", "2027-02-29", "3/4/2027", "tomorrow", "0.1.2027", "1 2 3 4"])(
    "%s is none",
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it("knows the day on this machine's clock", () => {
    expect(dayAt(new Date(2027, 2, 5, 23, 59))).toBe("2027-03-05");
    expect(clockTime(new Date(2027, 2, 5, 14, 32).toISOString())).toContain("32");
  });

  it("heads a day by how long ago it is", () => {
    expect(dayHeading("2027-03-05", "2027-03-05")).toBe("Today");
    expect(dayHeading("2027-02-28", "2027-03-01")).toBe("Yesterday");
    expect(dayHeading("2027-01-04", "2027-03-01")).toContain("January");
    expect(dayHeading("2027-01-04", "2027-03-01")).not.toContain("2027");
    expect(dayHeading("2026-12-30", "2027-03-01")).toContain("2026");
  });
});
