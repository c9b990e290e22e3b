//! The exchange document: a plan, its scenarios, ranges, notes and plans of record.

use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::PlanOfRecord;

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
    /// Who says so and from where, one a scenario and pointer, in the user's order.
    pub notes: Vec<AssumptionNote>,
    /// Frozen scenarios, oldest first; their ids are no scenario's. Never edited, hence shared and not copied.
    pub records: Vec<Arc<PlanOfRecord>>,
}

impl Document {
    /// A document of `plan` alone.
    pub fn of(plan: Value) -> Self {
        Self { plan, scenarios: Vec::new(), ranges: Vec::new(), notes: Vec::new(), records: Vec::new() }
    }
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
    /// Its colour in rail, grid, charts and exports: 1, 2, 3… into the palette, 0 being the baseline's ink.
    pub colour: u32,
}

/// What is known about where a value comes from. It belongs to the value that `scenario` says at `pointer` and is
/// inherited with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssumptionNote {
    /// The scenario that says the value; `None` = the baseline.
    pub scenario: Option<String>,
    /// JSON Pointer of the assumption.
    pub pointer: String,
    /// Free text.
    pub note: String,
    /// Who says so.
    pub author: String,
    /// From where.
    pub source: String,
    /// How sure; `None` = nobody said.
    pub confidence: Option<Confidence>,
}

/// How sure somebody is of an assumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Measured, or agreed.
    High,
    /// Likely.
    Medium,
    /// A guess.
    Low,
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

impl Confidence {
    /// As the file says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}
