//! A chart, asked for by itself.

use crate::view::{ChartKind, NumberStyle, Theme};

/// One chart of chosen scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartOrder {
    /// Which.
    pub kind: ChartKind,
    /// Ids of the scenarios shown; of `Bridge` and `Net` the first counts.
    pub scenarios: Vec<String>,
    /// Id of the scenario `Net` compares against.
    pub reference: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The colours.
    pub theme: Theme,
    /// The fiscal year or quarter that `Bridge` spans, `FY28` or `FY28 Q2`, in capitals or not; `None` for all months.
    pub period: Option<String>,
    /// How figures are written.
    pub style: NumberStyle,
}
