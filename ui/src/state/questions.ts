import type {
  Card,
  ChartRequest,
  CompareRequest,
  Edit,
  FigureRequest,
  HistoryRequest,
  Numbers,
  PictureFormat,
  PictureOrder,
  ShareChoice,
  ViewRequest,
} from "@/api/bindings";
import type { Answer, Host } from "@/api/client";

/** What questions are about: the document as this window shows it. */
export interface Subject {
  readonly selected: string;
  readonly reference: string;
  /** The answer in sight may be of the scenario before. */
  readonly shown: { readonly scenario: string };
  readonly look: Pick<ViewRequest, "theme" | "style">;
}

/** Asks after the commands given before, and has the window say what could not be done, which is `null` then. */
export type Ask = <T>(question: () => Promise<Answer<T>>) => Promise<T | null>;

/** The answer of what cannot fail of itself and waits for nothing; where it breaks all the same, the window says so. */
export type Take = <T>(answer: Promise<T>) => Promise<T | null>;

/**
 * What can be asked of the host that changes nothing of what is shown. An answer is `null` where it could not be given,
 * which the window says then, or where the person cancelled.
 */
export class Questions {
  readonly #host: Host;
  readonly #subject: Subject;
  readonly #ask: Ask;
  readonly #take: Take;

  constructor(host: Host, subject: Subject, ask: Ask, take: Take) {
    this.#host = host;
    this.#subject = subject;
    this.#ask = ask;
    this.#take = take;
  }

  preview = (edit: Edit) => this.#ask(() => this.#host.preview(edit));
  history = (request: HistoryRequest) => this.#ask(() => this.#host.history(request));
  changes = (scenario: string) => this.#ask(() => this.#host.changes(scenario));
  compared = (request: CompareRequest) => this.#ask(() => this.#host.compared(request));
  figureParts = (request: FigureRequest) => this.#ask(() => this.#host.figureParts(request));
  share = (choice: ShareChoice) => this.#ask(() => this.#host.share(choice));
  exportJson = () => this.#ask(() => this.#host.exportJson());
  previewImport = () => this.#ask(() => this.#host.previewImport());
  savePicture = (order: PictureOrder, format: PictureFormat) =>
    this.#ask(() => this.#host.savePicture(order, format));
  picturePng = (order: PictureOrder) => this.#ask(() => this.#host.picturePng(order));
  startOffers = () => this.#ask(() => this.#host.startOffers(this.#subject.look.style));
  draftStart = (numbers: Numbers) => this.#take(this.#host.draftStart(numbers, this.#subject.look.style));
  newcomer = () => this.#take(this.#host.newcomer());
  presets = () => this.#take(this.#host.presets());
  recent = () => this.#take(this.#host.recent());
  startupNotice = () => this.#take(this.#host.startupNotice());
  zoom = (factor: number) => this.#take(this.#host.zoom(factor));

  /** What stands behind a value of the view in sight; it waits for no edit, and failing says nothing. */
  async card(pointer: string, figure: string | null): Promise<Card | null> {
    const { reference, look, shown } = this.#subject;
    const { scenario } = shown;
    const answer = await this.#host.card({ scenario, reference, pointer, figure, style: look.style });
    return answer.status === "ok" ? answer.data : null;
  }

  /** One chart of the results by itself, as it stands on the screen. */
  pictureOf(chart: ChartRequest): PictureOrder {
    const { selected, reference, look } = this.#subject;
    return { view: "results", request: { selected, reference, charts: [chart], timelines: [], ...look } };
  }
}
