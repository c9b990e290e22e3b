import { toast } from "svelte-sonner";
import type { ImportPreview } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { file as words } from "@/strings";

/** The question about the document that stands over the window. */
export type Asked =
  | { kind: "freeze"; scenario: string }
  | { kind: "share" }
  /** An exchange file has been looked at. */
  | { kind: "import"; found: ImportPreview };

/** Opens the dialogs of the document, one at a time, from wherever they are asked for. */
export class FileDialogs {
  asked = $state.raw<Asked | null>(null);

  #document: DocumentStore;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  close = () => void (this.asked = null);
  share = () => void (this.asked = { kind: "share" });

  /** Freezes a scenario as a plan of record. */
  freeze = (scenario: string) => void (this.asked = { kind: "freeze", scenario });

  /** Asks for an exchange file, and then whether it is to take the content's place. */
  importJson = async (): Promise<void> => {
    const found = await this.#document.ask.previewImport();
    if (found) this.asked = { kind: "import", found };
  };

  exportJson = async (): Promise<void> => {
    const path = await this.#document.ask.exportJson();
    if (path) toast.success(words.written(path));
  };

  /** The exchange file looked at takes the content's place. */
  takeIn = (): void => {
    this.close();
    void this.#document.import();
  };
}
