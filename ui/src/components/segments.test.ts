import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import Segments from "./Segments.svelte";

describe("segments", () => {
  it("show where the keyboard is after an arrow too, and not after a click", async () => {
    const onchoose = vi.fn<(value: string) => void>();
    const options = ["Low", "High"].map((label) => ({ value: label, label }));
    render(Segments, { value: "Low", options, label: "How sure", onchoose });
    const user = userEvent.setup();
    const ringed = () => screen.getByRole("radiogroup").classList.contains("keyed");
    await user.click(screen.getByLabelText("Low"));
    expect(ringed()).toBe(false);
    await user.keyboard("{ArrowRight}");
    expect(onchoose).toHaveBeenCalledWith("High");
    expect(document.activeElement).toBe(screen.getByLabelText("High"));
    expect(ringed()).toBe(true);
    await user.click(screen.getByLabelText("Low"));
    expect(ringed()).toBe(false);
  });
});
