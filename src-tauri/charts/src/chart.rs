//! A drawn chart, and what is needed to read it: where its months stand, what every series says there, and where the
//! label of each stands.

use crate::PlotArea;
use crate::end_labels::LabelArea;
use crate::page::Page;
use crate::picture::Picture;
use crate::{ChartError, svg};

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows, in which unit, of which months.
    pub title: String,
    /// SVG text.
    pub svg: String,
    /// How it is read.
    pub reading: ChartReading,
}

/// How a chart is read.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartReading {
    /// Where the values stand.
    pub plot: PlotArea,
    /// The places along the axis, from the left.
    pub stops: Vec<Stop>,
    /// One for each line, in the order given, or for the bars.
    pub series: Vec<SeriesReading>,
}

/// A month of a chart, or a bar of a bridge.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Where its values stand, pixels from the left of the picture.
    pub x: f64,
    /// `Apr 2027`, `Expansion`.
    pub name: String,
}

/// What a line, or the bars of a bridge, say.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesReading {
    /// A value a stop, in the chart's unit; `None` where there is none.
    pub values: Vec<Option<f64>>,
    /// Where its label stands; `None` where there was no room for it.
    pub label: Option<LabelArea>,
}

/// What a layout comes to: the picture and how it is read.
pub(crate) struct LaidOut {
    pub(crate) marks: Vec<crate::picture::Mark>,
    pub(crate) reading: ChartReading,
}

impl LaidOut {
    /// The chart, painted.
    pub(crate) fn painted(self, title: String, description: String, page: &Page) -> Result<Chart, ChartError> {
        let picture = Picture { title, description, marks: self.marks };
        let svg = svg::paint(&picture, page)?;
        Ok(Chart { title: picture.title, svg, reading: self.reading })
    }
}
