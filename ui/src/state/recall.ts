import { Remembered } from "./remembered";

/** What was looked at: ids of scenarios or plans of record. */
export interface Looked {
  selected: string;
  reference: string;
}

const AT_FIRST: Looked = { selected: "baseline", reference: "baseline" };

/** What was looked at in a document, remembered on this machine between two starts. */
export class Recall {
  #looked = new Remembered<Looked>("headroom.looked", 20);

  /** What was looked at last, in whatever document: most likely the one that opens now. */
  get last(): Looked {
    return this.#looked.last ?? AT_FIRST;
  }

  lookedAt(path: string): Looked {
    return this.#looked.get(path) ?? AT_FIRST;
  }

  look(path: string, looked: Looked): void {
    if (path !== "") this.#looked.set(path, looked);
  }
}
