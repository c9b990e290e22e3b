/** The views of the document, one job each. */
export type ViewName = "overview" | "headcount";

const KEY = "headroom.view";

/** Which view is shown; remembered on this machine. */
export class ShownView {
  #name = $state<ViewName>(localStorage.getItem(KEY) === "headcount" ? "headcount" : "overview");

  get name(): ViewName {
    return this.#name;
  }

  set name(name: ViewName) {
    this.#name = name;
    localStorage.setItem(KEY, name);
  }
}
