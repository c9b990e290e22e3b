//! What edits are made of.

use serde::{Deserialize, Serialize};
use serde_json::Value;
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

/// What becomes of one place where several are edited in one go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NewValue {
    /// JSON Pointer of the value.
    pub pointer: String,
    /// What stands there from then on.
    pub to: Becomes,
}

/// What a place comes to hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Becomes {
    /// What was typed, as in `Edit::SetValue`.
    Value {
        /// A number, null (off), or a word of a choice.
        value: Value,
    },
    /// A derived figure that was typed, as in `Edit::SetDerived`; the place is that of the assumption it sets.
    Figure {
        /// The figure.
        figure: String,
        /// A number; percentages as fractions.
        value: f64,
    },
    /// Something that was off, as in `Edit::SwitchOn`.
    On,
    /// The parent's, as in `Edit::ResetValue`.
    Parents,
}

/// What gave several places other values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    /// One text typed over a selection.
    Type,
    /// A block from the clipboard.
    Paste,
    /// The top of a selection taken to what lies below.
    FillDown,
    /// The left of a selection taken to what lies right of it.
    FillRight,
    /// A selection returned to the parent.
    Return,
}
