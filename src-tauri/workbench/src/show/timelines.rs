//! Teams over time: heads, seats and what is required, and below them what the team does to customers.

mod figures;

use headroom_charts::{ChartError, Panel, TimelinePicture};
use headroom_engine::plan::{Segment, Team};
use headroom_engine::{Load, Month, Series, load, seats};

use super::charts::{Look, frame};
use super::counted;
use super::readings::pixels;
use super::stage::Stage;
use crate::notation::Notation;
use crate::view::{PlotArea, Reading, Timeline, TimelineMonth, TimelineRequest};
use figures::{FIGURES, Figure, panels};

/// The timelines asked for, of the teams there are.
pub(super) fn timelines(stage: &Stage<'_>, requests: &[TimelineRequest], look: Look) -> Vec<Timeline> {
    requests.iter().filter_map(|request| timeline(stage, request, look)).collect()
}

/// A team of the plan that is shown, with its results.
pub(super) struct Shown<'s> {
    series: &'s Series,
    seats: Vec<f64>,
    loads: Vec<Load>,
    start: Month,
    notation: Notation<'s>,
    arr_per_csm: f64,
}

impl<'s> Shown<'s> {
    fn of(team: &Team, series: &'s Series, start: Month, arr_per_csm: f64, notation: Notation<'s>) -> Self {
        let months = series.months();
        let loads = (0..months).map(|month| load(series, month, arr_per_csm)).collect();
        Self { series, seats: seats(team, start, months), loads, start, notation, arr_per_csm }
    }

    fn months(&self) -> usize {
        self.series.months()
    }

    fn month(&self, index: usize) -> Month {
        self.start.plus(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

fn timeline(stage: &Stage<'_>, request: &TimelineRequest, look: Look) -> Option<Timeline> {
    let projected = &stage.own()?.projected;
    let plan = projected.plan.plan();
    let segment: &Segment = plan.segments.get(&request.segment)?;
    let series = &projected.projection.segment(&request.segment)?.series;
    let notation = Notation { style: look.1.into(), currency: &plan.currency };
    let shown = Shown::of(&segment.team, series, projected.projection.start, request.arr_per_csm, notation);
    let panels = panels(&shown, request.detail);
    let frame = frame((request.width, request.height), look, plan.fiscal_year_start);
    let (drawn, problem) = match drawn(&shown, segment, &panels, frame) {
        Ok(picture) => (Some(picture), None),
        // A pane is folded to nothing.
        Err(ChartError::Size { .. } | ChartError::Nothing) => (None, None),
        Err(error) => (None, Some(error.to_string())),
    };
    let plot = drawn.as_ref().and_then(|picture| picture.plots.first()).map(area);
    Some(Timeline {
        segment: request.segment.clone(),
        svg: drawn.map(|picture| picture.svg).unwrap_or_default(),
        problem,
        plot,
        headline: headline(&shown),
        advice: figures::advice(&shown),
        readings: FIGURES.iter().map(|figure| reading(figure, &shown)).collect(),
        months: (0..shown.months()).map(|index| month(shown.month(index))).collect(),
    })
}

fn drawn(
    shown: &Shown<'_>,
    segment: &Segment,
    panels: &[Panel],
    frame: headroom_charts::Frame,
) -> Result<TimelinePicture, ChartError> {
    let name = format!("{} CSMs over time", segment.name);
    let (start, months, currency) = (shown.start, shown.months(), shown.notation.currency);
    let events = segment.team.events.values().filter_map(|event| u32::try_from(event.month.months_after(start)).ok());
    let events: Vec<u32> = events.collect();
    headroom_charts::timeline(
        frame,
        &headroom_charts::Timeline { name: &name, start, months, currency, panels, events: &events },
    )
}

fn area(plot: &headroom_charts::PlotArea) -> PlotArea {
    let headroom_charts::PlotArea { left, right, top, bottom, low, high } = *plot;
    let head = ((bottom - top) / (high - low)).max(1.0);
    let [left, right, top, bottom, head] = [left, right, top, bottom, head].map(pixels);
    PlotArea { left, right, top, bottom, head }
}

fn reading(figure: &Figure, shown: &Shown<'_>) -> Reading {
    let values = (0..shown.months()).map(|month| figure.written(shown, month)).collect();
    Reading { label: figure.label.to_owned(), hint: figure.hint.to_owned(), values }
}

fn month(month: Month) -> TimelineMonth {
    TimelineMonth { id: month.to_string(), label: month.label() }
}

/// Where the team begins and ends.
fn headline(shown: &Shown<'_>) -> String {
    let Some(last) = shown.months().checked_sub(1) else { return String::new() };
    let heads = |month| figures::heads(shown, month).map(|heads| counted(figures::tenths(heads), "CSM"));
    let [first, end] = [0, last].map(|month| heads(month).unwrap_or_default());
    let required = figures::required(shown, last).map(|required| counted(figures::tenths(required), "CSM"));
    let required = required.map(|required| format!("; {required} required then")).unwrap_or_default();
    format!("{first} in {}, {end} in {}{required}.", shown.month(0).label(), shown.month(last).label())
}
