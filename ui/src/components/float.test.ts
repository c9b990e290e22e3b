import { afterEach, expect, it, vi } from "vitest";
import { float } from "./float";

const WINDOW = { width: 640, height: 400 };
const CARD = { width: 440, height: 320 };

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** An element that lies so, as far as a script can tell. */
function lying(left: number, top: number, width: number, height: number): HTMLElement {
  const made = document.createElement("div");
  made.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  Object.defineProperties(made, { offsetWidth: { value: width }, offsetHeight: { value: height } });
  document.body.append(made);
  return made;
}

/** Where a card comes to lie beside a cell that begins there. */
async function placed(left: number, top: number): Promise<[x: number, y: number]> {
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(WINDOW.width);
  vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(WINDOW.height);
  const card = lying(0, 0, CARD.width, CARD.height);
  const stop = float(lying(left, top, 80, 24), card, "right-start");
  await vi.waitFor(() => expect(card.style.translate).not.toBe(""));
  stop();
  const [x = NaN, y = NaN] = card.style.translate.split(" ").map(parseFloat);
  return [x, y];
}

it("lies beside what it belongs to where there is room", async () => {
  expect(await placed(20, 40)).toEqual([106, 40]);
});

it.each([
  [400, 300],
  [300, 180],
  [560, 380],
  [104, 170],
])("stays inside a window that has no room beside a cell at %i, %i", async (left, top) => {
  const [x, y] = await placed(left, top);
  expect(x).toBeGreaterThanOrEqual(8);
  expect(y).toBeGreaterThanOrEqual(8);
  expect(x + CARD.width).toBeLessThanOrEqual(WINDOW.width - 8);
  expect(y + CARD.height).toBeLessThanOrEqual(WINDOW.height - 8);
});
