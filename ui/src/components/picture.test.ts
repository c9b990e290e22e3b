import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { pictures } from "@/strings";
import Picture from "./Picture.svelte";

const words = { items: [], words: pictures, ontoggle: () => {} };
const name = () => screen.getByRole("group").getAttribute("aria-label");

it("has a name of its own before it is drawn, and says of no keys that do nothing yet", async () => {
  const { rerender } = render(Picture, { ...words, picture: undefined });
  expect(name()).toBe("A chart that is yet to be drawn");
  const picture = { title: "ARR by scenario", svg: "<svg></svg>", problem: null, reading: null };
  await rerender({ ...words, picture });
  expect(name()).toBe("ARR by scenario. Arrow keys read its months, Enter opens its menu.");
  await rerender({ ...words, picture: { ...picture, svg: "", problem: "There is nothing to draw." } });
  expect(name()).toBe("ARR by scenario");
});
