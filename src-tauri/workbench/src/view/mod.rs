//! What the window shows, as plain data: everything is already computed, worded and formatted, so that whoever draws
//! it decides layout and nothing else.

mod card;
mod changes;
mod compare;
mod events;
mod file;
mod grid;
mod history;
mod record;
mod request;
mod results;
mod timeline;

use headroom_engine::Issue;
use serde::Serialize;
use specta::Type;

pub use card::{Card, CardRequest, CardValue, Nudge, NudgeFigure};
pub use changes::{Affected, ChangeLine, ImportPreview, Preview, Shift};
pub use compare::{
    CompareColumn, ComparePeriod, CompareRequest, CompareRow, CompareSection, Compared, Figure, FigureNote, FigurePart,
    FigureParts, FigureRequest, Overlay, OverlayKind, OverlayRequest, PartGroup, Periods,
};
pub use events::{EventRow, TeamEvents};
pub use file::{DocumentHead, Saving, ShareChoice};
pub use grid::{Cell, CellNote, ChoiceOption, Column, Content, Derived, Format, Grid, GridGroup, GridRow, Origin};
pub use history::{EntryState, HistoryPage, HistoryRequest, HistoryRow};
pub use record::{Drift, FrozenHead, RecordRow};
pub use request::{ChartKind, ChartRequest, NumberStyle, Picture, PictureOrder, Theme, ViewRequest};
pub use results::{
    Basis, ChartPicture, ChartReading, ChartSeries, ChartStop, KeyFigure, LabelArea, Results, Trend, Verdict,
    VerdictRow, Worth,
};
pub use timeline::{PlotArea, Reading, Timeline, TimelineMonth, TimelineRequest};

/// The open document as the window shows it for one selected scenario and one reference.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct View {
    /// Counts the accepted edits since the document was opened.
    pub revision: u32,
    /// The file.
    pub document: DocumentHead,
    /// ISO 4217 code of the plan's currency.
    pub currency: String,
    /// Month 1, `2027-01`.
    pub start: String,
    /// How many months are projected.
    pub horizon_months: u32,
    /// The baseline first, then every scenario under its parent, depth first.
    pub scenarios: Vec<ScenarioRow>,
    /// The plans of record, oldest first.
    pub records: Vec<RecordRow>,
    /// What undo would take back, `Change churn of Mid-market to 12%`; `None` where there is nothing.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// What of the edit just made was refused while the rest was taken, one a place; empty after everything else.
    pub refused: Vec<Problem>,
    /// Set where a plan of record is selected: nothing in the grid can be edited.
    pub frozen: Option<FrozenHead>,
    /// Id of the scenario, or plan of record, the grid and the results are of.
    pub selected: String,
    /// Id of the scenario the differences are taken against.
    pub reference: String,
    /// The assumptions of the selected scenario.
    pub grid: Grid,
    /// The dated headcount events of each team, in the plan's order.
    pub teams: Vec<TeamEvents>,
    /// What the selected scenario comes to.
    pub results: Results,
    /// The teams asked for over time, of the same state as the results.
    pub timelines: Vec<Timeline>,
}

/// One line of the scenario tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ScenarioRow {
    /// Stable id; `baseline` for the baseline.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Id of the parent; `None` for the baseline.
    pub parent: Option<String>,
    /// 0 for the baseline, 1 for what rests on it, and so on.
    pub depth: u32,
    /// 0 for the baseline, otherwise 1, 2, 3… into the palette.
    pub colour: u32,
    /// Free text.
    pub note: String,
    /// How many values it changes itself.
    pub overrides: u32,
    /// What keeps it from being projected; empty where it is valid.
    pub issues: Vec<Problem>,
}

/// A thing to mend or to know, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Problem {
    /// Id of the scenario it was found in; `None` where it is about the document as a whole.
    pub scenario: Option<String>,
    /// JSON Pointer into the plan.
    pub pointer: String,
    /// A sentence with the place and the way out.
    pub message: String,
}

impl From<&Issue> for Problem {
    fn from(Issue { scenario, pointer, message }: &Issue) -> Self {
        Self { scenario: scenario.clone(), pointer: pointer.clone(), message: message.clone() }
    }
}
