import type { Edit, ScenarioRow, View, ViewRequest } from "@/api/bindings";
import type { Answer, Host } from "@/api/client";
import { FakeDocument } from "./document";
import { apply } from "./edits";
import { grid } from "./grid";
import { results } from "./results";
import { teams } from "./teams";
import { at } from "./tree";

/** A host in the window itself, for tests and for a plain browser. `wait` (ms) makes it answer late. */
export class FakeHost implements Host {
  document = new FakeDocument();
  /** Every edit that arrived, in order. */
  edits: Edit[] = [];
  name = "Sample";

  constructor(private wait = 0) {}

  view(request: ViewRequest): Promise<Answer<View>> {
    return this.later(() => ({ status: "ok", data: this.show(request) }));
  }

  edit(edit: Edit, request: ViewRequest): Promise<Answer<View>> {
    return this.later(() => {
      this.edits.push(edit);
      const outcome = apply(this.document, edit, request.selected);
      if (typeof outcome !== "string") return { status: "error", error: outcome };
      this.document.revision += 1;
      return { status: "ok", data: this.show({ ...request, selected: outcome }) };
    });
  }

  newDocument(request: ViewRequest): Promise<Answer<View | null>> {
    this.document = new FakeDocument();
    this.name = "Untitled plan";
    return this.view({ ...request, selected: "baseline", reference: "baseline" });
  }

  openDocument(): Promise<Answer<View | null>> {
    const message = "Board.headroom was written by a newer Headroom. Open it with that version.";
    return this.later(() => ({ status: "error", error: { code: "file", message, issues: [] } }));
  }

  saveAs(): Promise<Answer<View | null>> {
    return this.later(() => ({ status: "ok", data: null }));
  }

  startupNotice(): Promise<string | null> {
    return Promise.resolve(null);
  }

  private later<T>(answer: () => Answer<T>): Promise<Answer<T>> {
    return new Promise((resolve) => setTimeout(() => resolve(answer()), this.wait));
  }

  private show(request: ViewRequest): View {
    const known = (id: string) => (this.document.scenario(id) ? id : "baseline");
    const asked = { ...request, selected: known(request.selected), reference: known(request.reference) };
    return {
      revision: this.document.revision,
      document: { name: this.name, path: `${this.name}.headroom`, read_only: false },
      currency: "USD",
      start: String(at(this.document.plan, "/start")),
      horizon_months: Number(at(this.document.plan, "/horizon_months")),
      scenarios: scenarioRows(this.document),
      selected: asked.selected,
      reference: asked.reference,
      grid: grid(this.document, asked.selected),
      teams: teams(this.document, asked.selected),
      results: results(this.document, asked),
    };
  }
}

function scenarioRows(document: FakeDocument): ScenarioRow[] {
  const base = {
    id: "baseline",
    name: "Baseline",
    parent: null,
    depth: 0,
    colour: 0,
    note: "",
    overrides: 0,
    issues: [],
  };
  const below = (parent: string, depth: number): ScenarioRow[] =>
    document.scenarios.flatMap((scenario, index) => {
      if (scenario.parent !== parent) return [];
      const { id, name, note } = scenario;
      const overrides = Object.keys(scenario.overrides).length;
      const issues = document.problems(id);
      return [
        { id, name, parent, depth, colour: index + 1, note, overrides, issues },
        ...below(id, depth + 1),
      ];
    });
  return [base, ...below("baseline", 1)];
}
