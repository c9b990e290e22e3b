//! The engine, seen from outside.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

/// Any two projections, aligned by calendar.
mod alignment;
/// Figures people think in, read and set.
mod derived;
/// Edge plans: nobody, nothing, the shortest and the longest.
mod edges;
/// Figures beside the months and the summary, and the reach of break-even churn.
mod figures;
/// What must hold for every plan.
mod identities;
/// Agreement with results computed by a second implementation of the model.
mod oracle;
/// Random valid plans.
mod plans;
/// Published numbers.
mod published;
/// Plans of record, frozen and recalled.
mod records;
/// Quarters and fiscal years.
mod rollup;
/// Small steps that every test takes.
mod support;
