import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { FakeHost } from "@/api/fake/host";
import { Appearance } from "@/state/appearance.svelte";
import { DocumentStore } from "@/state/document.svelte";
import Window from "@/views/Window.svelte";

/** The whole window on the fake host, opened on the sample. */
export async function openWindow(host = new FakeHost()) {
  const store = new DocumentStore(host);
  render(Window, { props: { document: store, appearance: new Appearance(store.ask.zoom) } });
  await waitFor(() => screen.getByTestId("scenario-cut_two"));
  const user = userEvent.setup();

  /** The cell of a field in a segment; `group` tells a key assumption from the same one further down. */
  const cell = (field: string, segment = "mid_market", group = "key"): HTMLElement => {
    const place = `td[data-group="${group}"][data-field="${field}"][data-segment="${segment}"]`;
    const found = document.querySelector<HTMLElement>(place);
    if (!found) throw new Error(`There is no cell ${place}.`);
    return found;
  };

  const choose = async (scenario: string) => {
    await user.click(screen.getByTestId(`scenario-${scenario}`));
    await store.settled();
  };

  return { host, store, user, cell, choose };
}

/** What a cell shows, without what only a screen reader gets. */
export function textOf(cell: HTMLElement): string {
  return cell.querySelector("input")?.value ?? cell.textContent?.trim() ?? "";
}
