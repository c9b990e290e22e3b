//! The plan as types: what the JSON of model.md §1 says once it has been validated.
//!
//! Rates are fractions, annual unless said otherwise; money is in the plan's currency; months and terms are whole.

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, de};

use crate::Month;

/// The baseline's full set of assumptions, or a scenario's after resolution.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Plan {
    /// What people call it.
    pub name: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Month 1.
    pub start: Month,
    /// H, 1…120.
    #[serde(deserialize_with = "whole")]
    pub horizon_months: u32,
    /// First month of the fiscal year, 1…12.
    #[serde(deserialize_with = "whole")]
    pub fiscal_year_start: u32,
    /// Annual.
    pub discount_rate: f64,
    /// Enterprise value = multiple × closing ARR.
    pub valuation_multiple: f64,
    /// CS leadership and tooling, money a year.
    pub cs_overhead_annual: f64,
    /// L: how slowly customers feel a change of coverage.
    pub coverage_lag_months: f64,
    /// C: coverage beyond this does not help.
    pub coverage_ceiling: f64,
    /// Who gets the hours when there are too few.
    pub allocation: Allocation,
    /// By id, in the user's order.
    pub segments: IndexMap<String, Segment>,
}

/// Who gets the hours when there are too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allocation {
    /// Every activity the same share of its demand.
    ProRata,
    /// Renewals, then onboarding, then service, then touches.
    ProtectRenewals,
}

/// One kind of customer with a team of its own.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Segment {
    /// What people call it.
    pub name: String,
    /// The book today: a fact.
    pub opening: OpeningBook,
    /// New accounts.
    pub acquisition: Acquisition,
    /// Terms of a contract.
    pub contract: Contract,
    /// CR5.
    pub onboarding: Onboarding,
    /// CR6.
    pub retention: Retention,
    /// CR7.
    pub expansion: Expansion,
    /// Hours an account asks for.
    pub service: Service,
    /// Before CS cost.
    pub gross_margin: f64,
    /// The segment's CSMs.
    pub team: Team,
}

/// The book of business at the start.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct OpeningBook {
    /// Accounts; 0 exactly where `arr` is 0.
    pub accounts: f64,
    /// Annual recurring revenue, money.
    pub arr: f64,
    /// Renewals the accounts have behind them.
    #[serde(deserialize_with = "whole")]
    pub renewals_completed: u32,
    /// Weights of the accounts due in month 1, 2, …, of the baseline's term; equal where `None`.
    #[serde(default)]
    pub renewal_profile: Option<Vec<f64>>,
}

/// New accounts.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Acquisition {
    /// Accounts won a month.
    pub volume: Volume,
    /// Annual growth of the volume.
    pub growth: f64,
    /// Annual contract value of a new account, money.
    pub acv: f64,
    /// Cost of winning one account, money.
    pub cac: f64,
}

/// Accounts won a month, directly or through the funnel.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Volume {
    /// Wins a month.
    Direct(f64),
    /// Prospects and the conversion rates of the left side of the Bowtie.
    Funnel(Funnel),
}

/// The left side of the Bowtie.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[expect(missing_docs, reason = "CR1 to CR4 are the Bowtie's own names")]
pub struct Funnel {
    /// Prospects a month.
    pub prospects_per_month: f64,
    pub cr1: f64,
    pub cr2: f64,
    pub cr3: f64,
    pub cr4: f64,
}

impl Volume {
    /// Accounts won in month 1.
    pub fn per_month(&self) -> f64 {
        match self {
            Self::Direct(wins) => *wins,
            Self::Funnel(funnel) => funnel.prospects_per_month * funnel.cr1 * funnel.cr2 * funnel.cr3 * funnel.cr4,
        }
    }
}

/// Terms of a contract.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Contract {
    /// 1…60.
    #[serde(deserialize_with = "whole")]
    pub term_months: u32,
    /// Annual price rise, taken at each renewal for the whole term.
    pub price_uplift: f64,
}

/// CR5: from won to live.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Onboarding {
    /// Share that reaches impact when served on time.
    pub rate: f64,
    /// Share that does when never served; at most `rate`.
    pub unassisted_rate: f64,
    /// CSM hours an account.
    pub hours: f64,
    /// Months from won to live when served on time.
    #[serde(deserialize_with = "whole")]
    pub months: u32,
    /// After that many months of delay an account goes on alone.
    #[serde(deserialize_with = "whole")]
    pub patience_months: u32,
}

