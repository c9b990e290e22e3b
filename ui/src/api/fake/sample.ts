import type { JsonValue } from "./json";
import type { FakeNote, FakeRecord, FakeScenario } from "./state";

/** The sample plan: three segments, monthly from January 2027. */
export const samplePlan: JsonValue = {
  format: 1,
  name: "Acme CS plan",
  currency: "USD",
  start: "2027-01",
  horizon_months: 36,
  fiscal_year_start: 1,
  discount_rate: 0.1,
  valuation_multiple: 5.0,
  cs_overhead_annual: 300000,
  coverage_lag_months: 6,
  allocation: "pro_rata",
  segments: {
    smb: {
      name: "SMB",
      opening: { accounts: 600, arr: 6000000, renewals_completed: 1, renewal_profile: null },
      acquisition: { volume: { direct: 20 }, growth: 0.05, acv: 10000, cac: 12000 },
      contract: { term_months: 12, price_uplift: 0.03 },
      onboarding: { rate: 0.92, unassisted_rate: 0.75, hours: 4, months: 1, patience_months: 3 },
      retention: {
        churn: 0.12,
        contraction: 0.015,
        tenure: null,
        coverage_response: { hazard_without_csm: 1.6, hazard_floor: 0.8, steepness: 2 },
      },
      expansion: {
        touches_per_year: 2,
        conversion: 0.15,
        uplift: 0.2,
        whitespace: 2.5,
        unassisted_share: 0.25,
      },
      service: { hours_per_account_month: 0.4, hours_per_renewal: 1, hours_per_touch: 0.4 },
      gross_margin: 0.78,
      team: {
        csms: 5,
        productive_hours_per_month: 97.5,
        annual_cost: 120000,
        annual_raise: 0.03,
        ramp_months: 2,
        attrition: 0.2,
        backfill_months: 2,
        hiring_cost: 12000,
        severance_months: 2,
        events: {
          growth_2027: { month: "2027-10", change: 1, note: "growth hire" },
          growth_2028: { month: "2028-10", change: 1, note: "growth hire" },
        },
      },
    },
    mid_market: {
      name: "Mid-market",
      opening: { accounts: 240, arr: 10800000, renewals_completed: 1, renewal_profile: null },
      acquisition: { volume: { direct: 4 }, growth: 0.0, acv: 45000, cac: 54000 },
      contract: { term_months: 12, price_uplift: 0.03 },
      onboarding: { rate: 0.95, unassisted_rate: 0.7, hours: 15, months: 1, patience_months: 3 },
      retention: {
        churn: 0.08,
        contraction: 0.015,
        tenure: null,
        coverage_response: { hazard_without_csm: 2.2, hazard_floor: 0.6, steepness: 2 },
      },
      expansion: {
        touches_per_year: 4,
        conversion: 0.2,
        uplift: 0.1,
        whitespace: 3.0,
        unassisted_share: 0.25,
      },
      service: { hours_per_account_month: 1.5, hours_per_renewal: 6, hours_per_touch: 1.5 },
      gross_margin: 0.8,
      team: {
        csms: 8,
        productive_hours_per_month: 97.5,
        annual_cost: 165000,
        annual_raise: 0.03,
        ramp_months: 3,
        attrition: 0.15,
        backfill_months: 3,
        hiring_cost: 20000,
        severance_months: 3,
        events: {
          growth_2028: { month: "2028-01", change: 1, note: "growth hire" },
          growth_2029: { month: "2029-01", change: 1, note: "growth hire" },
        },
      },
    },
    enterprise: {
      name: "Enterprise",
      opening: { accounts: 60, arr: 9000000, renewals_completed: 1, renewal_profile: null },
      acquisition: { volume: { direct: 0.7 }, growth: 0.0, acv: 150000, cac: 200000 },
      contract: { term_months: 12, price_uplift: 0.03 },
      onboarding: { rate: 0.99, unassisted_rate: 0.75, hours: 40, months: 2, patience_months: 4 },
      retention: {
        churn: 0.05,
        contraction: 0.01,
        tenure: null,
        coverage_response: { hazard_without_csm: 2.8, hazard_floor: 0.5, steepness: 2 },
      },
      expansion: {
        touches_per_year: 4,
        conversion: 0.25,
        uplift: 0.1,
        whitespace: 3.0,
        unassisted_share: 0.25,
      },
      service: { hours_per_account_month: 4.0, hours_per_renewal: 20, hours_per_touch: 4 },
      gross_margin: 0.8,
      team: {
        csms: 5,
        productive_hours_per_month: 97.5,
        annual_cost: 225000,
        annual_raise: 0.03,
        ramp_months: 4,
        attrition: 0.12,
        backfill_months: 3,
        hiring_cost: 30000,
        severance_months: 4,
        events: {
          growth_2027: { month: "2027-10", change: 1, note: "growth hire" },
          growth_2028: { month: "2028-10", change: 1, note: "growth hire" },
        },
      },
    },
  },
  coverage_ceiling: 1.25,
};

