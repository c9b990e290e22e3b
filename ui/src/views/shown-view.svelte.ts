/** The views of the document, one job each. */
export const VIEWS = ["overview", "headcount", "compare"] as const;
export type ViewName = (typeof VIEWS)[number];

const KEY = "headroom.view";

/** Which view is shown; remembered on this machine. */
export class ShownView {
  #name = $state<ViewName>(remembered());

  get name(): ViewName {
    return this.#name;
  }

  set name(name: ViewName) {
    this.#name = name;
    localStorage.setItem(KEY, name);
  }
}

function remembered(): ViewName {
  const kept = localStorage.getItem(KEY);
  return VIEWS.find((name) => name === kept) ?? "overview";
}
