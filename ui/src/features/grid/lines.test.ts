import { expect, it } from "vitest";
import { FakeHost } from "@/api/fake/host";
import { linesOf, placeOf } from "./lines";

it("finds the place of a pointer, or the nearest to it", async () => {
  const request = { selected: "baseline", reference: "baseline", charts: [], timelines: [] };
  const answer = await new FakeHost().view({ ...request, theme: "light", style: "us_finance" });
  if (answer.status === "error") throw new Error(answer.error.message);
  const lines = linesOf(answer.data.grid);
  const place = (pointer: string) => placeOf(lines, pointer);
  expect(place("/segments/mid_market/retention/churn")).toEqual({ key: "key/retention/churn", column: 1 });
  expect(place("/segments/enterprise/team/events/cut")).toEqual({ key: "key/team/csms", column: 2 });
  expect(place("/discount_rate")?.key).toMatch(/discount_rate$/);
  expect(place("/segments/mid_market/retention")?.column).toBe(1);
  expect(place("/nowhere")).toBeNull();
});
