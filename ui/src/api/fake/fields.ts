import type { Format } from "@/api/bindings";

/** One field of the plan as the grid shows it. */
export interface Field {
  /** Below `/segments/<id>/`, or below `/` for the whole plan. */
  path: string;
  group: string;
  label: string;
  unit: string;
  format: Format;
  low: number;
  high: number;
  range: string;
  help: string;
  planWide?: boolean;
  key?: boolean;
  nullable?: number;
  fact?: boolean;
  options?: [string, string][];
  /** What switching on gives, where the field is an object. */
  on?: Record<string, number>;
}

/** Groups in Bowtie order with their stage label. */
export const groups: [string, string, string | null][] = [
  ["money", "Plan and money", null],
  ["acquire", "Acquire", null],
  ["onboard", "Onboard", "CR5"],
  ["retain", "Retain", "CR6"],
  ["expand", "Expand", "CR7"],
  ["serve", "Serve", null],
  ["team", "Team", null],
];

type Row = [
  path: string,
  label: string,
  unit: string,
  format: Format,
  low: number,
  high: number,
  help: string,
];

const percent = (value: number) => `${Math.round(value * 100)} %`;
const plain = (value: number) => value.toLocaleString("en-US");

function field(group: string, row: Row, more: Partial<Field> = {}): Field {
  const [path, label, unit, format, low, high, help] = row;
  const range =
    format === "percent" ? `${percent(low)} to ${percent(high)}` : `${plain(low)} to ${plain(high)}`;
  const worded = format === "switch" || format === "choice" ? "" : range;
  return { group, path, label, unit, format, low, high, help, range: worded, ...more };
}

const response = { hazard_without_csm: 2, hazard_floor: 0.6, steepness: 2 };
const key = { key: true };

