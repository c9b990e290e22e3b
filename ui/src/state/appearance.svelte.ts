import { createContext } from "svelte";
import { MediaQuery } from "svelte/reactivity";
import type { NumberStyle, Theme } from "@/api/bindings";
import { Zoom } from "./zoom.svelte";

/** What the person chose: follow the system, or one of the two. */
export type AppearanceChoice = "auto" | "light" | "dark";

export const [getAppearance, setAppearance] = createContext<Appearance>();

const KEY = "headroom.appearance";
const STYLE_KEY = "headroom.numbers";

/** Light or dark, chosen or the system's, how figures are written and how large everything is; remembered on this machine. */
export class Appearance {
  #choice = $state<AppearanceChoice>(remembered());
  #style = $state<NumberStyle>(localStorage.getItem(STYLE_KEY) === "ibcs" ? "ibcs" : "us_finance");
  #dark = new MediaQuery("(prefers-color-scheme: dark)");

  readonly zoom: Zoom;

  /** `show` has everything so many times as large as usual. */
  constructor(show: (factor: number) => unknown) {
    this.zoom = new Zoom(show);
  }

  get choice(): AppearanceChoice {
    return this.#choice;
  }

  set choice(choice: AppearanceChoice) {
    this.#choice = choice;
    localStorage.setItem(KEY, choice);
  }

  get style(): NumberStyle {
    return this.#style;
  }

  set style(style: NumberStyle) {
    this.#style = style;
    localStorage.setItem(STYLE_KEY, style);
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
