//! What stands behind the value of a cell.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Content, NumberStyle, Trend};

/// Which cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CardRequest {
    /// Id of the scenario, or plan of record, it is of.
    pub scenario: String,
    /// Id of the scenario, or plan of record, that is compared against.
    pub reference: String,
    /// JSON Pointer of the value.
    pub pointer: String,
    /// The figure, where the cell is a derived one.
    pub figure: Option<String>,
    /// How figures are written.
    pub style: NumberStyle,
}

/// What stands behind a value.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Card {
    /// What may be typed, `0% to 99%`; of a derived figure, what it can be made here.
    pub range: String,
    /// What stands there: here, in each ancestor up to the baseline, and in the reference.
    pub values: Vec<CardValue>,
    /// How many ancestors are not listed.
    pub more: u32,
    /// What a little more of it does; `None` where it cannot be varied, or the scenario has no results.
    pub nudge: Option<Nudge>,
}

/// What stands there in one scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CardValue {
    /// The scenario's id, or the plan of record's.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// 0 for the baseline and plans of record, otherwise 1, 2, 3… into the palette.
    pub colour: u32,
    /// The value.
    pub content: Content,
    /// It says so itself.
    pub overridden: bool,
    /// It is what the selected one is compared against.
    pub reference: bool,
}

/// What a value a hundredth larger does (a whole number: one more), everything else as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Nudge {
    /// The value it is projected with.
    pub to: f64,
    /// It is a hundredth more; otherwise one more, or as much as its range allows.
    pub hundredth: bool,
    /// What that changes.
    pub figures: Vec<NudgeFigure>,
}

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct NudgeFigure {
    /// `NPV`, `ARR Dec 2029`.
    pub label: String,
    /// With its sign, `+$12.3K`.
    pub value: String,
    /// In full, `+$12,345`.
    pub exact: String,
    /// Whether the difference is good.
    pub trend: Trend,
}
