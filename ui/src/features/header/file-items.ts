import type { RecentDocument, StartOffer } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import type { DocumentStore } from "@/state/document.svelte";
import { file as words, start } from "@/strings";

/** What the File menu opens elsewhere. */
export interface FileActions {
  /** Shows the page where a plan begins. */
  start: () => void;
  share: () => void;
  exportJson: () => void;
  importJson: () => void;
}

/** What is found out anew each time the menu opens. */
export interface Found {
  recent: RecentDocument[];
  offers: StartOffer[];
}

/** The File menu. */
export function fileItems(
  document: DocumentStore,
  { recent, offers }: Found,
  actions: FileActions,
): (MenuItem | null)[] {
  const locked = document.shown.readOnly;
  return [
    { label: words.new, items: newItems(document, offers, actions) },
    { label: words.open, shortcut: words.openKeys, run: () => void document.openDocument() },
    { label: words.openRecent, items: recentItems(document, recent) },
    null,
    { label: words.saveAs, shortcut: words.saveAsKeys, run: () => void document.saveAs() },
    { label: words.share, run: actions.share },
    null,
    { label: words.exportJson, run: actions.exportJson },
    { label: words.importJson, whyNot: locked, run: actions.importJson },
  ];
}

/** What a new document can begin with. */
function newItems(document: DocumentStore, offers: StartOffer[], actions: FileActions): (MenuItem | null)[] {
  const others = offers.map(({ start, name, detail }) => ({
    label: name,
    detail,
    run: () => void document.newDocument(start),
  }));
  return [{ label: start.fromNumbers, shortcut: start.fromNumbersKeys, run: actions.start }, null, ...others];
}

/** The documents opened before, without the one that is open. */
function recentItems(document: DocumentStore, recent: RecentDocument[]): MenuItem[] {
  const others = recent.filter((one) => one.path !== document.view?.document.path);
  if (others.length === 0) return [{ label: words.noRecent, whyNot: words.noRecentWhy }];
  return others.map(({ path, name, folder, missing }) => ({
    id: path,
    label: name,
    detail: missing ? `${folder} · ${words.missing}` : folder,
    whyNot: missing ? words.missingWhy(folder) : null,
    run: () => void document.openPath(path),
  }));
}
