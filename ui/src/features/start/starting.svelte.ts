import type { Start } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { StartForm } from "./form.svelte";

/** The page where a plan begins: whether it is shown, and what has been typed there. */
export class Starting {
  open = $state(false);
  /** Nobody asked for it: the person has no document of their own yet, and the sample lies below. */
  first = $state(false);
  /** What is typed stays when the page goes, until it has become a document. */
  form = $state.raw<StartForm | null>(null);
  #document: DocumentStore;
  #latest = 0;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  /** At the start of the window: shown to whoever has nothing of their own. */
  async greet(): Promise<void> {
    if (!(await this.#document.ask.newcomer())) return;
    this.first = true;
    await this.show();
  }

  show = async (): Promise<void> => {
    this.open = true;
    this.form?.rewrite();
    const offers = await this.#document.ask.startOffers();
    if (!offers) this.open = this.form !== null;
    else if (this.form) this.form.offers = offers;
    else this.form = new StartForm(offers, () => this.#document.look.style);
  };

  close = (): void => {
    this.open = false;
    this.first = false;
  };

  /** Asks what the numbers come to; an answer that was overtaken is not taken. */
  async read(form: StartForm): Promise<void> {
    this.#latest += 1;
    const asked = this.#latest;
    const draft = await this.#document.ask.draftStart(form.numbers);
    if (draft && asked === this.#latest) form.take(draft);
  }

  /** Makes a document. Answers whether there is one: the person may have cancelled, or something is in the way. */
  async begin(start: Start): Promise<boolean> {
    const before = this.#document.opened;
    await this.#document.newDocument(start);
    const made = this.#document.opened !== before;
    if (made && start.kind === "numbers") this.form = null;
    return made;
  }
}
