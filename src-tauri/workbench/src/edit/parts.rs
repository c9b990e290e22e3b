//! What edits are made of.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What a reset reaches in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reach {
    /// An assumption in every segment.
    Row {
        /// The assumption, as `GridRow::field` names it.
        field: String,
    },
    /// Everything in a segment.
    Segment {
        /// The segment's id.
        segment: String,
    },
    /// Everything the scenario overrides.
    Scenario,
}

/// Overrides of a scenario that another begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChosenChanges {
    /// The scenario that has them.
    pub scenario: String,
    /// JSON Pointers of its overrides.
    pub pointers: Vec<String>,
}

/// How sure somebody is of an assumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// Measured, or agreed.
    High,
    /// Likely.
    Medium,
    /// A guess.
    Low,
}
