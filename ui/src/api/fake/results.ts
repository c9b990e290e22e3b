import type {
  Basis,
  ChartKind,
  KeyFigure,
  Problem,
  Results,
  Trend,
  Verdict,
  ViewRequest,
  Worth,
} from "@/api/bindings";
import { addMonths, formatMonth } from "@/notation/months";
import type { JsonValue } from "./json";
import { picture, type FakeLine } from "./charts";
import type { FakeDocument } from "./document";
import type { FakeEvent } from "./teams";
import { at } from "./tree";

/** Stand-ins for the engine's results: they move the right way, and that is all. */
interface Rough {
  arr: number;
  nrr: number;
  grr: number;
  clv: number;
  cost: number;
  roi: number;
}

/** Figures, verdict and pictures of the selected scenario against the reference. */
export function results(document: FakeDocument, request: ViewRequest): Results {
  const own = rough(document.resolve(request.selected));
  const reference = rough(document.resolve(request.reference));
  const same = request.selected === request.reference;
  const kinds = request.charts.filter((chart) => !(same && chart.kind === "net"));
  const charts = kinds.map((chart) => picture(chart, request.theme, linesOf(document, request, chart.kind)));
  return {
    stale: document.problems(request.selected).length > 0,
    closing_month: "Dec 2029",
    figures: figures(own, reference, same),
    verdict: same ? null : verdict(own, reference),
    apart: null,
    worth: worth(own),
    basis: basis(document),
    warnings: [...(same ? [] : [overUsed(request.selected)]), ...tooLate(document, request.selected)],
    charts,
  };
}

/** What notes say comes from presets. */
function basis({ notes }: FakeDocument): Basis | null {
  const standing = notes.filter(({ source }) => source.startsWith("Preset "));
  const [first] = standing;
  if (!first) return null;
  const come = `${standing.length} other assumptions come from the presets SMB, Mid-market and Enterprise.`;
  return { sentence: `Accounts, ARR and CSMs are the plan’s own; ${come}`, pointer: first.pointer };
}

/** The reference and the selected one, or what is one's own. */
function linesOf(document: FakeDocument, { selected, reference }: ViewRequest, kind: ChartKind): FakeLine[] {
  const line = (id: string) => ({ id, name: document.nameOf(id), colour: id === "baseline" ? 0 : 1 });
  if (kind === "net") return [{ id: "net", name: "Cumulative net", colour: null }];
  if (kind === "worth") {
    return [
      { id: "with", name: "Gross profit with CSMs", colour: 0 },
      { id: "without", name: "Without", colour: null },
    ];
  }
  const ids = selected === reference ? [selected] : [reference, selected];
  return ids.map(line);
}

function worth(own: Rough): Worth {
  const row = (id: string, label: string, value: string) => {
    return { id, label, value, exact: value, trend: "none" as const, hint: `${label}.`, indent: false };
  };
  const [value, cost] = [millions(own.arr * 0.3), millions(own.arr * 0.2)];
  return {
    sentence: `With its CSMs the plan makes ${value} more gross profit than without, for ${cost} of CS cost: a return of 50.0%, in present values.`,
    rows: [
      row("cs_value", "What CS is worth", value),
      row("cs_cost_value", "CS cost", `(${cost})`),
      row("cs_roi", "Return", "50.0%"),
    ],
  };
}

function overUsed(scenario: string): Problem {
  const message = "Mid-market is over 100% utilised from Apr 2027 on: at worst 126.6% in Dec 2027.";
  return { scenario, pointer: "/segments/mid_market/team/events/cut", message };
}

/** The events that the plan's last month comes before. */
function tooLate(document: FakeDocument, scenario: string): Problem[] {
  const plan = document.resolve(scenario);
  const end = addMonths(String(at(plan, "/start")), Number(at(plan, "/horizon_months")));
  return Object.entries(at(plan, "/segments") as Record<string, JsonValue>).flatMap(([segment, value]) => {
    const events = (at(value, "/team/events") ?? {}) as unknown as Record<string, FakeEvent>;
    return Object.entries(events).flatMap(([id, { month }]) => {
      const pointer = `/segments/${segment}/team/events/${id}/month`;
      const [date, last] = [formatMonth(month), formatMonth(addMonths(end, -1))];
      const place = `${String(at(value, "/name"))} › Team › Events › ${id} › Month`;
      const message = `${place} is ${date}, after the plan's last month, ${last}: the event does nothing.`;
      return month < end ? [] : { scenario, pointer, message };
    });
  });
}

/** Closing ARR in three figures. */
export function closingArr(plan: JsonValue): string {
  return millions(rough(plan).arr);
}

