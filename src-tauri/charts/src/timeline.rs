//! A team over time: panels one above the other that share their months, so that what happens to the team and what it
//! does to customers stand under each other.

use headroom_engine::Month;

mod area_label;
mod panel;

use crate::end_labels::Column;
use crate::lines::has_axis;
use crate::page::{Page, Plot, tidy};
use crate::picture::{Mark, Picture, Tint, line};
use crate::time_axis::TimeAxis;
use crate::{ChartError, Frame, svg};

/// Months, and the panels above each other.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    /// What it is of, for people who do not see it.
    pub name: &'a str,
    /// The first month.
    pub start: Month,
    /// How many months there are.
    pub months: usize,
    /// The plan's ISO code.
    pub currency: &'a str,
    /// From the top.
    pub panels: &'a [Panel],
    /// The months (0-based) with an event. The window draws a stem for each through the first panel, whose labels keep
    /// clear of it where there is room.
    pub events: &'a [u32],
}

/// One figure, or several of one unit, over the months.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What it shows.
    pub title: String,
    /// How its values are written.
    pub unit: Unit,
    /// Its height as a share of all panels'.
    pub weight: f64,
    /// Bottom to top.
    pub curves: Vec<Curve>,
}

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A number with at most one decimal.
    Number,
    /// The same of things that are counted: an axis has whole ones.
    Count,
    /// A fraction as a percentage.
    Percent,
    /// Money of the plan's currency.
    Money,
}

/// The values of a panel, month by month.
#[derive(Clone, Debug)]
pub struct Curve {
    /// What stands at its end beside its last value, empty where the value stands there alone; `None` where neither does.
    /// That of an area stands in it or right above it, alone, where there is room.
    pub name: Option<String>,
    /// How it is drawn.
    pub stroke: Stroke,
    /// A value a month; `None` where there is none.
    pub values: Vec<Option<f64>>,
}

/// How a curve is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Steps in ink: what is.
    Steps,
    /// A line in ink.
    Line,
    /// A dimmed line: beside what is.
    Dimmed,
    /// A dashed line: what should be.
    Dashed,
    /// The ground below the steps is shaded.
    Ground,
    /// Steps over the ink's, with what is missing between them tinted.
    Missing,
}

impl Stroke {
    /// A tinted ground instead of a line.
    fn is_area(self) -> bool {
        matches!(self, Self::Ground | Self::Missing)
    }
}

/// A picture, and where things stand on it.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePicture {
    /// SVG text.
    pub svg: String,
    /// The plot of each panel.
    pub plots: Vec<PlotArea>,
}

/// Where a panel's values stand, pixels from the top left of the picture. Month `m` (0-based) of `n` reaches from
/// `left + m/n · (right − left)` to the next; a value between `low` and `high` stands in proportion above `bottom`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlotArea {
    /// Where the first month begins.
    pub left: f64,
    /// Where the last month ends.
    pub right: f64,
    /// Where `high` stands.
    pub top: f64,
    /// Where `low` stands.
    pub bottom: f64,
    /// The value at the bottom.
    pub low: f64,
    /// The value at the top.
    pub high: f64,
}

/// The panels over their months, as SVG.
///
/// # Errors
/// [`ChartError::Size`]; [`ChartError::Nothing`] without months, or where the frame is too small for the panels.
pub fn timeline(frame: Frame, timeline: &Timeline<'_>) -> Result<TimelinePicture, ChartError> {
    let page = Page::new(frame)?;
    let (marks, plots) = lay_out(timeline, &page).ok_or(ChartError::Nothing)?;
    let name = tidy(timeline.name);
    let description = timeline.panels.iter().map(|panel| panel::described(panel, timeline.currency, frame.style));
    let description = description.collect::<Vec<_>>().join(" ");
    let svg = svg::paint(&Picture { title: name, description, marks }, &page)?;
    Ok(TimelinePicture { svg, plots })
}

/// The marks, and the plots they stand on; `None` where there is nothing to show.
pub(crate) fn lay_out(timeline: &Timeline<'_>, page: &Page) -> Option<(Vec<Mark>, Vec<PlotArea>)> {
    let time = TimeAxis::new(timeline.start, timeline.months, page.frame)?;
    let columns: Vec<Option<Column>> =
        timeline.panels.iter().map(|it| panel::column(it, timeline.currency, page)).collect();
    let right = columns.iter().flatten().map(|column| column.width(page)).fold(0.0, f64::max);
    let plots = plots(timeline, &time, right, page)?;
    let bottom = *plots.last()?;
    let mut marks = years(&time, &plots, page);
    let mut areas = Vec::with_capacity(plots.len());
    for (index, ((panel, column), plot)) in timeline.panels.iter().zip(&columns).zip(&plots).enumerate() {
        let events = if index == 0 { timeline.events } else { &[] };
        let set = panel::Set { panel, time: &time, plot, events, currency: timeline.currency, page };
        let (drawn, area) = set.marks(column.as_ref());
        marks.extend(drawn);
        areas.push(area);
    }
    marks.extend(time.marks(page, &bottom));
    Some((marks, areas))
}

/// The plots from top to bottom: each below its title, the months below the last.
fn plots(timeline: &Timeline<'_>, time: &TimeAxis, right: f64, page: &Page) -> Option<Vec<Plot>> {
    let left = page.pad + timeline.panels.iter().map(|it| panel::label_room(it, timeline, page)).fold(0.0, f64::max);
    let right = page.width - page.pad - right;
    let rows = time.rows(page, right - left);
    let (head, count) = (page.line() * 1.7, timeline.panels.len() as f64);
    let room = page.height - page.pad - TimeAxis::height(rows, page) - head * count;
    let weight: f64 = timeline.panels.iter().map(|panel| panel.weight).sum();
    let is_readable = has_axis(page) && right - left >= page.width / 3.0 && room >= count * page.line();
    if timeline.panels.is_empty() || weight <= 0.0 || !is_readable {
        return None;
    }
    let mut top = 0.0;
    let plots = timeline.panels.iter().enumerate().map(|(index, panel)| {
        let (ceiling, start) = (top, top + head);
        top = start + panel.weight / weight * room;
        let rows = if index + 1 == timeline.panels.len() { rows } else { 0 };
        Plot { left, right, top: start, bottom: top, ceiling, rows }
    });
    Some(plots.collect())
}

/// Hairlines where years begin, through all panels.
fn years(time: &TimeAxis, plots: &[Plot], page: &Page) -> Vec<Mark> {
    let begins = (1..time.months).filter(|month| time.start.plus(*month).month() == time.year_start);
    let strokes = begins.flat_map(|month| {
        plots.iter().map(move |plot| {
            let x = time.x(f64::from(month), plot);
            line((x, plot.top), (x, plot.bottom), page.zoom, Tint(page.tokens.ink, 0.08))
        })
    });
    strokes.collect()
}
