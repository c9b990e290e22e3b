import { createContext } from "svelte";
import { MediaQuery } from "svelte/reactivity";
import type { Theme } from "@/api/bindings";

/** What the person chose: follow the system, or one of the two. */
export type AppearanceChoice = "auto" | "light" | "dark";

export const [getAppearance, setAppearance] = createContext<Appearance>();

const KEY = "headroom.appearance";

/** Light or dark, chosen or the system's; remembered on this machine. */
export class Appearance {
  #choice = $state<AppearanceChoice>(remembered());
  #dark = new MediaQuery("(prefers-color-scheme: dark)");

  get choice(): AppearanceChoice {
    return this.#choice;
  }

  set choice(choice: AppearanceChoice) {
    this.#choice = choice;
    localStorage.setItem(KEY, choice);
  }

  get theme(): Theme {
    if (this.#choice === "auto") return this.#dark.current ? "dark" : "light";
    return this.#choice;
  }
}

function remembered(): AppearanceChoice {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "auto";
}
