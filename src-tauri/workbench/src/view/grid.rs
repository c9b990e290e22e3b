//! The assumptions grid: groups of rows, one cell a segment.

use serde::Serialize;
use specta::Type;

use crate::Sureness;

/// The assumptions of the selected scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Grid {
    /// The segments.
    pub columns: Vec<Column>,
    /// Key assumptions first, then what is plan-wide, then the Bowtie order.
    pub groups: Vec<GridGroup>,
}

/// A segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Column {
    /// The segment's id.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GridGroup {
    /// `key`, `money`, `acquire`, `onboard`, `retain`, `expand`, `serve` or `team`.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The stage of the Bowtie, `CR5`.
    pub stage: Option<String>,
    /// The assumptions.
    pub rows: Vec<GridRow>,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GridRow {
    /// Stable id of the assumption or the figure, the same in every segment.
    pub field: String,
    /// Its name.
    pub label: String,
    /// `a year`, `h`, `months`, or empty.
    pub unit: String,
    /// How its values are written and typed.
    pub format: Format,
    /// What may be typed, `0% to 99%`.
    pub range: String,
    /// What it means, in a sentence.
    pub help: String,
    /// Set where the row is a result: typing it sets an assumption, which its cells point at.
    pub derived: Option<Derived>,
    /// One cell that spans all columns.
    pub plan_wide: bool,
    /// One a column, or one where `plan_wide`.
    pub cells: Vec<Cell>,
}

/// A figure that follows from assumptions and sets one of them when it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Derived {
    /// What an edit names.
    pub figure: String,
    /// The assumption it sets, as `GridRow::field` names it.
    pub field: String,
    /// The same in words: `sets hazard without CSM`.
    pub sets: String,
}

/// How values are written and typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A fraction, shown and typed as a percentage.
    Percent,
    /// An amount in the plan's currency.
    Money,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// On or off.
    Switch,
    /// One of a few words.
    Choice,
}

/// One assumption of one segment (or of the plan).
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Cell {
    /// JSON Pointer of the value: what an edit names. Of a derived figure, of the assumption it sets.
    pub pointer: String,
    /// The derived figure that is shown and typed, as an edit names it; `None` where it is the assumption itself.
    pub figure: Option<String>,
    /// The value.
    pub content: Content,
    /// Where the value comes from.
    pub origin: Origin,
    /// Why it cannot be edited here; `None` where it can.
    pub locked: Option<String>,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// Who says so and from where, inherited with the value.
    pub note: Option<CellNote>,
}

/// What is known about where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CellNote {
    /// Free text.
    pub note: String,
    /// Who says so.
    pub author: String,
    /// From where.
    pub source: String,
    /// How sure.
    pub confidence: Option<Sureness>,
    /// Name of the scenario whose note it is, where that is an ancestor; `None` where it is the selected one's.
    pub from: Option<String>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// A number.
    Number {
        /// The number; percentages as fractions.
        value: f64,
        /// Whether it may be switched off.
        nullable: bool,
    },
    /// A number that may be left out, and is.
    Off,
    /// Belongs to something that is switched off.
    Absent,
    /// On or off.
    Switch {
        /// Whether it is on.
        on: bool,
    },
    /// One of a few words.
    Choice {
        /// The word chosen.
        value: String,
        /// The words there are.
        options: Vec<ChoiceOption>,
    },
}

/// A word to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChoiceOption {
    /// What an edit says.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// The plan's own: the baseline is selected.
    Own,
    /// A parent's.
    Inherited {
        /// Name of the scenario that says so.
        scenario: String,
    },
    /// Changed by the selected scenario; can be reset.
    Overridden,
}