function rough(plan: JsonValue): Rough {
  const all = Object.values(at(plan, "/segments") as Record<string, JsonValue>);
  const mean = (pointer: string) =>
    all.reduce<number>((sum, one) => sum + Number(at(one, pointer)), 0) / all.length;
  const heads = all.flatMap(eventsOf).reduce((sum, event) => sum + headYears(event), 0);
  const churn = mean("/retention/churn");
  const won = mean("/expansion/touches_per_year") * mean("/expansion/conversion") * mean("/expansion/uplift");
  return {
    arr: 40e6 * (1 + won - churn) + heads * 0.15e6,
    nrr: 1.03 + won - churn,
    grr: 0.985 - churn,
    clv: 91e3 * (1 - churn),
    cost: 0.118 + heads * 0.001,
    roi: 1.4 + heads * 0.01,
  };
}

function eventsOf(segment: JsonValue): FakeEvent[] {
  return Object.values((at(segment, "/team/events") ?? {}) as unknown as Record<string, FakeEvent>);
}

/** CSMs more or fewer, times the years until the plan ends. */
function headYears(event: FakeEvent): number {
  const [year = 0, month = 1] = event.month.split("-").map(Number);
  return (event.change ?? 0) * (2030 - year - (month - 1) / 12);
}

const millions = (value: number) => `$${(value / 1e6).toFixed(1)}M`;
const percent = (value: number) => `${(value * 100).toFixed(1)}%`;

function signed(value: number, text: string): string {
  return value < 0 ? `(${text})` : `+${text}`;
}

function trend(delta: number, falling = false): Trend {
  if (Math.abs(delta) < 1e-9) return "same";
  return delta > 0 !== falling ? "better" : "worse";
}

function figures(own: Rough, reference: Rough, same: boolean): KeyFigure[] {
  const figure = (
    id: string,
    label: string,
    key: keyof Rough,
    write: (value: number) => string,
    hint: string,
    falling = false,
  ) => {
    const delta = own[key] - reference[key];
    const written = write(Math.abs(delta)).replace("$", "");
    return {
      id,
      label,
      value: write(own[key]),
      is_undefined: false,
      exact: String(own[key]),
      delta: same ? null : signed(delta, written),
      trend: same ? ("none" as const) : trend(delta, falling),
      hint,
      spark: `<svg xmlns="http://www.w3.org/2000/svg" width="88" height="20"><polyline fill="none" stroke="currentColor" points="2,18 44,9 86,3"/></svg>`,
    };
  };
  return [
    figure(
      "closing_arr",
      "ARR Dec 2029",
      "arr",
      millions,
      "Annual recurring revenue at the end of the plan.",
    ),
    figure("nrr", "NRR", "nrr", percent, "Net revenue retention, trailing twelve months."),
    figure("grr", "GRR", "grr", percent, "Gross revenue retention, trailing twelve months."),
    figure("logo_retention", "Logo retention", "grr", percent, "Share of the accounts that stay."),
    figure("contribution", "Contribution", "arr", millions, "Gross profit less CS cost."),
    figure(
      "clv",
      "CLV",
      "clv",
      (value) => `$${(value / 1e3).toFixed(1)}K`,
      "Discounted gross profit of one account won today.",
    ),
    figure(
      "cs_cost_share",
      "CS cost of ARR",
      "cost",
      percent,
      "CS cost of the last twelve months as a share of closing ARR.",
      true,
    ),
    figure(
      "cs_roi",
      "CS ROI",
      "roi",
      (value) => `${value.toFixed(2)}×`,
      "What CS is worth beyond its cost, per unit of cost.",
    ),
  ];
}

function verdict(own: Rough, reference: Rough): Verdict {
  const saved = (reference.cost - own.cost) * 40e6;
  const lost = (reference.arr - own.arr) * 0.9;
  const row = (id: string, label: string, value: string, mark: Trend, indent = false) => ({
    id,
    label,
    value,
    exact: value,
    trend: mark,
    hint: `${label}, against the reference.`,
    indent,
  });
  const money = (value: number) => (value < 0 ? `(${millions(-value)})` : millions(value));
  return {
    sentence: `Cutting 2 Mid-market CSMs in Apr 2027 saves ${money(saved)} and loses ${money(lost)} of gross profit by Dec 2029.`,
    rows: [
      row("savings", "Savings", money(saved), trend(saved)),
      row("lost_gross_profit", "Lost gross profit", money(lost), trend(lost, true)),
      row("lost_by_onboarding", "Onboarding", money(lost * 0.14), "none", true),
      row("lost_by_churn", "Churn", money(lost * 0.61), "none", true),
      row("lost_by_expansion", "Expansion", money(lost * 0.25), "none", true),
      row("net", "Cumulative net", money(saved - lost), trend(saved - lost)),
      row("turning_month", "Turning month", "Sep 2029", "none"),
      row("break_even_churn", "Break-even churn, present value", "1.2 points", "none"),
      row("churn_equivalent", "Churn equivalent, present value", "1.5 points", "none"),
      row("closing_arr_delta", "Closing ARR", money(own.arr - reference.arr), trend(own.arr - reference.arr)),
      row(
        "ev_delta",
        "Enterprise value",
        money((own.arr - reference.arr) * 5),
        trend(own.arr - reference.arr),
      ),
    ],
  };
}
