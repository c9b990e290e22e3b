import type {
  AppError,
  Card,
  CardRequest,
  ChangeLine,
  Compared,
  CompareRequest,
  Edit,
  FigureParts,
  FigureRequest,
  HistoryPage,
  HistoryRequest,
  ImportPreview,
  PictureFormat,
  PictureOrder,
  Numbers,
  PresetRow,
  Preview,
  Problem,
  RecentDocument,
  Saving,
  ShareChoice,
  Start,
  StartDraft,
  StartOffers,
  View,
  ViewRequest,
} from "@/api/bindings";
import type { Answer, Heard, Host } from "@/api/client";
import { card } from "./card";
import { ownChanges } from "./changes";
import { compared, figureParts } from "./compare";
import { FakeDocument } from "./document";
import { apply } from "./edits";
import { grid } from "./grid";
import { FakeHistory } from "./history";
import { labelOf } from "./labels";
import { doing, editedBy, preview } from "./preview";
import { invalid } from "./refusal";
import { results } from "./results";
import { frozenHead, recordRows, scenarioRows } from "./rows";
import { presets } from "./segment-edits";
import { applySeveral } from "./several";
import { saysWhatStandsIn } from "./standing";
import { draft, presetNotes, startOffers } from "./starts";
import type { FakeNote } from "./state";
import { teams } from "./teams";
import { timelines } from "./timelines";
import { at } from "./tree";

/** A host in the window itself, for tests and for a plain browser. `wait` (ms) makes it answer late. */
export class FakeHost implements Host {
  document = new FakeDocument();
  past = new FakeHistory();
  /** Every edit that arrived, in order. */
  edits: Edit[] = [];
  /** Every copy for sharing that was asked for. */
  shared: ShareChoice[] = [];
  /** What was asked for to be copied or saved as a picture. */
  readonly taken: PictureOrder[] = [];
  /** Everything a new document was begun with. */
  started: Start[] = [];
  /** The person cancels the question where a new document is to lie. */
  cancels = false;
  isNewcomers = false;
  name = "Sample";
  readOnly: string | null = null;
  /** How often the window has been told that what was being typed is in the document. */
  handed = 0;
  /** How often closing was insisted on. */
  closed = 0;
  /** What is in the exchange file that an import takes in; `null`: the person cancels. */
  incoming: FakeDocument | null = incoming();
  /** What is wrong with that file. */
  wrong: Problem[] = [];
  /** What that file calls its scenarios. */
  theirs: Record<string, string> = {};
  recentDocuments = [
    recentDocument("Acme CS plan", "~/Documents", false),
    recentDocument("Board 2027", "~/Documents/Board", false),
    recentDocument("Draft for Dana", "/media/usb", true),
  ];
  #heard = new Set<Heard>();
  #saving: Saving = { kind: "saved" };

  constructor(private wait = 0) {}

  view(request: ViewRequest): Promise<Answer<View>> {
    return this.#later(() => this.#show(request));
  }

