import { createContext } from "svelte";
import type {
  AppError,
  ChartRequest,
  Edit,
  RecordRow,
  Saving,
  ScenarioRow,
  Start,
  TimelineRequest,
  View,
  ViewRequest,
} from "@/api/bindings";
import { answered } from "@/api/answered";
import type { Answer, Host } from "@/api/client";
import { Considering } from "./considering.svelte";
import { Drafts, type CellDraft, type Draft, type EventDraft, type NoteDraft } from "./drafts.svelte";
import { newcomer } from "./newcomer";
import { CommandQueue } from "./queue";
import { Questions } from "./questions";
import { Recall } from "./recall";
import { Refusals } from "./refusals";
import { SavingState } from "./saving.svelte";
import type { Sending } from "./sending";
import { share } from "./share";
import { Shown } from "./shown.svelte";
import { refusedIn, refusedInPart, staleness } from "./wrong";
import { markFirstView, startTiming } from "./timing";
import { Travelling } from "./travelling.svelte";
import { Trying } from "./trying";
import { wantsMore } from "./wanted";

/** The document store of this window, for every feature below it. */
export const [getDocument, setDocument] = createContext<DocumentStore>();

/** The colours of pictures, and how figures are written. */
export type Look = Pick<ViewRequest, "theme" | "style">;

