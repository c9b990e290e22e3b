import { describe, expect, it } from "vitest";
import { columnWidth, LABELS } from "./column-width";

describe("the width of a column", () => {
  it.each([300, 480, 515, 733, 1900])("lets a pane of %i px show whole columns", (pane) => {
    const width = columnWidth(pane);
    const shown = (pane - LABELS) / width;
    expect(width).toBeGreaterThanOrEqual(96);
    expect(shown < 1 || Math.abs(shown - Math.round(shown)) < 1e-9).toBe(true);
  });
});
