import type {
  Numbers,
  SegmentDraft,
  SegmentNumbers,
  StartDraft,
  StartOffers,
  StartProblem,
} from "@/api/bindings";
import { nameProblem } from "./names";
import type { FakeNote } from "./state";

const KINDS: SegmentNumbers[] = [
  { name: "SMB", preset: "smb", accounts: 500, arr: 5_000_000, csms: 4 },
  { name: "Mid-market", preset: "mid_market", accounts: 200, arr: 9_000_000, csms: 7 },
  { name: "Enterprise", preset: "enterprise", accounts: 50, arr: 7_500_000, csms: 4 },
];

/** What a new document can begin with, as the workbench says it. */
export const startOffers: StartOffers = {
  offers: [
    {
      start: { kind: "sample" },
      name: "Sample plan",
      detail: "An invented company with three segments and five scenarios.",
    },
    {
      start: { kind: "empty" },
      name: "Empty plan",
      detail: "One segment without accounts, ARR or CSMs, to fill in.",
    },
    {
      start: { kind: "presets" },
      name: "All kinds",
      detail: "SMB, Mid-market and Enterprise, as the presets have them.",
    },
    ...KINDS.map(({ name, preset, accounts, arr, csms }) => ({
      start: { kind: "preset" as const, preset },
      name,
      detail: `One segment: ${accounts} accounts, $${((arr ?? 0) / 1e6).toFixed(2)}M ARR, ${csms} CSMs.`,
    })),
  ],
  kinds: KINDS.map((numbers) => ({ id: numbers.preset, name: numbers.name, numbers })),
  currencies: ["USD", "EUR", "GBP"],
  numbers: {
    currency: "USD",
    start: "2027-01",
    segments: KINDS,
    cut: { segment: 1, csms: 1, month: "2027-04" },
  },
};

const SOURCES: Record<string, string> = {
  "retention/contraction": "SaaS Capital 2023, medians by contract value",
  "retention/coverage_response/hazard_without_csm": "a judgement",
  "expansion/touches_per_year": "a judgement",
  "expansion/conversion": "a judgement",
  "expansion/uplift": "a judgement",
  "onboarding/rate": "a judgement",
  "service/hours_per_account_month": "practitioners (CS in 15, Balusek)",
};

/** Where a plan begun with numbers has the others from. */
export const presetNotes: FakeNote[] = KINDS.flatMap(({ name, preset }) =>
  Object.entries(SOURCES).map(([path, source]) => ({
    scenario: "baseline",
    pointer: `/segments/${preset}/${path}`,
    note: "",
    author: "",
    source: `Preset ${name}: ${source}`,
    confidence: "low" as const,
  })),
);

/** Near enough for looking at: the workbench computes and words it. */
export function draft({ segments, cut, currency }: Numbers): StartDraft {
  const problems = segments.flatMap(wrong);
  const deep = cut && (cut.csms ?? 0) > (segments[cut.segment]?.csms ?? 0);
  if (deep)
    problems.push({
      segment: null,
      field: "cut_csms",
      message: `${segments[cut.segment]?.name}: too few CSMs.`,
    });
  const notes = currency === "USD" ? [] : [`Pay begins with amounts in USD taken as ${currency}.`];
  return { segments: segments.map(read), problems, notes };
}

function wrong(segment: SegmentNumbers, at: number, all: SegmentNumbers[]): StartProblem[] {
  const others = all.slice(0, at).map((other) => other.name);
  const misnamed = nameProblem("segment", segment.name, others)?.issues ?? [];
  const named = misnamed.map(({ message }) => ({ segment: at, field: "name" as const, message }));
  return [...named, ...lacks(segment, at)];
}

function lacks({ name, accounts, arr, csms }: SegmentNumbers, segment: number): StartProblem[] {
  const said = { accounts, arr, csms };
  return (Object.keys(said) as (keyof typeof said)[])
    .filter((field) => said[field] === null)
    .map((field) => ({ segment, field, message: `Type ${field} of ${name}.` }));
}

/** Accounts a CSM of that kind carries. */
const CARRIED: Record<string, number> = { smb: 140, mid_market: 32, enterprise: 14 };

function read({ preset, accounts, arr, csms }: SegmentNumbers): SegmentDraft {
  if (!accounts || !arr || !csms) {
    return {
      arr_per_account: "n/a",
      accounts_per_csm: "n/a",
      coverage: "n/a",
      utilisation: "n/a",
      warnings: [],
    };
  }
  const utilisation = accounts / csms / (CARRIED[preset] ?? 32);
  const thin = utilisation > 1.2 ? [`${csms} CSMs cannot meet the hours these accounts ask for.`] : [];
  return {
    arr_per_account: `$${(arr / accounts / 1000).toFixed(1)}K`,
    accounts_per_csm: (accounts / csms).toFixed(1),
    coverage: `${Math.min(125, 100 / utilisation).toFixed(1)}%`,
    utilisation: `${(utilisation * 100).toFixed(1)}%`,
    warnings: thin,
  };
}
