import { createContext } from "svelte";
import type { AppError, ChartRequest, Edit, ScenarioRow, Theme, View, ViewRequest } from "@/api/bindings";
import type { Answer, Host } from "@/api/client";
import { Drafts, type CellDraft, type EventDraft } from "./drafts.svelte";
import { CommandQueue } from "./queue";
import { share } from "./share";
import { startTiming } from "./timing";

/** The document store of this window, for every feature below it. */
export const [getDocument, setDocument] = createContext<DocumentStore>();

/** The open document as the host last showed it, what is asked of the host, and what is typed but not accepted. */
export class DocumentStore {
  /** Replaced whole by every answer. */
  view = $state.raw<View | null>(null);
  /** What the host could not do and no cell can show. */
  failure = $state.raw<AppError | null>(null);
  /** The scenario asked for: it may be a moment ahead of the view. */
  selected = $state("baseline");
  reference = $state("baseline");
  readonly cells = new Drafts<CellDraft>();
  readonly events = new Drafts<EventDraft>();

  #host: Host;
  #queue = new CommandQueue();
  #charts: ChartRequest[] = [];
  #theme: Theme = "light";
  #refreshing = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Why the results shown are not those of what stands in the grid; `null` when they are. */
  get complaint(): string | null {
    if (!this.view) return null;
    const { selected } = this.view;
    return this.cells.complaint(selected) ?? this.events.complaint(selected) ?? this.#staleness(this.view);
  }

  /** The scenario the view shows; edits go to it. */
  get scenario(): ScenarioRow | undefined {
    return this.view?.scenarios.find((row) => row.id === this.view?.selected);
  }

  /** Shows the document that is open at the start, and says where it is not the one asked for. */
  async start(): Promise<void> {
    await this.refresh();
    const message = await this.#host.startupNotice();
    if (message) this.failure = { code: "file", message, issues: [] };
  }

  select(scenario: string): void {
    if (this.selected === scenario) return;
    this.selected = scenario;
    void this.refresh();
  }

  compareWith(reference: string): void {
    if (this.reference === reference) return;
    this.reference = reference;
    void this.refresh();
  }

  /** The sizes in which charts are wanted; asks only where something changed. */
  draw(charts: ChartRequest[], theme: Theme): void {
    if (theme === this.#theme && JSON.stringify(charts) === JSON.stringify(this.#charts)) return;
    this.#charts = charts;
    this.#theme = theme;
    void this.refresh();
  }

  /** Asks for the view; requests that still wait become one, with what is wanted when it is sent. */
  async refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    await this.#queue.add(() => {
      this.#refreshing = false;
      return this.#send((request) => this.#host.view(request));
    });
  }

  /** Makes an edit, after those already waiting. Answers why it was refused, `null` where it was accepted. */
  async edit(edit: Edit): Promise<AppError | null> {
    const answered = startTiming(edit.kind);
    return this.#queue.add(() =>
      this.#send((request) => this.#host.edit(edit, request), { answered, report: false }),
    );
  }

  newDocument = () => this.#replace((request) => this.#host.newDocument(request));
  openDocument = () => this.#replace((request) => this.#host.openDocument(request));
  saveAs = () => this.#replace((request) => this.#host.saveAs(request), false);

  /** Resolves when every command given so far is answered. */
  settled(): Promise<unknown> {
    return this.#queue.idle();
  }

  /** Another file takes this one's place: what failed before is past, and what was typed goes with another document. */
  #replace(
    command: (request: ViewRequest) => Promise<Answer<View | null>>,
    another = true,
  ): Promise<AppError | null> {
    return this.#queue.add(() =>
      this.#send(async (request) => {
        const answer = await command(request);
        if (answer.status === "ok" && answer.data) {
          this.failure = null;
          if (another) this.#forget();
        }
        return answer;
      }),
    );
  }

  #forget(): void {
    this.cells.clear();
    this.events.clear();
  }

  /** Why the host shows results of earlier: what is wrong with the scenario, or with what it is held against. */
  #staleness({ results, scenarios, selected, reference }: View): string | null {
    if (!results.stale) return null;
    const shown = [selected, reference].map((id) => scenarios.find((row) => row.id === id));
    const wrong = shown.find((row) => row && row.issues.length > 0);
    return wrong ? `${wrong.name}: ${wrong.issues[0]?.message}` : "";
  }

  async #send(
    command: (request: ViewRequest) => Promise<Answer<View | null>>,
    { report = true, answered = () => {} }: { report?: boolean; answered?: () => unknown } = {},
  ): Promise<AppError | null> {
    const { selected, reference } = this;
    const answer = await command({ selected, reference, charts: this.#charts, theme: this.#theme });
    void answered();
    if (answer.status === "error") {
      if (report || answer.error.code !== "invalid") this.failure = answer.error;
      return answer.error;
    }
    if (answer.data) this.#show(answer.data, selected, reference);
    return null;
  }

  /** The host may have chosen (a new scenario, a new document); a choice made since the question stays. */
  #show(view: View, askedSelected: string, askedReference: string): void {
    this.view = share(this.view, view);
    if (this.selected === askedSelected) this.selected = view.selected;
    if (this.reference === askedReference) this.reference = view.reference;
  }
}
