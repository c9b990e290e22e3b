import { cleanup, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { onCut } from "@/testing/headcount";
import { openWindow } from "@/testing/open-window";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("the team that is open", () => {
  it("opens the team again that was left open", async () => {
    const { user, store, choose } = await onCut();
    const open = () => screen.getByRole("button", { expanded: true }).textContent?.trim();
    await user.click(screen.getByRole("button", { name: "Enterprise" }));
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    await user.click(screen.getByRole("tab", { name: "Headcount" }));
    await waitFor(() => expect(open()).toBe("Enterprise"));
    await choose("baseline");
    await store.settled();
    await waitFor(() => expect(open()).toBe("SMB"));
  });

  it("opens the team again after a restart, on the baseline too", async () => {
    const { user, host, choose } = await onCut();
    const open = () => screen.getByRole("button", { expanded: true }).textContent?.trim();
    await choose("baseline");
    await user.click(screen.getByRole("button", { name: "Enterprise" }));
    await waitFor(() => expect(open()).toBe("Enterprise"));
    cleanup();
    const { store } = await openWindow(host);
    await store.settled();
    expect(store.view?.selected).toBe("baseline");
    await waitFor(() => expect(open()).toBe("Enterprise"));
    await store.settled();
  });

  it("opens none in the next document because it was chosen in this one", async () => {
    const { user, store } = await onCut();
    const open = () => screen.getByRole("button", { expanded: true }).textContent?.trim();
    await user.click(screen.getByRole("button", { name: "Enterprise" }));
    await waitFor(() => expect(open()).toBe("Enterprise"));
    await store.newDocument({ kind: "sample" });
    await store.settled();
    await waitFor(() => expect(open()).toBe("SMB"));
  });
});
