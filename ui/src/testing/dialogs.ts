import { screen, waitFor, within } from "@testing-library/svelte";
import { expect } from "vitest";

/** What stands in the dialog of that title, once it is there. */
export const dialog = async (name: string | RegExp) => within(await screen.findByRole("dialog", { name }));

/** Waits until no dialog is open. */
export const noDialog = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
