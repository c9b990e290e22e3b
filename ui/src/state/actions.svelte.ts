import { createContext } from "svelte";

/** What can be done in this window just now, for every feature below it. */
export const [getActions, setActions] = createContext<Actions>();

/** Something that can be done: a line of a menu, and of the command palette. */
export interface Action {
  label: string;
  shortcut?: string;
  checked?: boolean;
  /** Why it cannot be done now: it is listed with that, and never done. */
  whyNot?: string | null;
  colour?: number;
  detail?: string;
  /** Two may read the same. */
  id?: string;
  /** Further ones instead of doing something. */
  items?: (Action | null)[];
  run?: () => void;
}

/** What can be done with one thing. */
export interface ActionGroup {
  /** The thing: `File`, `Cut 2 Mid-market CSMs`. */
  title: string;
  /** `null` is a rule between two of them. */
  items: (Action | null)[];
}

/** Groups as they are at the moment; `null` where there is nothing to do. */
type Source = () => ActionGroup | null;

/** Where features offer what their menus hold, so that it can be found by its name as well. */
export class Actions {
  /** Somebody looks for an action: what is found out anew each time is found out now. */
  asked = $state(false);
  #sources = new Set<Source>();

  get groups(): ActionGroup[] {
    return [...this.#sources].flatMap((source) => source() ?? []);
  }

  /** Offers a group until what this answers is called. */
  add(source: Source): () => void {
    this.#sources.add(source);
    return () => void this.#sources.delete(source);
  }
}

/** Where the place of an action has to be brought into sight before it is done. */
export class ActionsBehind extends Actions {
  #front: Actions;
  #show: () => Promise<void>;

  constructor(front: Actions, show: () => Promise<void>) {
    super();
    this.#front = front;
    this.#show = show;
  }

  override add(source: Source): () => void {
    const behind = (item: Action | null): Action | null =>
      item && { ...item, items: item.items?.map(behind), run: () => void this.#show().then(item.run) };
    return this.#front.add(() => {
      const group = source();
      return group && { ...group, items: group.items.map(behind) };
    });
  }
}

/** Offers a group as long as the component is there that calls this while it is made. */
export function offer(source: Source): void {
  const actions = getActions();
  $effect(() => actions.add(source));
}
