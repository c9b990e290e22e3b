//! What a scenario comes to.

use serde::Serialize;
use specta::Type;

use super::{ChartKind, Problem};

/// Figures, verdict and pictures of the selected scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Results {
    /// The selected scenario is invalid now; these are its last valid results, all of the document it was valid in.
    pub stale: bool,
    /// The last month, `Dec 2029`.
    pub closing_month: String,
    /// The figures that decide most.
    pub figures: Vec<KeyFigure>,
    /// What the scenario gains and loses; `None` where it is its own reference, or the reference is invalid.
    pub verdict: Option<Verdict>,
    /// What to know about the plan.
    pub warnings: Vec<Problem>,
    /// The pictures asked for that there is something to show in, in the order asked.
    pub charts: Vec<ChartPicture>,
}

/// A figure with its difference from the reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct KeyFigure {
    /// Stable id.
    pub id: String,
    /// `ARR Dec 2029`.
    pub label: String,
    /// In three figures, `$43.4M`.
    pub value: String,
    /// In full, `$43,412,345`.
    pub exact: String,
    /// Against the reference, with its sign; `None` where there is nothing to compare.
    pub delta: Option<String>,
    /// Whether the difference is good.
    pub trend: Trend,
    /// The definition, and why the figure is undefined where it is.
    pub hint: String,
}

/// Whether a difference is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Better than the reference.
    Better,
    /// Worse than the reference.
    Worse,
    /// No difference to speak of.
    Same,
    /// Neither good nor bad, or nothing to compare.
    None,
}

/// What a scenario gains and loses against its reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Verdict {
    /// The whole in a sentence or three.
    pub sentence: String,
    /// The figures behind it.
    pub rows: Vec<VerdictRow>,
}

/// One figure of the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct VerdictRow {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// In three figures.
    pub value: String,
    /// In full.
    pub exact: String,
    /// Whether it speaks for the scenario.
    pub trend: Trend,
    /// The definition, and why it is undefined where it is.
    pub hint: String,
    /// A part of the row above it.
    pub indent: bool,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChartPicture {
    /// Which.
    pub kind: ChartKind,
    /// SVG text; empty where it could not be drawn.
    pub svg: String,
    /// Why it could not be drawn.
    pub problem: Option<String>,
}
