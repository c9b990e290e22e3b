//! The projection model.
//!
//! A plan (JSON) is validated into a [`ValidPlan`]; a valid plan projects without failing into a [`Projection`]:
//! monthly series per segment and in total.
//!
//! Values in, values out: this crate does no IO, knows no clock, draws no random numbers and logs nothing.

mod book;
mod capacity;
mod check;
mod clv;
mod comparison;
pub mod derived;
mod document;
mod exchange;
mod figures;
mod heads;
mod hours;
mod issue;
pub mod json;
mod month;
pub mod number;
mod opening;
pub mod plan;
pub mod pointer;
mod projection;
mod queue;
mod rates;
mod record;
mod response;
mod rollup;
mod scenario;
pub mod schema;
mod segment_run;
mod series;
mod share;
mod summary;
mod valid_plan;
mod validate;

pub use capacity::{ARR_PER_CSM, Load, TARGET_UTILISATION, load, seats};
pub use check::{Check, check};
pub use comparison::{Comparison, ComparisonMonth, LostBy, NewLogoEquivalents, compare};
pub use document::{AssumptionNote, BASELINE, Confidence, Document, Range, Scenario};
pub use exchange::{parse_document, write_document};
pub use figures::{arr_per_account, clv_to_cac, cs_cost_share, cs_cost_share_in, mean_clv};
pub use issue::Issue;
pub use month::{Month, MonthError};
pub use projection::{Projection, SegmentProjection};
pub use record::{ENGINE_VERSION, Frozen, PlanOfRecord, Recalled};
pub use rollup::{Period, RolledUp, roll_up};
pub use scenario::{Chain, Notes, Origin, Resolver, Standings, note_at, origin, resolve, resolved_value, standing};
pub use series::{Metric, RollUp, Series};
pub use share::{Choice, share};
pub use summary::{Projected, SegmentSummary, Summary, Worth, cs_cost_value, summarise, worth};
pub use valid_plan::ValidPlan;
pub use validate::validate;
