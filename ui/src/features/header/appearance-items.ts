import type { NumberStyle } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import type { Appearance, AppearanceChoice } from "@/state/appearance.svelte";
import { header as words } from "@/strings";

/** Colours, how figures are written, and how large everything is. */
export function appearanceItems(appearance: Appearance): (MenuItem | null)[] {
  const colours = (["auto", "light", "dark"] as AppearanceChoice[]).map((choice) => ({
    label: words.appearances[choice],
    checked: appearance.choice === choice,
    run: () => (appearance.choice = choice),
  }));
  const numbers = (["us_finance", "ibcs"] as NumberStyle[]).map((style) => ({
    label: words.styles[style].label,
    detail: words.styles[style].detail,
    checked: appearance.style === style,
    run: () => (appearance.style = style),
  }));
  const sizes = (["larger", "smaller", "usual"] as const).map((size) => ({
    label: words.sizes[size],
    shortcut: words.sizeKeys[size],
    run: appearance.zoom[size],
  }));
  return [...colours, null, ...numbers, null, ...sizes];
}
