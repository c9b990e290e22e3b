import { toast } from "svelte-sonner";
import type { ChartRequest, PictureFormat } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import type { DocumentStore } from "@/state/document.svelte";
import { results as words } from "@/strings";

/** What a chart's menu offers to take out of the window. */
export function givingAway(document: DocumentStore, chart: ChartRequest): MenuItem[] {
  return [
    { label: words.copyPng, run: () => void copy(document, chart) },
    { label: words.savePng, run: () => void save(document, chart, "png") },
    { label: words.saveSvg, run: () => void save(document, chart, "svg") },
  ];
}

/** The clipboard takes a promise: the right to write hangs on the key or click, and drawing takes longer. */
async function copy(document: DocumentStore, chart: ChartRequest): Promise<void> {
  const png = drawn(document, chart);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    toast.success(words.copied);
  } catch (error) {
    // Where there was nothing to copy, the document says why.
    if (await png.catch(() => null))
      toast.error(words.notCopied(error instanceof Error ? error.message : ""));
  }
}

async function drawn(document: DocumentStore, chart: ChartRequest): Promise<Blob> {
  const bytes = await document.ask.picturePng(chart);
  if (!bytes) throw new Error(words.nothing);
  return new Blob([bytes], { type: "image/png" });
}

async function save(document: DocumentStore, chart: ChartRequest, format: PictureFormat): Promise<void> {
  const path = await document.ask.savePicture(chart, format);
  if (path) toast.success(words.written(path));
}
