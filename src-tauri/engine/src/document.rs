//! The exchange document: a plan, its scenarios and ranges, as one JSON value.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The id of the baseline among scenarios.
pub const BASELINE: &str = "baseline";

/// Everything a document says: the baseline's plan and what rests on it. Values stay JSON until a scenario is
/// resolved and validated, so that a document with something to mend can still be held, shown and mended.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The baseline's plan (model.md §1).
    pub plan: Value,
    /// In the user's order; ids are unique.
    pub scenarios: Vec<Scenario>,
    /// Ranges for simulation, in the user's order.
    pub ranges: Vec<Range>,
}

/// A parent plus overrides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Stable id, `[a-z0-9_]{1,40}`, not `baseline`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Another scenario's id; `None` = directly on the baseline.
    pub parent: Option<String>,
    /// JSON Pointer into the plan → the value that stands there instead, in the user's order.
    pub overrides: IndexMap<String, Value>,
    /// Free text.
    pub note: String,
}

/// How uncertain an assumption is: multipliers on the value the scenario has there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// JSON Pointer of a numeric, overridable assumption.
    pub pointer: String,
    /// Lowest multiplier, ≤ 1.
    pub low: f64,
    /// Highest multiplier, ≥ 1.
    pub high: f64,
    /// Ranges of the same group move together.
    pub group: Option<String>,
    /// Free text.
    pub note: String,
    /// Where the range comes from.
    pub source: String,
}
