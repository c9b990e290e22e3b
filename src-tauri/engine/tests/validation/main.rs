//! Validation seen from outside: what bad input gets, and what a document may hold.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests stop at the first surprise")]

/// Everything wrong with one plan at once.
mod all_at_once;
/// One defect in the sample each: its pointer and its sentence.
mod bad_plans;
/// Whole documents: plan, scenarios, ranges.
mod checks;
/// Colours of scenarios.
mod colours;
/// Whatever a document says is read back as it was written.
mod documents;
/// Exchange files, read and written.
mod exchange;
/// Chains of scenarios, long ones and circles.
mod lineage;
/// Random damage never gets through, and never stops the program.
mod mutations;
/// Notes on assumptions.
mod notes;
/// Where a value comes from.
mod origins;
/// What a scenario may override.
mod overrides;
/// Plans of record in documents and files.
mod records;
/// Scenarios come to the plan they say.
mod resolution;
/// The table of fields agrees with itself and with the sample.
mod schema;
/// Seats over time.
mod seats;
/// Copies for sharing.
mod sharing;
/// What keeps each scenario from being projected, all at once.
mod standings;
/// Small steps that every test takes.
mod support;
/// What is allowed but should be known.
mod warnings;
