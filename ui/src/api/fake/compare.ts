import type {
  Compared,
  CompareRequest,
  CompareRow,
  CompareSection,
  Figure,
  FigureParts,
  FigureRequest,
} from "@/api/bindings";
import type { FakeDocument } from "./document";
import { picture } from "./charts";
import { closingArr } from "./results";
import { recordRows, scenarioRows } from "./rows";

/** A row of the fake table: label, unit, base and growth a period; whether its whole is a sum. */
type Rough = [id: string, label: string, unit: string, base: number, growth: number];

const SECTIONS: [id: string, title: string, rows: Rough[]][] = [
  [
    "arr",
    "ARR",
    [
      ["opening_arr", "Opening ARR", "", 25.8e6, 0.05],
      ["new_arr", "New", "", 1.4e6, 0.02],
      ["expansion_arr", "Expansion", "", 0.9e6, 0.03],
      ["price_arr", "Price", "", 0.2e6, 0.03],
      ["contraction_arr", "Contraction", "", -0.1e6, 0.02],
      ["churned_arr", "Churn", "", -0.8e6, 0.02],
      ["closing_arr", "Closing ARR", "", 27.4e6, 0.05],
    ],
  ],
  [
    "retention",
    "Retention, twelve months",
    [
      ["nrr", "NRR", "%", 1.01, -0.001],
      ["grr", "GRR", "%", 0.88, -0.001],
    ],
  ],
  ["customers", "Customers", [["closing_accounts", "Closing accounts", "accounts", 912.4, 0.03]]],
  [
    "profit",
    "CS profit and loss",
    [
      ["revenue", "Revenue", "", 6.5e6, 0.05],
      ["cs_cost", "CS cost", "", -0.9e6, 0.02],
      ["contribution", "Contribution", "", 4.2e6, 0.05],
    ],
  ],
  [
    "capacity",
    "Capacity",
    [
      ["heads", "Heads", "CSMs, at end", 17, 0],
      ["coverage", "Coverage", "%, at end", 0, 0],
      ["coverage:smb", "SMB", "%", 0.92, -0.002],
      ["coverage:mid_market", "Mid-market", "%", 1.02, -0.004],
    ],
  ],
  [
    "valuation",
    "Valuation, whole horizon",
    [
      ["npv", "NPV", "", 39.1e6, 0],
      ["clv", "CLV", "USD an account", 84.2e3, 0],
    ],
  ],
];

const number = (value: number, digits = 0) =>
  Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Stand-ins for the engine's table: figures of the right shape that move with the scenario, and that is all. */
export function compared(document: FakeDocument, request: CompareRequest): Compared {
  const rows = [...scenarioRows(document), ...recordRows(document)];
  const { reference } = request;
  const asked = rows.filter(({ id }) => id !== reference && request.scenarios.includes(id)).slice(0, 5);
  const columns = [...rows.filter(({ id }) => id === reference), ...asked].map((row) => {
    const issue = "issues" in row ? row.issues[0] : undefined;
    const why = "It is not valid now; these are its last valid results.";
    return {
      id: row.id,
      name: row.name,
      colour: "colour" in row ? row.colour : 0,
      is_record: !("colour" in row),
      is_reference: row.id === reference,
      is_stale: issue !== undefined,
      problem: issue ? `${why} ${issue.message}` : null,
    };
  });
  const factors = columns.map(({ id }) => Number(closingArr(document.resolve(id)).slice(1, -1)) / 40);
  const periods = labels(request.periods);
  const table = { request, factors, stale: columns.map((column) => column.is_stale), periods };
  return {
    columns,
    periods: periods.map((label) => ({ label, months: `Months of ${label}`, is_partial: false })),
    sections: SECTIONS.map(([id, title, rows]) => ({
      id,
      title,
      rows: rows.map((row) => rowOf(row, table)),
    })),
    unit: request.thousands ? "USD K" : "USD",
    charts: request.charts.map((overlay) => {
      const kind = overlay.kind === "bridge" ? ("bridge" as const) : ("arr" as const);
      const lines = columns.map(({ id, name, colour }) => ({ id, name, colour }));
      const drawn = picture({ ...overlay, kind, read: true, period: null }, request.theme, lines);
      return { ...drawn, kind: overlay.kind };
    }),
  };
}

interface Table {
  request: CompareRequest;
  factors: number[];
  stale: boolean[];
  periods: string[];
}