/** Its five scenarios, one of them on another. */
export const sampleScenarios: FakeScenario[] = [
  {
    id: "cut_two",
    name: "Cut 2 Mid-market CSMs",
    parent: "baseline",
    note: "The CFO's first proposal",
    colour: 1,
    overrides: {
      "/segments/mid_market/team/events/cut": { month: "2027-04", change: -2, note: "board option" },
    },
  },
  {
    id: "cut_two_digital",
    name: "Cut 2, digital-led service",
    parent: "cut_two",
    note: "The same cut with lighter service",
    colour: 2,
    overrides: {
      "/segments/mid_market/service/hours_per_account_month": 1.1,
      "/segments/mid_market/expansion/unassisted_share": 0.35,
    },
  },
  {
    id: "cut_one_in_five",
    name: "Cut one in five",
    parent: "baseline",
    note: "",
    colour: 3,
    overrides: {
      "/segments/smb/team/events/cut": { month: "2027-07", change: -1, note: "reduction" },
      "/segments/mid_market/team/events/cut": { month: "2027-07", change: -2, note: "reduction" },
      "/segments/enterprise/team/events/cut": { month: "2027-07", change: -1, note: "reduction" },
    },
  },
  {
    id: "hiring_freeze",
    name: "Hiring freeze",
    parent: "baseline",
    note: "Leavers are not replaced for 18 months",
    colour: 4,
    overrides: {
      "/segments/smb/team/events/freeze": { month: "2027-04", freeze_months: 18, note: "no backfill" },
      "/segments/mid_market/team/events/freeze": { month: "2027-04", freeze_months: 18, note: "no backfill" },
      "/segments/enterprise/team/events/freeze": { month: "2027-04", freeze_months: 18, note: "no backfill" },
    },
  },
  {
    id: "invest",
    name: "Invest in expansion",
    parent: "baseline",
    note: "More CSMs, more frequent expansion touches",
    colour: 5,
    overrides: {
      "/segments/smb/team/events/add": { month: "2027-04", change: 1, note: "expansion pod" },
      "/segments/mid_market/team/events/add": { month: "2027-04", change: 1, note: "expansion pod" },
      "/segments/smb/expansion/touches_per_year": 4,
      "/segments/mid_market/expansion/touches_per_year": 6,
    },
  },
];

/** Who says so. */
export const sampleNotes: FakeNote[] = [
  {
    scenario: "baseline",
    pointer: "/segments/mid_market/retention/churn",
    note: "Logo churn of the last four quarters, without the two accounts that were acquired.",
    author: "Dana Whitfield",
    source: "Renewal report Q4 2026",
    confidence: "high",
  },
  {
    scenario: "cut_two_digital",
    pointer: "/segments/mid_market/service/hours_per_account_month",
    note: "What the pilot group needed.",
    author: "CS operations",
    source: "",
    confidence: "low",
  },
];

/** The plan the board has seen. */
export const sampleRecords: FakeRecord[] = [
  {
    id: "board_2027",
    name: "Board plan 2027",
    date: "2026-12-11",
    scenario: "Baseline",
    note: "Approved without changes",
    plan: samplePlan,
    drift: [],
  },
];
