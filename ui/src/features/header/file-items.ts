import type { RecentDocument } from "@/api/bindings";
import type { MenuItem } from "@/components/menu-item";
import type { DocumentStore } from "@/state/document.svelte";
import { file as words } from "@/strings";

/** What the File menu opens elsewhere. */
export interface FileActions {
  share: () => void;
  exportJson: () => void;
  importJson: () => void;
}

/** The File menu. */
export function fileItems(
  document: DocumentStore,
  recent: RecentDocument[],
  actions: FileActions,
): (MenuItem | null)[] {
  const locked = document.view?.document.read_only != null;
  return [
    { label: words.new, shortcut: words.newKeys, run: () => void document.newDocument() },
    { label: words.open, shortcut: words.openKeys, run: () => void document.openDocument() },
    { label: words.openRecent, items: recentItems(document, recent) },
    null,
    { label: words.saveAs, shortcut: words.saveAsKeys, run: () => void document.saveAs() },
    { label: words.share, run: actions.share },
    null,
    { label: words.exportJson, run: actions.exportJson },
    { label: words.importJson, disabled: locked, run: actions.importJson },
  ];
}

/** The documents opened before, without the one that is open. */
function recentItems(document: DocumentStore, recent: RecentDocument[]): MenuItem[] {
  const others = recent.filter((one) => one.path !== document.view?.document.path);
  if (others.length === 0) return [{ label: words.noRecent, disabled: true }];
  return others.map(({ path, name, folder, missing }) => ({
    id: path,
    label: name,
    detail: missing ? `${folder} · ${words.missing}` : folder,
    disabled: missing,
    run: () => void document.openPath(path),
  }));
}