function labels(periods: CompareRequest["periods"]): string[] {
  const years = ["FY27", "FY28", "FY29"];
  const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));
  return ["Horizon", ...(periods === "quarters" ? quarters : years)];
}

function rowOf([id, label, unit, base, growth]: Rough, table: Table): CompareRow {
  const heading = id === "coverage";
  const figures = table.periods.flatMap((period, at) =>
    table.factors.map((_, column) => {
      if (["npv", "clv"].includes(id) && period !== "Horizon") return blank("");
      if (unit === "%" && id.endsWith("rr") && period.startsWith("FY27 Q") && at < 4) return missing(column);
      return figure(base * (1 + growth) ** at, unit, column, table);
    }),
  );
  const indent = id.includes(":");
  const is_total = id === "closing_arr" || id === "contribution";
  return {
    id,
    label,
    unit,
    hint: `${label}. Sum of the months.`,
    indent,
    is_total,
    figures: heading ? [] : figures,
  };
}

const blank = (value: string): Figure => ({
  value,
  delta: "",
  ratio: "",
  plain: ["", "", ""],
  trend: "none",
  note: null,
});

const EVERYWHERE: [boolean, boolean, boolean] = [true, true, true];

function missing(column: number): Figure {
  const delta = column === 0 ? "" : "n/a";
  const note = { text: "It looks back twelve months.", of: EVERYWHERE, is_undefined: true };
  return { ...blank("n/a"), delta, note };
}

function figure(base: number, unit: string, column: number, { request, factors, stale }: Table): Figure {
  const rate = unit === "%";
  const scale = unit === "" && request.thousands ? 1e3 : rate ? 0.01 : 1;
  const of = (at: number) => (base * (factors[at] ?? 1)) / scale;
  const digits = unit === "" || unit.startsWith("USD") ? 0 : 1;
  const write = (value: number) => {
    const text = number(value, digits) + (rate ? "%" : "");
    return value < 0 ? `(${text})` : text;
  };
  const plain = (value: number) => String(Math.round(value * 1e6) / 1e6) + (rate ? "%" : "");
  const own = of(column);
  if (column === 0) return { ...blank(write(own)), plain: [plain(own), "", ""] };
  if (stale[column])
    return {
      ...blank(write(own)),
      delta: "n/a",
      plain: [plain(own), "", ""],
      note: { text: "It is not valid now.", of: EVERYWHERE, is_undefined: false },
    };
  const delta = own - of(0);
  const ratio = (delta / Math.abs(of(0))) * 100;
  const sign = (value: number, text: string) => (value < 0 ? `−${text}` : `+${text}`);
  return {
    value: write(own),
    delta: sign(delta, number(delta, digits) + (rate ? " pts" : "")),
    ratio: rate ? "" : sign(ratio, `${number(ratio, 1)}%`),
    plain: [plain(own), plain(delta), rate ? "" : `${Math.round(ratio * 1e6) / 1e6}%`],
    trend: delta < 0 ? "worse" : delta > 0 ? "better" : "same",
    note: null,
  };
}

/** What a figure of the fake table is made of. */
export function figureParts(document: FakeDocument, request: FigureRequest): FigureParts | null {
  const table = compared(document, request.table);
  const column = table.columns.findIndex(({ id }) => id === request.scenario);
  const row = allRows(table.sections).find(({ id }) => id === request.row);
  const own = row?.figures[request.period * table.columns.length + column];
  const its = row?.figures[request.period * table.columns.length];
  if (column < 0 || !row || !own || !its) return null;
  const reference = column === 0 ? null : (table.columns[0]?.name ?? null);
  const part = (label: string) => ({
    label,
    value: own.value,
    reference: reference === null ? "" : its.value,
    delta: own.delta,
    trend: own.trend,
    note: own.note?.text ?? null,
  });
  return {
    title: row.label,
    period: `${table.periods[request.period]?.label} · ${table.periods[request.period]?.months}`,
    definition: `${row.label}, as the model defines it.`,
    rule: "Sum of the months.",
    scenario: table.columns[column]?.name ?? "",
    reference,
    whole: part(row.label),
    groups: [
      { title: "By segment", rows: ["SMB", "Mid-market", "Enterprise"].map(part) },
      { title: "By month", rows: ["Jan 2027", "Feb 2027", "Mar 2027"].map(part) },
    ],
  };
}

const allRows = (sections: CompareSection[]) => sections.flatMap(({ rows }) => rows);
