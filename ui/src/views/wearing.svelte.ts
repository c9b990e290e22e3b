import type { Appearance } from "@/state/appearance.svelte";
import type { DocumentStore } from "@/state/document.svelte";

/** The window, its charts and its title follow how things are to look and what is open. */
export function wears(open: DocumentStore, appearance: Appearance): void {
  $effect(() => {
    document.documentElement.dataset["theme"] = appearance.theme;
  });
  $effect(() => open.wear({ theme: appearance.theme, style: appearance.style }));
  $effect(() => {
    document.title = open.view ? `${open.view.document.name} – Headroom` : "Headroom";
  });
}
