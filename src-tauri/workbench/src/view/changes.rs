//! What differs, and what an edit would change.

use serde::{Deserialize, Serialize};
use specta::Type;

/// One thing that differs, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChangeLine {
    /// Id of the scenario it is in; `baseline` for the plan itself.
    pub scenario: String,
    /// The scenario's name.
    pub scenario_name: String,
    /// JSON Pointer into the plan; empty where it is about the scenario itself.
    pub pointer: String,
    /// `Mid-market › Retain › Annual churn`, `Name`, `Segment Enterprise`.
    pub place: String,
    /// What stood there, as people read it; empty where there was nothing.
    pub before: String,
    /// What stands there; empty where it is gone.
    pub after: String,
}

/// What an edit would change, before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Preview {
    /// The whole in a sentence: `Deleting “Cut 2 mid-market CSMs” changes 2 scenarios that rest on it.`
    pub sentence: String,
    /// What the edit changes or drops in the document itself, the first of them.
    pub changes: Vec<ChangeLine>,
    /// How many more there are.
    pub more: u32,
    /// Other scenarios whose values or results change by it.
    pub affected: Vec<Affected>,
}

/// A scenario that changes by an edit of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Affected {
    /// The scenario's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: u32,
    /// The values that change for it, the first of them.
    pub changes: Vec<ChangeLine>,
    /// How many more there are.
    pub more: u32,
    /// Its closing ARR; `None` where it has none before or after.
    pub closing_arr: Option<Shift>,
    /// Why it would no longer be valid.
    pub problem: Option<String>,
}

/// A figure before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Shift {
    /// `$43.4M`.
    pub before: String,
    /// `$42.5M`.
    pub after: String,
}

/// What taking in an exchange file would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ImportPreview {
    /// The file's name.
    pub file: String,
    /// What would change.
    pub preview: Preview,
}
