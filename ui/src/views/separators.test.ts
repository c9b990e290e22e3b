import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { openWindow } from "@/testing/open-window";

beforeEach(() => localStorage.clear());

/** The separator beside the scenarios; `goes` presses a key and waits for where it is then, per cent. */
async function onRail() {
  await openWindow();
  const rail = screen.getByRole("separator", { name: "Size of the scenarios" });
  const now = () => rail.getAttribute("aria-valuenow");
  const goes = async (key: string, to: string) => {
    await fireEvent.keyDown(rail, { key });
    await waitFor(() => expect(now()).toBe(to));
  };
  await waitFor(() => expect(now()).toBe("17"));
  return { rail, now, goes };
}

describe("a separator", () => {
  it("goes by small steps and to both ends", async () => {
    const { rail, goes } = await onRail();
    await goes("ArrowRight", "18");
    await goes("ArrowRight", "19");
    await goes("ArrowLeft", "18");
    await goes("End", rail.getAttribute("aria-valuemax") ?? "");
    await goes("Home", rail.getAttribute("aria-valuemin") ?? "");
  });

  it("comes back to the usual size by Enter or a double click", async () => {
    const { rail, now, goes } = await onRail();
    await goes("Home", "11");
    await goes("Enter", "17");
    await goes("Home", "11");
    await fireEvent.dblClick(rail);
    await waitFor(() => expect(now()).toBe("17"));
  });
});