  edit(edit: Edit, request: ViewRequest, stroke: number | null): Promise<Answer<View>> {
    return this.#later(() => {
      this.edits.push(edit);
      if (this.readOnly) return invalid("", this.readOnly);
      if (edit.kind === "set_values") return this.#editSeveral(edit, request);
      const run = stroke === null ? null : `${stroke} ${place(edit)}`;
      const ground = this.past.ground(run);
      if (ground && saysWhatStandsIn(ground, edit)) return this.#backTo(ground, request);
      const before = this.document.copy();
      const selected = apply(this.document, edit, request.selected);
      if (typeof selected !== "string") {
        this.document = before;
        return selected;
      }
      this.#record(labelOf(edit, before, this.document), before, run);
      return this.#show({ ...request, selected });
    });
  }

  tryEdit(edit: Edit, request: ViewRequest): Promise<Answer<View>> {
    return this.#later(() => {
      const before = this.document.copy();
      const refused = apply(this.document, edit, request.selected);
      const tried = typeof refused === "string" ? this.#show(request) : refused;
      this.document = before;
      return tried;
    });
  }

  preview(edit: Edit): Promise<Answer<Preview>> {
    return this.#later(() => {
      const after = this.document.copy();
      const refused = apply(after, edit, "baseline");
      if (typeof refused !== "string") return refused;
      return preview(this.document, after, editedBy(edit), doing(edit, this.document));
    });
  }

  undo = (request: ViewRequest) => this.#go(this.past.undo?.parent, request);
  redo = (request: ViewRequest) => this.#go(this.past.redo?.seq, request);
  goTo = (seq: number, request: ViewRequest) => this.#go(seq, request);

  history(request: HistoryRequest): Promise<Answer<HistoryPage>> {
    return this.#later(() => this.past.page(request));
  }

  changes(scenario: string): Promise<Answer<ChangeLine[]>> {
    return this.#later(() => ownChanges(this.document, scenario));
  }

  compared(request: CompareRequest): Promise<Answer<Compared>> {
    return this.#later(() => compared(this.document, request));
  }

  figureParts(request: FigureRequest): Promise<Answer<FigureParts | null>> {
    return this.#later(() => figureParts(this.document, request));
  }

  card(request: CardRequest): Promise<Answer<Card>> {
    return this.#later(() => card(this.document, request));
  }

  presets(): Promise<PresetRow[]> {
    return Promise.resolve(presets);
  }

  saving(): Promise<Answer<Saving>> {
    return this.#later(() => this.#saving);
  }

  saveAgain(): Promise<Answer<Saving>> {
    return this.#later(() => (this.#saving = { kind: "saved" }));
  }

  recent(): Promise<RecentDocument[]> {
    return Promise.resolve(this.recentDocuments);
  }

  openPath(path: string, request: ViewRequest): Promise<Answer<View>> {
    const found = this.recentDocuments.find((one) => one.path === path);
    if (found?.missing) {
      const message = `${found.name}.headroom is not in ${found.folder} any more. Open it from where it is now.`;
      return this.#later<View>(() => noFile(message));
    }
    return this.#replace(found?.name ?? path.replace(/^.*\/|\.headroom$/g, ""), request);
  }

  share(choice: ShareChoice): Promise<Answer<string | null>> {
    this.shared.push(choice);
    return this.#later(() => `~/Documents/${this.name} (copy).headroom`);
  }

  savePicture(order: PictureOrder, format: PictureFormat): Promise<Answer<string | null>> {
    this.taken.push(order);
    return this.#later(() => `~/Documents/${order.request.charts[0]?.kind}.${format}`);
  }

  picturePng(order: PictureOrder): Promise<Answer<ArrayBuffer>> {
    this.taken.push(order);
    return this.#later(() => new Uint8Array([0x89, 0x50, 0x4e, 0x47]).buffer);
  }

  exportJson(): Promise<Answer<string | null>> {
    return this.#later(() => `~/Documents/${this.name}.json`);
  }

  previewImport(): Promise<Answer<ImportPreview | null>> {
    const { incoming, wrong } = this;
    const file = "From finance.json";
    const refused = { ...refusal(wrong), file: { name: file, scenarios: this.theirs } };
    if (wrong.length > 0) return this.#later<ImportPreview | null>(() => refused);
    const what = `Taking in “${file}”`;
    return this.#later(() => incoming && { file, preview: preview(this.document, incoming, "", what) });
  }

  import(request: ViewRequest): Promise<Answer<View>> {
    return this.#later(() => {
      const before = this.document;
      this.document = this.incoming?.copy() ?? before;
      this.#record("Import “From finance.json”", before, null);
      return this.#show(request);
    });
  }

  handedIn(): Promise<Answer<null>> {
    this.handed += 1;
    return this.#later(() => null);
  }

  closeAnyway(): Promise<Answer<null>> {
    this.closed += 1;
    return this.#later(() => null);
  }

  startOffers(): Promise<Answer<StartOffers>> {
    return this.#later(() => startOffers);
  }

  draftStart(numbers: Numbers): Promise<StartDraft> {
    return Promise.resolve(draft(numbers));
  }

  newcomer(): Promise<boolean> {
    return Promise.resolve(this.isNewcomers);
  }

  /** The sample whatever it begins with; of numbers the scenario with a cut is shown. `cancels`: only the question. */
  newDocument(start: Start, request: ViewRequest): Promise<Answer<View | null>> {
    this.started.push(start);
    if (this.cancels) return this.#later<View | null>(() => null);
    const selected = start.kind === "numbers" ? "cut_two" : "baseline";
    return this.#replace("Untitled plan", request, selected, start.kind === "sample" ? [] : presetNotes);
  }

  openDocument(): Promise<Answer<View | null>> {
    const message = "Board.headroom was written by a newer Headroom. Open it with that version.";
    return this.#later<View | null>(() => noFile(message));
  }

  saveAs(): Promise<Answer<View | null>> {
    return this.#later(() => null);
  }

  /** As the web view does it, near enough for looking at. */
  zoom(factor: number): Promise<void> {
    document.documentElement.style.zoom = String(factor);
    return Promise.resolve();
  }

  startupNotice(): Promise<string | null> {
    return Promise.resolve(null);
  }

  listen(heard: Heard): Promise<() => void> {
    this.#heard.add(heard);
    return Promise.resolve(() => void this.#heard.delete(heard));
  }

  /** Tells the window something of its own accord. */
  tell(event: (heard: Heard) => void): void {
    this.#heard.forEach(event);
  }

  /** From now on saving goes like this; the window is told. */
  setSaving(saving: Saving): void {
    this.#saving = saving;
    this.tell((heard) => heard.savingChanged(saving));
  }

  #editSeveral(edit: Extract<Edit, { kind: "set_values" }>, request: ViewRequest): View | AppError {
    const before = this.document.copy();
    const refused = applySeveral(edit, (one) => apply(this.document, one, request.selected));
    const taken = edit.values.filter(
      ({ pointer }) => !refused.some((problem) => problem.pointer === pointer),
    );
    if (taken.length === 0 && refused.length > 0) return refusal(refused);
    if (taken.length > 0)
      this.#record(labelOf({ ...edit, values: taken }, before, this.document), before, null);
    return { ...this.#show(request), refused };
  }

  #replace(
    name: string,
    request: ViewRequest,
    selected = "baseline",
    notes: FakeNote[] = [],
  ): Promise<Answer<View>> {
    return this.#later(() => {
      Object.assign(this, { document: new FakeDocument(), past: new FakeHistory(), name });
      this.document.notes.push(...structuredClone(notes));
      return this.#show({ ...request, selected, reference: "baseline" });
    });
  }

  #record(label: string, before: FakeDocument, stroke: string | null): void {
    this.document.revision = before.revision + 1;
    this.past.record(label, before, this.document, stroke);
  }

  #backTo(ground: FakeDocument, request: ViewRequest): View {
    this.document = Object.assign(ground.copy(), { revision: this.document.revision + 1 });
    this.past.drop();
    return this.#show(request);
  }

  #go(seq: number | undefined, request: ViewRequest): Promise<Answer<View>> {
    return this.#later(() => {
      const { revision } = this.document;
      const there = seq === undefined ? undefined : this.past.go(seq);
      if (there) this.document = Object.assign(there, { revision: revision + 1 });
      return this.#show(request);
    });
  }

  #later<T>(answer: () => T | AppError): Promise<Answer<T>> {
    return new Promise((resolve) =>
      setTimeout(() => {
        const data = answer();
        resolve(isError(data) ? { status: "error", error: data } : { status: "ok", data });
      }, this.wait),
    );
  }

  #show(request: ViewRequest): View {
    const { document, past } = this;
    const known = (id: string) => (document.knows(id) ? id : "baseline");
    const asked = { ...request, selected: known(request.selected), reference: known(request.reference) };
    const plan = document.resolve(asked.selected);
    return {
      revision: document.revision,
      document: {
        name: this.name,
        path: `~/Documents/${this.name}.headroom`,
        read_only: this.readOnly,
        saving: this.#saving,
      },
      currency: "USD",
      start: String(at(plan, "/start")),
      horizon_months: Number(at(plan, "/horizon_months")),
      scenarios: scenarioRows(document),
      records: recordRows(document),
      undo: past.undo?.label ?? null,
      redo: past.redo?.label ?? null,
      refused: [],
      frozen: frozenHead(document, asked.selected),
      selected: asked.selected,
      reference: asked.reference,
      grid: grid(document, asked.selected),
      teams: teams(document, asked.selected),
      results: results(document, asked),
      timelines: timelines(document, asked),
    };
  }
}

const NOWHERE = { scenario: "", pointer: "", segment: "", id: null };

/** What one stroke may change again and again. */
function place(edit: Edit): string {
  const { kind, scenario, pointer, segment, id } = { ...NOWHERE, ...edit };
  return [kind, scenario, pointer, segment, id].join(" ");
}

function refusal(issues: Problem[]): AppError {
  return { code: "invalid", message: issues.map(({ message }) => message).join("\n"), issues, file: null };
}

function noFile(message: string): AppError {
  return { code: "file", message, issues: [], file: null };
}

function isError<T>(answer: T | AppError): answer is AppError {
  return typeof answer === "object" && answer !== null && "code" in answer && "issues" in answer;
}

function recentDocument(name: string, folder: string, missing: boolean): RecentDocument {
  return { path: `${folder}/${name}.headroom`, name, folder, missing };
}

/** The sample as somebody else sends it back. */
function incoming(): FakeDocument {
  const document = new FakeDocument();
  document.set("baseline", "/segments/mid_market/retention/churn", 0.095);
  document.set("invest", "/segments/mid_market/expansion/touches_per_year", 8);
  return document;
}
