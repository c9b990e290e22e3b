//! What the window asks to see.

use headroom_engine::number::Style;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CompareRequest, TimelineRequest};

/// The picture that is to leave the window: the first that a view of it asks for.
#[derive(Clone, Debug, PartialEq, Deserialize, Type)]
#[serde(tag = "view", content = "request", rename_all = "snake_case")]
pub enum PictureOrder {
    /// Of the selected scenario's results.
    Results(ViewRequest),
    /// Of scenarios side by side.
    Compare(CompareRequest),
}

/// A picture by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, in which unit, of which months.
    pub title: String,
    /// SVG text.
    pub svg: String,
}

/// Which scenario, against which, with which pictures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ViewRequest {
    /// Id of the scenario to show; the baseline where there is no such scenario (any more).
    pub selected: String,
    /// Id of the scenario to compare against; the baseline where there is no such scenario.
    pub reference: String,
    /// The pictures wanted.
    pub charts: Vec<ChartRequest>,
    /// The teams wanted over time.
    pub timelines: Vec<TimelineRequest>,
    /// The colours of the pictures.
    pub theme: Theme,
    /// How figures are written.
    pub style: NumberStyle,
}

/// One picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChartRequest {
    /// Which.
    pub kind: ChartKind,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Pixels to keep free beside the title, for what the window lays over the picture there.
    pub head_room: u32,
    /// Ids of the series that are not drawn: their labels stand dimmed.
    pub hidden: Vec<String>,
    /// What it says at each stop is wanted too: it is being read.
    pub read: bool,
    /// The fiscal year or quarter a bridge spans, `FY27 Q2`; `None`, or one that is not projected, is the whole horizon.
    pub period: Option<String>,
}

/// The charts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// ARR by scenario.
    Arr,
    /// What moves ARR from its opening to its closing value.
    Bridge,
    /// Cumulative net of a scenario against its reference.
    Net,
    /// Contribution by month and scenario.
    Contribution,
    /// Gross profit with and without CSMs.
    Worth,
}

/// How figures are written, in figures, tables, pictures and sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NumberStyle {
    /// `$1,234`, `($1,234)`.
    #[default]
    UsFinance,
    /// `1 234`, `− 1 234`, the unit in the title.
    Ibcs,
}

impl From<NumberStyle> for Style {
    fn from(style: NumberStyle) -> Self {
        match style {
            NumberStyle::UsFinance => Self::UsFinance,
            NumberStyle::Ibcs => Self::Ibcs,
        }
    }
}

/// Colours of the pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Grey on near-black.
    Dark,
}
