import type { ActionGroup } from "@/state/actions.svelte";
import { find, palette, views as words } from "@/strings";
import { VIEWS, type ShownView } from "./shown-view.svelte";
import type { Ways } from "./ways.svelte";

/** The views to choose from. */
export const tabs = VIEWS.map((value) => ({ value, label: words[value] }));

/** What can be done with the window itself: going to a view. */
export function viewActions(shown: ShownView): ActionGroup {
  const items = tabs.map(({ value, label }) => ({
    label,
    checked: shown.name === value,
    run: () => (shown.name = value),
  }));
  return { title: words.label, items };
}

/** Finding an assumption where it stands. */
export function findActions(ways: Ways): ActionGroup {
  return {
    title: palette.assumptions,
    items: [{ label: find.open, shortcut: find.keys, run: () => ways.find("say") }],
  };
}
