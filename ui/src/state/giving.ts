import { toast } from "svelte-sonner";
import type { PictureFormat, PictureOrder } from "@/api/bindings";
import { pictures as words } from "@/strings";
import type { DocumentStore } from "./document.svelte";

/** Long enough to be read: nothing is to be done about it, and it lies over figures. */
const SHORT = 3000;

/** What a chart's menu offers to take out of the window. `order` says which picture, as it is wanted by then. */
export function givingAway(document: DocumentStore, order: () => PictureOrder) {
  return [
    { label: words.copyPng, run: () => void copy(document, order()) },
    { label: words.savePng, run: () => void save(document, order(), "png") },
    { label: words.saveSvg, run: () => void save(document, order(), "svg") },
  ];
}

/** The clipboard takes a promise: the right to write hangs on the key or click, and drawing takes longer. */
async function copy(document: DocumentStore, order: PictureOrder): Promise<void> {
  const png = drawn(document, order);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    toast.success(words.copied, { duration: SHORT });
  } catch (error) {
    // Where there was nothing to copy, the document says why.
    if (await png.catch(() => null))
      toast.error(words.notCopied(error instanceof Error ? error.message : ""));
  }
}

async function drawn(document: DocumentStore, order: PictureOrder): Promise<Blob> {
  const bytes = await document.ask.picturePng(order);
  if (!bytes) throw new Error(words.nothing);
  return new Blob([bytes], { type: "image/png" });
}

async function save(document: DocumentStore, order: PictureOrder, format: PictureFormat): Promise<void> {
  const path = await document.ask.savePicture(order, format);
  if (path) toast.success(words.written(path), { duration: SHORT });
}