/** The open document as the host last showed it, what is asked of the host, and what is typed but not accepted. */
export class DocumentStore {
  /** Replaced whole by every answer. */
  view = $state.raw<View | null>(null);
  /** What the host could not do and no cell can show. */
  failure = $state.raw<AppError | null>(null);
  /** The scenario asked for: it may be a moment ahead of the view. */
  selected = $state("");
  /** Counts the documents that have taken another's place in this window. */
  opened = $state(0);
  /** The person wants to close the window, and edits are not saved: why. */
  closing = $state<string | null>(null);
  look = $state.raw<Look>({ theme: "light", style: "us_finance" });
  /** Called before another document takes this one's place, and before the window closes: what is being typed goes in. */
  leaving: () => void = () => {};
  /** The parts of the view that seldom change, for what need not be drawn again with every view. */
  readonly shown = new Shown();
  readonly ask: Questions;
  readonly considering = new Considering(this);
  readonly travelling = new Travelling(this);
  readonly trying: Trying;
  readonly cells = new Drafts<CellDraft>(() => this.view && this.#refusals.changed(this.view));
  readonly events = new Drafts<EventDraft>();
  readonly notes = new Drafts<NoteDraft>();

  /** The reference asked for. What is deleted stays wanted: it may be brought back. */
  #wanted = $state("");
  #recall = new Recall();
  #refusals = new Refusals(this.cells);
  /** The document is not yet as it was left: what is remembered of it is still to come. */
  #unlooked = true;
  #host: Host;
  #queue = new CommandQueue();
  #charts: ChartRequest[] = [];
  #timelines: TimelineRequest[] = [];
  #refreshing = false;
  #asksSaving = false;
  #saving = new SavingState(() => void this.#askSaving());

  constructor(host: Host) {
    this.#host = host;
    this.trying = new Trying(host, {
      put: (view) => this.#put(view),
      ask: () => void this.#queue.add(async () => (this.trying.begins() ? this.#look() : null)),
      refresh: () => void this.refresh(),
    });
    const take = async <T>(answer: Promise<T>) => this.#taken(await answered(answer));
    this.ask = new Questions(host, this, (question) => this.#ask(question), take);
    const { selected, reference } = this.#recall.last;
    this.selected = selected;
    this.#wanted = reference;
  }

  /** Whether what is on screen is in the file. */
  get saving(): Saving {
    return this.#saving.now;
  }

  /** Why edits could not be saved: until they are, also while that is tried again. */
  get unsaved(): string | null {
    return this.#saving.unsaved;
  }

  /** What is compared against: the one asked for, the baseline while that one is not there. */
  get reference(): string {
    const { view } = this;
    const there = !view || [...view.scenarios, ...view.records].some((row) => row.id === this.#wanted);
    return there ? this.#wanted : "baseline";
  }

  /** What was typed and refused, and stands in red somewhere in the document. */
  get refused(): Draft[] {
    return this.view ? refusedIn(this.view, this.cells.refused, this.events.refused) : [];
  }

  /** Why the results shown are not those of what stands in the grid; `null` when they are. */
  get complaint(): string | null {
    const { view } = this;
    const refused = this.refused.find(({ scenario }) => scenario === view?.selected);
    return view && (refused?.message ?? staleness(view));
  }

  /** The scenario the view shows; edits go to it. None where a plan of record is shown. */
  get scenario(): ScenarioRow | undefined {
    return this.view?.scenarios.find((row) => row.id === this.view?.selected);
  }

  /** The plan of record the view shows. */
  get record(): RecordRow | undefined {
    return this.view?.records.find((row) => row.id === this.view?.selected);
  }

  /** Hears the host, shows the document that is open at the start, and says where it is not the one asked for. */
  async start(): Promise<void> {
    const shown = this.refresh();
    // What was asked from outside until the notice is taken is told right after it.
    await this.#host.listen({
      savingChanged: (saving) => this.#saving.hear(saving),
      openAsked: (path) => void this.openPath(path),
      closing: () => void this.#handIn(),
      closeAsked: (message) => (this.closing = message),
    });
    await shown;
    void markFirstView();
    const message = await this.ask.startupNotice();
    if (message) this.failure = { code: "file", message, issues: [], file: null };
  }

  select(scenario: string): void {
    if (this.selected === scenario) return;
    this.#unlooked = false;
    this.selected = scenario;
    void this.refresh();
  }

  compareWith(reference: string): void {
    if (this.#wanted === reference) return;
    this.#unlooked = false;
    this.#wanted = reference;
    void this.refresh();
  }

  /** Everything is to look like this from now on. */
  wear(look: Look): void {
    if (look.theme === this.look.theme && look.style === this.look.style) return;
    this.look = look;
    void this.refresh();
  }

  /** The charts that are wanted; asks only where one was not before. */
  draw(charts: ChartRequest[]): void {
    const more = wantsMore(this.#charts, charts);
    this.#charts = charts;
    if (more) void this.refresh();
  }

  /** The teams wanted over time; asks only where something changed. */
  follow(timelines: TimelineRequest[]): void {
    if (JSON.stringify(timelines) === JSON.stringify(this.#timelines)) return;
    this.#timelines = timelines;
    void this.refresh();
  }

  /** Asks for the view; requests that still wait become one, with what is wanted when it is sent. */
  async refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    await this.#queue.add(async () => {
      // What is wanted by the same turn of the page is wanted in one.
      await Promise.resolve();
      this.#refreshing = false;
      return this.#look();
    });
  }

  /**
   * Makes an edit, after those already waiting; edits of one `stroke` are one step of the history. `shown` is called
   * with the host's answer, to be drawn in one with what it says. Answers why the edit was refused, `null` where it was
   * accepted; of several values why some were, one issue for each.
   */
  async edit(
    edit: Edit,
    stroke: number | null = null,
    shown: (accepted: boolean) => unknown = () => {},
  ): Promise<AppError | null> {
    const timed = startTiming(edit.kind);
    this.trying.made();
    const answered = (accepted: boolean) => {
      void timed();
      shown(accepted);
    };
    return this.#here(() =>
      this.#send((request) => this.#host.edit(edit, request, stroke), { answered, report: false }),
    );
  }

  /** Makes an edit that no cell can complain about: where it is refused, the window says so. */
  async make(edit: Edit): Promise<AppError | null> {
    const refused = await this.edit(edit);
    if (refused) this.failure = refused;
    return refused;
  }

  /** Makes an edit that is refused where its words were typed: says why, nothing where it was accepted. */
  async submit(edit: Edit): Promise<string> {
    const refused = await this.edit(edit);
    return refused ? (refused.issues[0]?.message ?? refused.message) : "";
  }

  undo = () => this.#step((request) => this.#host.undo(request));
  redo = () => this.#step((request) => this.#host.redo(request));
  goTo = (seq: number) =>
    this.#here(() => this.travelling.go(() => this.#send((request) => this.#host.goTo(seq, request))));
  import = () => this.#here(() => this.#send((request) => this.#host.import(request)));

  newDocument = (start: Start) => this.#replace((request) => this.#host.newDocument(start, request), "made");
  openDocument = () => this.#replace((request) => this.#host.openDocument(request));
  openPath = (path: string) => this.#replace((request) => this.#host.openPath(path, request));
  saveAs = () => this.#replace((request) => this.#host.saveAs(request), "moved");
  /** Closes the window after what was asked before. */
  close = () => this.#ask(() => this.#host.closeAnyway());
  saveAgain = () => this.#hearSaving(() => this.#host.saveAgain());

  /** Closes the window at once: what waits may wait for ever, as for a disk that hangs. */
  async closeAnyway(): Promise<void> {
    this.#taken(await this.#host.closeAnyway());
  }

  /** Resolves when every command given so far is answered. */
  settled(): Promise<unknown> {
    return this.#queue.idle();
  }

  /** The window closes once everything asked so far, and what is being typed, has been answered. */
  async #handIn(): Promise<void> {
    this.leaving();
    await this.#ask(() => this.#host.handedIn());
  }