/** Every field of the plan that the grid has a row for. */
export const fields: Field[] = [
  field("money", ["horizon_months", "Horizon", "months", "whole", 1, 120, "How many months are projected."], {
    planWide: true,
    fact: true,
  }),
  field("money", ["discount_rate", "Discount rate", "a year", "percent", 0, 1, "For present values."], {
    planWide: true,
    fact: true,
  }),
  field(
    "money",
    ["cs_overhead_annual", "CS overhead", "a year", "money", 0, 1e15, "Leadership and tooling."],
    {
      planWide: true,
    },
  ),
  field(
    "money",
    ["allocation", "Allocation of hours", "", "choice", 0, 0, "Which activities are served first."],
    {
      planWide: true,
      options: [
        ["pro_rata", "Every activity its share"],
        ["protect_renewals", "Renewals first"],
      ],
    },
  ),
  field("acquire", ["acquisition/volume", "Volume of wins", "", "choice", 0, 0, "Direct wins or a funnel."], {
    options: [
      ["direct", "Wins a month"],
      ["funnel", "Funnel CR1 to CR4"],
    ],
  }),
  field(
    "acquire",
    ["acquisition/volume/direct", "Wins", "a month", "number", 0, 1e7, "Accounts won a month."],
    key,
  ),
  field("acquire", [
    "acquisition/volume/funnel/prospects_per_month",
    "Prospects",
    "a month",
    "number",
    0,
    1e7,
    "Entering the funnel.",
  ]),
  field("acquire", ["acquisition/volume/funnel/cr1", "CR1", "CR1", "percent", 0, 1, "Share that converts."]),
  field("acquire", [
    "acquisition/growth",
    "Growth of wins",
    "a year",
    "percent",
    -0.99,
    10,
    "Annual growth of the volume.",
  ]),
  field("acquire", [
    "acquisition/acv",
    "Contract value (ACV)",
    "a year",
    "money",
    0,
    1e15,
    "ACV of a new account.",
  ]),
  field("acquire", [
    "acquisition/cac",
    "Acquisition cost (CAC)",
    "an account",
    "money",
    0,
    1e15,
    "CAC of a new account.",
  ]),
  field("acquire", ["opening/accounts", "Accounts today", "", "number", 0, 1e7, "The opening book."], {
    fact: true,
  }),
  field("acquire", ["opening/arr", "ARR today", "", "money", 0, 1e15, "The opening book."], { fact: true }),
  field(
    "onboard",
    [
      "onboarding/rate",
      "Onboarding rate",
      "",
      "percent",
      0,
      1,
      "Share of wins that goes live when served on time.",
    ],
    key,
  ),
  field("onboard", [
    "onboarding/unassisted_rate",
    "Unassisted rate",
    "",
    "percent",
    0,
    1,
    "Share that goes live when never served.",
  ]),
  field("onboard", [
    "onboarding/hours",
    "Onboarding hours",
    "h an account",
    "number",
    0,
    1000,
    "CSM hours an account.",
  ]),
  field("onboard", [
    "onboarding/months",
    "Time to live",
    "months",
    "whole",
    0,
    24,
    "From won to live when served on time.",
  ]),
  field("onboard", [
    "onboarding/patience_months",
    "Patience",
    "months",
    "whole",
    1,
    24,
    "After that delay an account goes on alone.",
  ]),
  field(
    "retain",
    ["retention/churn", "Annual churn", "", "percent", 0, 0.99, "Annual logo churn at today's coverage."],
    key,
  ),
  field("retain", [
    "retention/contraction",
    "Contraction",
    "a year",
    "percent",
    0,
    0.99,
    "Share of renewing ARR lost to downsell.",
  ]),
  field("retain", ["contract/price_uplift", "Price uplift", "a year", "percent", -0.5, 1, "At renewal."]),
  field("retain", [
    "contract/term_months",
    "Contract term",
    "months",
    "whole",
    1,
    60,
    "Length of a contract.",
  ]),
  field(
    "retain",
    ["retention/tenure", "Churn by tenure", "", "switch", 0, 0, "Shifted beta geometric per renewal."],
    {
      on: { alpha: 0.668, beta: 3.806 },
    },
  ),
  field("retain", [
    "retention/tenure/alpha",
    "Tenure alpha",
    "",
    "number",
    0,
    1e6,
    "Shape of the tenure curve.",
  ]),
  field("retain", [
    "retention/tenure/beta",
    "Tenure beta",
    "",
    "number",
    0,
    1e6,
    "Shape of the tenure curve.",
  ]),
  field(
    "retain",
    [
      "retention/coverage_response",
      "Churn answers to coverage",
      "",
      "switch",
      0,
      0,
      "Whether coverage moves churn.",
    ],
    {
      on: response,
    },
  ),
  field(
    "retain",
    [
      "retention/coverage_response/hazard_without_csm",
      "Hazard without CSM",
      "× today",
      "number",
      1,
      20,
      "Churn hazard with no CSM, as a multiple of today's.",
    ],
    key,
  ),
  field("retain", [
    "retention/coverage_response/hazard_floor",
    "Hazard floor",
    "× today",
    "number",
    0,
    1,
    "No coverage gets below this.",
  ]),
  field("retain", [
    "retention/coverage_response/steepness",
    "Steepness",
    "",
    "number",
    0,
    10,
    "Up to 1 concave, above 1 S-shaped.",
  ]),
  field(
    "expand",
    ["expansion/touches_per_year", "Touches", "a year", "number", 0, 24, "How often expansion is asked for."],
    key,
  ),
  field(
    "expand",
    ["expansion/conversion", "Conversion", "a touch", "percent", 0, 1, "Touches that win."],
    key,
  ),
  field("expand", ["expansion/uplift", "Uplift", "a win", "percent", 0, 5, "Share of ARR won."], key),
  field(
    "expand",
    ["expansion/whitespace", "Whitespace", "× landed ARR", "number", 1, 1000, "An account saturates there."],
    {
      nullable: 3,
    },
  ),
  field("expand", [
    "expansion/unassisted_share",
    "Unassisted share",
    "",
    "percent",
    0,
    1,
    "Share of a touch's result.",
  ]),
  field(
    "serve",
    [
      "service/hours_per_account_month",
      "Hours per account",
      "h a month",
      "number",
      0,
      1000,
      "CSM hours of a live account.",
    ],
    key,
  ),
  field("serve", [
    "service/hours_per_renewal",
    "Hours per renewal",
    "h",
    "number",
    0,
    1000,
    "Prepared over three months.",
  ]),
  field("serve", [
    "service/hours_per_touch",
    "Hours per touch",
    "h",
    "number",
    0,
    1000,
    "Prepared evenly through the year.",
  ]),
  field("serve", ["gross_margin", "Gross margin before CS", "", "percent", 0, 1, "Before CS cost."]),
  field("team", ["team/csms", "CSMs today", "", "number", 0, 10000, "People in the team today."], {
    ...key,
    fact: true,
  }),
  field("team", [
    "team/productive_hours_per_month",
    "Productive hours",
    "h a month",
    "number",
    0,
    400,
    "Of a ramped CSM.",
  ]),
  field("team", ["team/annual_cost", "Cost of a CSM", "a year", "money", 0, 1e15, "Fully loaded."]),
  field("team", ["team/annual_raise", "Raise", "a year", "percent", -0.5, 1, "Each January of the plan."]),
  field("team", ["team/ramp_months", "Ramp", "months", "whole", 0, 24, "Until fully productive."]),
  field("team", ["team/attrition", "Attrition", "a year", "percent", 0, 0.99, "CSMs who leave."]),
  field(
    "team",
    ["team/backfill_months", "Backfill after", "months", "whole", 0, 24, "Off: leavers are never replaced."],
    {
      nullable: 3,
    },
  ),
  field("team", ["team/hiring_cost", "Hiring cost", "a hire", "money", 0, 1e15, "For every arrival."]),
  field("team", [
    "team/severance_months",
    "Severance",
    "months of pay",
    "number",
    0,
    60,
    "For every head cut.",
  ]),
];
