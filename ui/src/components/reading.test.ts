import { expect, it } from "vitest";
import { isApart, rowsAt, type PictureReading, type PictureSeries } from "./reading";

const line = (id: string, places: (number | null)[], hidden = false): PictureSeries => {
  return {
    id,
    name: id.toUpperCase(),
    colour: 1,
    dashed: false,
    values: places.map((place) => `${place}`),
    places,
    hideable: true,
    hidden,
    label: null,
  };
};

function reading(...series: PictureSeries[]): PictureReading {
  return { left: 0, right: 100, top: 0, bottom: 100, stops: [{ x: 10, label: "Jan 2027" }], series };
}

it("reads the lines of a month from top to bottom as they stand in it, and what has no place last", () => {
  const all = reading(line("low", [1, 1]), line("none", [null, 0]), line("high", [0, 2]));
  expect(rowsAt(all, 0).map(({ id }) => id)).toEqual(["high", "low", "none"]);
  expect(rowsAt(all, 1).map(({ id }) => id)).toEqual(["none", "low", "high"]);
});

it("leaves out what is hidden", () => {
  expect(rowsAt(reading(line("a", [1], true), line("b", [2])), 0).map(({ id }) => id)).toEqual(["b"]);
});

it("stands apart from a picture it would hide much of", () => {
  const [small, large] = [110, 240];
  expect([isApart(2, large, 700), isApart(6, large, 700)]).toEqual([false, true]);
  expect([isApart(1, small, 860), isApart(6, small, 860), isApart(1, large, 430)]).toEqual([
    false,
    true,
    true,
  ]);
});
