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
    /// Why there is nothing to compare with; `None` where there is, where the scenario is its own reference, and where it
    /// has no results.
    pub apart: Option<String>,
    /// What the CSMs are worth; `None` where there are no results.
    pub worth: Option<Worth>,
    /// What of the plan comes from presets; `None` where nothing does, and for a plan of record.
    pub basis: Option<Basis>,
    /// What to know about the teams and the plan, what weighs most first; each says where it can be mended.
    pub warnings: Vec<Problem>,
    /// The pictures asked for that there is something to show in, in the order asked.
    pub charts: Vec<ChartPicture>,
}

/// What of a plan nobody has typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Basis {
    /// How many assumptions come from presets, and from which.
    pub sentence: String,
    /// JSON Pointer of the one of them that decides most.
    pub pointer: String,
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
    /// It has no value.
    pub is_undefined: bool,
    /// In full, `$43,412,345`.
    pub exact: String,
    /// Against the reference, with its sign; `None` where there is nothing to compare.
    pub delta: Option<String>,
    /// Whether the difference is good.
    pub trend: Trend,
    /// The definition, and why the figure is undefined where it is.
    pub hint: String,
    /// Its course over the months over that of the reference, SVG text; `None` for a figure of no month in particular.
    pub spark: Option<String>,
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

/// What the CSMs of a scenario are worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Worth {
    /// The whole in a sentence.
    pub sentence: String,
    /// The figures behind it.
    pub rows: Vec<VerdictRow>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChartPicture {
    /// Which.
    pub kind: ChartKind,
    /// What it shows, in which unit, of which months; empty where it could not be drawn.
    pub title: String,
    /// SVG text; empty where it could not be drawn.
    pub svg: String,
    /// Why it could not be drawn.
    pub problem: Option<String>,
    /// How it is read; `None` where it could not be drawn.
    pub reading: Option<ChartReading>,
    /// The fiscal years and quarters it can span; empty where it always spans all months.
    pub periods: Vec<String>,
    /// Which of them it spans; `None` for all months.
    pub period: Option<String>,
}

/// What a chart says at each of its stops (months, or the bars of a bridge), and where these stand. Places are pixels
/// from the top left of the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChartReading {
    /// Where the plot begins.
    pub left: u32,
    /// Where it ends.
    pub right: u32,
    /// Its top.
    pub top: u32,
    /// Its bottom.
    pub bottom: u32,
    /// From the left.
    pub stops: Vec<ChartStop>,
    /// What is read at each stop.
    pub series: Vec<ChartSeries>,
}

/// A month, or a bar of a bridge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChartStop {
    /// Where its values stand.
    pub x: u32,
    /// `Apr 2027`, `Expansion`.
    pub label: String,
}

/// A figure of every stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChartSeries {
    /// Stable id: a scenario's, or what the figure is.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// A scenario's place in the palette; `None` for other figures and plans of record.
    pub colour: Option<u32>,
    /// Its line is dashed: a plan of record.
    pub dashed: bool,
    /// One a stop, in full.
    pub values: Vec<String>,
    /// How many lines stand above its own at each stop; `None` where it has no value there. Empty for what is no line.
    pub places: Vec<Option<u32>>,
    /// It is a line of its own that can be left out.
    pub hideable: bool,
    /// It is left out.
    pub hidden: bool,
    /// Where its label stands; `None` where it has none.
    pub label: Option<LabelArea>,
}

/// Where the label of a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct LabelArea {
    /// Its left end.
    pub left: u32,
    /// Its top.
    pub top: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}
