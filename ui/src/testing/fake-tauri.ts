import type {
  CardRequest,
  CompareRequest,
  Edit,
  EditAnswer,
  FigureRequest,
  HistoryRequest,
  Numbers,
  PictureFormat,
  PictureOrder,
  ShareChoice,
  Start,
  View,
  ViewRequest,
} from "@/api/bindings";
import type { Answer } from "@/api/client";
import { FakeHost } from "@/api/fake/host";

/** Puts the fake host where Tauri would stand, so that the built window itself can be looked at in a browser. */
const host = new FakeHost();

interface Given {
  edit: Edit;
  request: ViewRequest & HistoryRequest & CardRequest & CompareRequest & FigureRequest;
  stroke: number | null;
  seq: number;
  scenario: string;
  path: string;
  choice: ShareChoice;
  format: PictureFormat;
  order: PictureOrder;
  start: Start;
  numbers: Numbers;
}

const commands: Record<string, (given: Given) => Promise<Answer<unknown>>> = {
  view: ({ request }) => host.view(request),
  edit: async ({ edit, request, stroke }) => {
    const answer = await host.edit(edit, request, stroke);
    return answer.status === "ok" ? { status: "ok", data: whole(answer.data) } : answer;
  },
  try_edit: async ({ edit, request }) => {
    const answer = await host.tryEdit(edit, request);
    return answer.status === "ok" ? { status: "ok", data: whole(answer.data) } : answer;
  },
  preview: ({ edit }) => host.preview(edit),
  undo: ({ request }) => host.undo(request),
  redo: ({ request }) => host.redo(request),
  go_to: ({ seq, request }) => host.goTo(seq, request),
  history: ({ request }) => host.history(request),
  card: ({ request }) => host.card(request),
  changes: ({ scenario }) => host.changes(scenario),
  saving: () => host.saving(),
  compared: ({ request }) => host.compared(request),
  figure_parts: ({ request }) => host.figureParts(request),
  save_again: () => host.saveAgain(),
  open_path: ({ path, request }) => host.openPath(path, request),
  share: ({ choice }) => host.share(choice),
  export_json: () => host.exportJson(),
  preview_import: () => host.previewImport(),
  import: ({ request }) => host.import(request),
  save_picture: ({ order, format }) => host.savePicture(order, format),
  picture_png: ({ order }) => host.picturePng(order),
  handed_in: () => host.handedIn(),
  close_anyway: () => host.closeAnyway(),
  start_offers: () => host.startOffers(),
  new_document: ({ start, request }) => host.newDocument(start, request),
  open_document: () => host.openDocument(),
  save_as: () => host.saveAs(),
};

/** Says everything again: nothing is kept. */
function whole(view: View): EditAnswer {
  return { number: 1, view, kept: view.grid.groups.map(({ rows }) => rows.map(() => false)) };
}

/** Commands that cannot fail. */
const plain: Record<string, (given: { event: string; handler: number; numbers: Numbers }) => unknown> = {
  presets: () => host.presets(),
  newcomer: () => host.newcomer(),
  draft_start: ({ numbers }) => host.draftStart(numbers),
  recent: () => host.recent(),
  startup_notice: () => host.startupNotice(),
  zoom: () => null,
  "plugin:event|listen": ({ event, handler }) => {
    const tell = (payload: unknown) => callbacks[handler]?.({ event, id: handler, payload });
    void host.listen({
      savingChanged: (saving) => event === "saving-changed" && tell(saving),
      openAsked: (path) => event === "open-asked" && tell({ path }),
      closing: () => event === "closing" && tell(null),
      closeAsked: (message) => event === "close-asked" && tell({ message }),
    });
    return handler;
  },
};

const callbacks: ((event: unknown) => void)[] = [];

async function invoke(command: string, given: Given & { event: string; handler: number }): Promise<unknown> {
  const simple = plain[command];
  if (simple) return simple(given);
  const answer = await commands[command]?.(given);
  if (answer?.status === "ok") return answer.data;
  throw answer?.error;
}

function transformCallback(callback: (event: unknown) => void): number {
  return callbacks.push(callback) - 1;
}

// `fakeHost`: a scene may set what no click reaches.
Object.assign(window, { __TAURI_INTERNALS__: { invoke, transformCallback }, fakeHost: host });
