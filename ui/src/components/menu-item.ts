/** A line of a menu; `checked` makes it one of a choice. */
export interface MenuItem {
  label: string;
  shortcut?: string;
  checked?: boolean;
  /** Why it cannot be done now: it is listed with that, and does nothing. */
  whyNot?: string | null;
  /** The mark of a scenario in front of it. */
  colour?: number;
  /** A second, dimmed line. */
  detail?: string;
  /** Two lines may read the same. */
  id?: string;
  /** A further list that it opens, instead of doing something. */
  items?: (MenuItem | null)[];
  run?: () => void;
}

/** The same lines, telling what was chosen instead of doing it: it is done when the menu has gone. */
export function deferred(
  items: (MenuItem | null)[],
  choose: (run: MenuItem["run"]) => void,
): (MenuItem | null)[] {
  return items.map(
    (item) =>
      item && { ...item, items: item.items && deferred(item.items, choose), run: () => choose(item.run) },
  );
}

/** Where a menu opens: at an element, or at a point of the window. */
export type MenuPlace = HTMLElement | { x: number; y: number };
