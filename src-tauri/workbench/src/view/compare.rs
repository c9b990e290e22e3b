//! Scenarios and plans of record side by side.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ChartReading, NumberStyle, Theme, Trend};

/// What is to be held side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CompareRequest {
    /// Ids of scenarios and plans of record. Of more than six the first count; those there are not are left out.
    pub scenarios: Vec<String>,
    /// Id of the one the differences are taken against; it stands first, asked for or not. The baseline where there is
    /// no such scenario.
    pub reference: String,
    /// How long a period is.
    pub periods: Periods,
    /// Money in thousands instead of whole units.
    pub thousands: bool,
    /// The pictures wanted.
    pub charts: Vec<OverlayRequest>,
    /// Id of the one whose closing ARR is bridged from that of the reference; none where it is not among the others.
    pub bridged: String,
    /// Id of the segment whose coverage is drawn. `None`, or one the reference has no such team for: that in which the
    /// scenarios lie furthest apart.
    pub coverage_of: Option<String>,
    /// The colours of the pictures.
    pub theme: Theme,
    /// How figures are written.
    pub style: NumberStyle,
}

/// What months are rolled up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Periods {
    /// Quarters of the reference's fiscal year.
    Quarters,
    /// Its fiscal years.
    FiscalYears,
}

/// A picture of several scenarios.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OverlayRequest {
    /// Which.
    pub kind: OverlayKind,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Pixels to keep free beside the title, for what the window lays over the picture there.
    pub head_room: u32,
    /// Ids of the scenarios and plans of record that are not drawn: their labels stand dimmed.
    pub hidden: Vec<String>,
}

/// The pictures of several scenarios there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OverlayKind {
    /// ARR.
    Arr,
    /// NRR.
    Nrr,
    /// Contribution by month.
    Contribution,
    /// Coverage of one team, see [`CompareRequest::coverage_of`].
    Coverage,
    /// From the reference's closing ARR to that of one other, by movement.
    Bridge,
}

/// Scenarios and plans of record side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Compared {
    /// The reference first, the others in the order of the tree, plans of record last.
    pub columns: Vec<CompareColumn>,
    /// The whole horizon first, then the others in the order of time.
    pub periods: Vec<ComparePeriod>,
    /// The rows.
    pub sections: Vec<CompareSection>,
    /// What money is in, `USD K`.
    pub unit: String,
    /// The pictures asked for that there is something to show in, in the order asked.
    pub charts: Vec<Overlay>,
}

/// A scenario or plan of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CompareColumn {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// 0 for the baseline and plans of record, otherwise 1, 2, 3… into the palette.
    pub colour: u32,
    /// It is a plan of record.
    pub is_record: bool,
    /// The differences are taken against it.
    pub is_reference: bool,
    /// What is shown is not what it says now, but its last valid results.
    pub is_stale: bool,
    /// Why it has no results, is stale, or cannot be compared.
    pub problem: Option<String>,
}

/// A quarter, a fiscal year or the whole horizon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ComparePeriod {
    /// `FY27`, `FY27 Q2`, `Horizon`.
    pub label: String,
    /// `Jan – Mar 2027`.
    pub months: String,
    /// The horizon cuts it short.
    pub is_partial: bool,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CompareSection {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Its rows.
    pub rows: Vec<CompareRow>,
}

/// One figure of every period and column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CompareRow {
    /// Stable id: the metric's name, of a segment's `coverage:mid_market`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// `%`, `CSMs, at end`; empty for money in the table's unit, and where what stands above says it.
    pub unit: String,
    /// What it means, and how months are rolled up.
    pub hint: String,
    /// A part of the row above it.
    pub indent: bool,
    /// It sums its section up.
    pub is_total: bool,
    /// Period after period, in each one a column. Empty in a row that only names those below it.
    pub figures: Vec<Figure>,
}

/// A figure with its difference from the reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Figure {
    /// Empty where the row has none in this period.
    pub value: String,
    /// Its difference; empty where there is nothing to compare.
    pub delta: String,
    /// The difference over the reference's figure; empty for rates, whose difference is in points.
    pub ratio: String,
    /// The three as plain numbers, as a spreadsheet reads them; empty where there is none.
    pub plain: [String; 3],
    /// Whether the difference is good; one that reads as nought is neither.
    pub trend: Trend,
    /// Why something shows no number.
    pub note: Option<FigureNote>,
}

/// Why a figure or its difference shows no number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FigureNote {
    /// The reason.
    pub text: String,
    /// Of which of the three it is to be said: figure, difference, ratio.
    pub of: [bool; 3],
    /// The figure itself is undefined, not only its difference.
    pub is_undefined: bool,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Overlay {
    /// Which.
    pub kind: OverlayKind,
    /// What it shows, in which unit, of which months; empty where it could not be drawn.
    pub title: String,
    /// SVG text; empty where it could not be drawn.
    pub svg: String,
    /// Why it could not be drawn.
    pub problem: Option<String>,
    /// How it is read; `None` where it could not be drawn.
    pub reading: Option<ChartReading>,
}

/// The figure whose parts are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FigureRequest {
    /// The table it stands in.
    pub table: CompareRequest,
    /// The row's id.
    pub row: String,
    /// The place of the period, counted from 0.
    pub period: u32,
    /// The id of the scenario or plan of record.
    pub scenario: String,
}

/// What a figure is made of, in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FigureParts {
    /// What it is called.
    pub title: String,
    /// `ARR · FY27 Q1 · Jan – Mar 2027`, and the currency where the figures do not say it.
    pub period: String,
    /// What it means.
    pub definition: String,
    /// How months are rolled up.
    pub rule: String,
    /// The scenario's name.
    pub scenario: String,
    /// The reference's name; `None` where the figure is its own.
    pub reference: Option<String>,
    /// The figure itself.
    pub whole: FigurePart,
    /// Its parts.
    pub groups: Vec<PartGroup>,
}

/// Parts of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PartGroup {
    /// `By segment`, `By month`.
    pub title: String,
    /// The parts.
    pub rows: Vec<FigurePart>,
}

/// A part of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FigurePart {
    /// What it is a part of.
    pub label: String,
    /// The scenario's.
    pub value: String,
    /// The reference's; empty where the figure is its own.
    pub reference: String,
    /// The difference of the two; empty where there is nothing to compare.
    pub delta: String,
    /// Whether the difference is good.
    pub trend: Trend,
    /// Why something is undefined.
    pub note: Option<String>,
}