  /** Does something with the document that is open now, after what waits: not where another has taken its place. */
  #here(task: () => Promise<AppError | null>): Promise<AppError | null> {
    const { opened } = this;
    return this.#queue.add(async () => (this.opened === opened ? task() : null));
  }

  /** What comes back, or comes again, by a step of the history is shown, unless something was chosen meanwhile. */
  #step(command: (request: ViewRequest) => Promise<Answer<View>>): Promise<AppError | null> {
    return this.#here(async () => {
      const before = this.view;
      const refused = await this.travelling.go(() => this.#send(command));
      const come = before && this.view && newcomer(before, this.view);
      if (come && this.selected === this.view?.selected) this.select(come);
      return refused;
    });
  }

  /** A question that shows nothing: it waits for the edits before it. */
  async #ask<T>(question: () => Promise<Answer<T>>): Promise<T | null> {
    return this.#taken(await this.#queue.add(question));
  }

  #taken<T>(answer: Answer<T>): T | null {
    if (answer.status === "ok") return answer.data;
    this.failure = answer.error;
    return null;
  }

  /** Asks how saving goes; a question that waits already is enough. */
  async #askSaving(): Promise<void> {
    if (this.#asksSaving) return;
    this.#asksSaving = true;
    await this.#hearSaving(() => {
      this.#asksSaving = false;
      return this.#host.saving();
    });
  }

  async #hearSaving(question: () => Promise<Answer<Saving>>): Promise<void> {
    let take: (saving: Saving) => void = () => {};
    const saving = await this.#ask(() => {
      take = this.#saving.sent();
      return question();
    });
    if (saving) take(saving);
  }

  /** Another file takes this one's place: what failed before is past, and what was typed goes with another document. */
  #replace(
    command: (request: ViewRequest) => Promise<Answer<View | null>>,
    how: "opened" | "made" | "moved" = "opened",
  ): Promise<AppError | null> {
    this.leaving();
    const taken = (view: View) => {
      this.failure = null;
      const { path } = view.document;
      if (how === "opened" && this.#stays(view)) return;
      if (how === "moved") return this.#refusals.moved(this.view?.document.path ?? "", path);
      if (how === "made") this.#refusals.made(path);
      else this.#refusals.opened();
      this.#forget(how === "opened");
    };
    return this.#queue.add(() => this.#send(command, { taken }));
  }

  /** The document that was to be opened is the one that is open, with everything that is being typed into it. */
  #stays({ document: { path, read_only } }: View): boolean {
    const now = this.view?.document;
    return path === now?.path && read_only === null && now.read_only === null;
  }

  #forget(known: boolean): void {
    this.opened += 1;
    this.#unlooked = known;
    if (!known) this.#wanted = "baseline";
    this.cells.clear();
    this.events.clear();
    this.notes.clear();
    this.considering.forget();
  }

  async #send(
    command: (request: ViewRequest) => Promise<Answer<View | null>>,
    { report = true, answered = () => {}, taken = () => {} }: Sending = {},
  ): Promise<AppError | null> {
    const { selected } = this;
    const saved = this.#saving.sent();
    const answer = await command(this.#request());
    answered(answer.status === "ok");
    if (answer.status === "error") {
      this.trying.back();
      if (report || answer.error.code !== "invalid") this.failure = answer.error;
      return answer.error;
    }
    if (answer.data) {
      saved(answer.data.document.saving);
      taken(answer.data);
      this.#show(answer.data, selected);
    }
    return refusedInPart(answer.data);
  }

  /** What is wanted now. */
  #request(): ViewRequest {
    const { selected, look } = this;
    return {
      selected,
      reference: this.#wanted,
      charts: this.#charts,
      timelines: this.#timelines,
      ...look,
    };
  }

  #put(view: View): void {
    this.view = view;
    this.shown.take(view);
  }

  #look = () =>
    this.#send((request) => this.trying.look(request), { answered: () => this.trying.answered() });

  /** The host may have chosen (a new scenario, a new document); a choice made since the question stays. */
  #show(view: View, asked: string): void {
    const next: View = share(this.view, view);
    this.trying.shown(view, next);
    this.#put(next);
    if (this.selected === asked) this.selected = view.selected;
    if (this.#unlooked) this.#lookAgain(view);
    else this.#recall.look(view.document.path, { selected: this.selected, reference: this.#wanted });
    this.#refusals.shown(view);
  }

  /** A document that has come is looked at as it was left, unless something has been chosen in it already. */
  #lookAgain({ document: { path }, selected, reference, scenarios, records }: View): void {
    this.#unlooked = false;
    const { selected: left, reference: against } = this.#recall.lookedAt(path);
    const there = [...scenarios, ...records].some((row) => row.id === left);
    this.#wanted = against;
    this.selected = there ? left : "baseline";
    if (this.selected !== selected || against !== reference) void this.refresh();
  }
}