/// CR6: renewals.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Retention {
    /// Annual logo churn at today's coverage.
    pub churn: f64,
    /// Annual share of renewing ARR lost to downsell.
    pub contraction: f64,
    /// Shifted beta geometric in place of constant churn.
    #[serde(default)]
    pub tenure: Option<Tenure>,
    /// How churn answers to coverage; `None`: it does not.
    pub coverage_response: Option<CoverageResponse>,
}

/// Shifted beta geometric (Fader & Hardie 2007).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[expect(missing_docs, reason = "the distribution's own parameters")]
pub struct Tenure {
    pub alpha: f64,
    pub beta: f64,
}

/// The ADBUDG response of the churn hazard to coverage (Little 1970).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CoverageResponse {
    /// Hazard with no CSM at all, as a multiple of today's.
    pub hazard_without_csm: f64,
    /// Hazard that no amount of coverage gets below.
    pub hazard_floor: f64,
    /// Up to 1 concave, above 1 S-shaped.
    pub steepness: f64,
}

/// CR7: how often, how many, how much.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Expansion {
    /// A fraction means a mix of accounts on the two neighbouring cadences.
    pub touches_per_year: f64,
    /// Share of touches that win.
    pub conversion: f64,
    /// Share of ARR won by a converted touch.
    pub uplift: f64,
    /// An account saturates at this multiple of its landed ARR; `None`: never.
    pub whitespace: Option<f64>,
    /// Share of a touch's result that comes without a CSM.
    pub unassisted_share: f64,
}

/// Hours an account asks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Service {
    /// Hours a live account and month.
    pub hours_per_account_month: f64,
    /// Hours a renewal.
    pub hours_per_renewal: f64,
    /// Hours a touch.
    pub hours_per_touch: f64,
}

/// A segment's CSMs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Team {
    /// People today: a fact.
    pub csms: f64,
    /// Hours with customers, a fully ramped CSM and month.
    pub productive_hours_per_month: f64,
    /// Money a CSM and year.
    pub annual_cost: f64,
    /// Annual.
    pub annual_raise: f64,
    /// Months from hired to fully productive.
    #[serde(deserialize_with = "whole")]
    pub ramp_months: u32,
    /// Annual share that leaves.
    pub attrition: f64,
    /// Months until a leaver's seat is filled; `None`: never.
    #[serde(deserialize_with = "whole_or_none")]
    pub backfill_months: Option<u32>,
    /// Money a hire.
    pub hiring_cost: f64,
    /// Months of pay a cut costs.
    pub severance_months: f64,
    /// Dated events by id.
    #[serde(default)]
    pub events: IndexMap<String, HeadcountEvent>,
}

/// A dated hire, cut or hiring freeze.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "EventFields")]
pub struct HeadcountEvent {
    /// When it happens.
    pub month: Month,
    /// What happens.
    pub action: Action,
    /// Free text.
    pub note: String,
}

/// What a headcount event does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// So many CSMs more (hire) or fewer (cut).
    Change(f64),
    /// Leavers of so many months are not replaced.
    Freeze(u32),
}

#[derive(Deserialize)]
struct EventFields {
    month: Month,
    #[serde(default)]
    change: f64,
    #[serde(default, deserialize_with = "whole_or_none")]
    freeze_months: Option<u32>,
    #[serde(default)]
    note: String,
}

impl From<EventFields> for HeadcountEvent {
    fn from(fields: EventFields) -> Self {
        let action = fields.freeze_months.map_or(Action::Change(fields.change), Action::Freeze);
        Self { month: fields.month, action, note: fields.note }
    }
}

/// A whole number that may be written `12` or `12.0`.
fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let value = f64::deserialize(deserializer)?;
    if value.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&value) {
        return Err(de::Error::custom("not a whole number"));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    Ok(value as u32)
}

fn whole_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    #[derive(Deserialize)]
    struct Whole(#[serde(deserialize_with = "whole")] u32);
    Ok(Option::<Whole>::deserialize(deserializer)?.map(|whole| whole.0))
}
