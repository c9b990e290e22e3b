import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import { giveRoom } from "@/testing/room";
import ReadPicture from "./ReadPicture.svelte";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const SERIES = {
  id: "arr",
  name: "ARR",
  colour: 1,
  dashed: false,
  values: ["$1M", "$2M"],
  places: [0, 0],
  hideable: true,
  hidden: false,
  label: null,
};
const STOPS = [
  { x: 10, label: "Jan 2027" },
  { x: 90, label: "Feb 2027" },
];
const PICTURE = {
  svg: "<svg></svg>",
  reading: { left: 0, right: 100, top: 0, bottom: 100, stops: STOPS, series: [SERIES] },
  label: "ARR by scenario",
  toggleTip: (name: string) => name,
  ontoggle: () => {},
  onmenu: () => {},
};

it.each([350, 900])(
  "is read on while something else is typed, and not under a dialog that opens, in a picture %d px wide",
  async (width) => {
    giveRoom(width);
    render(ReadPicture, PICTURE);
    await fireEvent.pointerMove(screen.getByRole("group"), { clientX: 10 });
    expect(screen.getByText("Jan 2027")).toBeTruthy();
    const [field, dialog] = [document.createElement("input"), document.createElement("div")];
    document.body.append(field, dialog);
    dialog.className = "dialog";
    dialog.tabIndex = -1;
    field.focus();
    await tick();
    expect(screen.getByText("Jan 2027")).toBeTruthy();
    dialog.focus();
    await tick();
    expect(screen.queryByText("Jan 2027")).toBeNull();
    field.remove();
    dialog.remove();
  },
);

it.each([350, 900])(
  "reads again and again in a picture %d px wide, and leaves nothing behind",
  async (width) => {
    giveRoom(width);
    render(ReadPicture, PICTURE);
    const picture = screen.getByRole("group");
    for (const [x, month] of [
      [10, "Jan 2027"],
      [90, "Feb 2027"],
    ] as const) {
      await fireEvent.pointerMove(picture, { clientX: x });
      expect(screen.getByText(month)).toBeTruthy();
      await fireEvent.pointerLeave(picture);
      expect(screen.queryByText(month)).toBeNull();
      expect(document.querySelector(".readings")).toBeNull();
    }
    expect(picture.querySelector("[aria-live]")).toBeTruthy();
  },
);
