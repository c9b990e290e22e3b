//! Rates of several scenarios over time, laid over one another: retention, coverage.

use headroom_engine::Month;
use headroom_engine::number::Style;

use crate::chart::{ChartReading, LaidOut, SeriesReading};
use crate::end_labels::{Column, EndLabel, LabelArea};
use crate::lines::has_axis;
use crate::page::{Page, Plot, tidy};
use crate::palette::{self, Rgb};
use crate::picture::Point;
use crate::strokes::{Stroke, strokes};
use crate::time_axis::TimeAxis;
use crate::title::Title;
use crate::value_axis::{ValueAxis, decimals};
use crate::{Chart, ChartError, Frame};

/// A rate of a scenario as a line.
#[derive(Clone, Debug)]
pub struct RateLine<'a> {
    /// What people call the scenario.
    pub name: &'a str,
    /// Its colour: 0 is the baseline's ink.
    pub colour: usize,
    /// Set for a plan of record, which is dimmed and dashed; see [`ScenarioLine::record`](crate::ScenarioLine::record).
    pub record: Option<&'a str>,
    /// Left out, but for its label, which stands dimmed.
    pub is_hidden: bool,
    /// Its first month.
    pub start: Month,
    /// Month by month, as fractions; `None` where the rate is undefined.
    pub values: Vec<Option<f64>>,
}

/// What a picture of rates is called.
#[derive(Clone, Copy, Debug)]
pub struct RateTitle<'a> {
    /// The rate.
    pub what: &'a str,
    /// The same where there is little room.
    pub short: &'a str,
    /// What it looks back on; empty where it does not.
    pub over: &'a str,
}

/// A rate month by month, one line a scenario, as SVG. The axis has all months of the scenarios, also those in which
/// the rate is undefined, so that it is that of their other charts.
///
/// `title` says which rate.
pub fn rates_by_scenario(frame: Frame, title: RateTitle<'_>, lines: &[RateLine<'_>]) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let start = lines.iter().map(|line| line.start).min().ok_or(ChartError::Nothing)?;
    let after = |month: Month| usize::try_from(month.months_after(start)).unwrap_or(0);
    let months = lines.iter().map(|line| after(line.start) + line.values.len()).max().unwrap_or(0);
    let time = TimeAxis::new(start, months, frame).ok_or(ChartError::Nothing)?;
    let RateTitle { what, short, over } = title;
    let unit = if over.is_empty() { "%".to_owned() } else { format!("%, {over}") };
    let tokens = palette::tokens(frame.theme);
    let rates = Rates {
        title: Title::new(what, &unit, start, time.last()).or(short),
        time,
        lines: lines
            .iter()
            .map(|line| Rate {
                name: tidy(line.name),
                aside: line.record.map(tidy).unwrap_or_default(),
                colour: if line.record.is_some() { tokens.dim } else { palette::scenario(line.colour, frame.theme) },
                dashed: line.record.is_some(),
                hidden: line.is_hidden,
                points: points(&line.values, after(line.start)),
            })
            .collect(),
    };
    lay_out(&rates, &page).painted(rates.title.line(), described(&rates, frame.style), &page)
}

/// What the chart shows.
pub(crate) struct Rates {
    pub(crate) title: Title,
    pub(crate) time: TimeAxis,
    pub(crate) lines: Vec<Rate>,
}

/// One line of it.
pub(crate) struct Rate {
    pub(crate) name: String,
    pub(crate) colour: Rgb,
    /// What stands below the name where there is room for it; empty: nothing.
    pub(crate) aside: String,
    pub(crate) dashed: bool,
    /// Not drawn: only its label stands there, dimmed.
    pub(crate) hidden: bool,
    /// End of the month (1 = that of the first) and rate.
    pub(crate) points: Vec<(f64, f64)>,
}

impl Rates {
    fn shown(&self) -> impl Iterator<Item = &Rate> {
        self.lines.iter().filter(|line| !line.hidden)
    }
}

fn points(values: &[Option<f64>], after: usize) -> Vec<(f64, f64)> {
    let months = values.iter().enumerate();
    months.filter_map(|(index, value)| Some(((after + index + 1) as f64, (*value)?))).collect()
}

/// Lays the chart out, bottom to top as it is painted.
pub(crate) fn lay_out(rates: &Rates, page: &Page) -> LaidOut {
    let column = Column::of(&end_labels(rates, finest(rates, page).ticks(), page), page);
    let right = column.as_ref().map_or(0.0, |column| column.width(page));
    let (mut marks, title_end) = rates.title.set(page);
    let (plot, axis) = placed(rates, page, title_end, right);
    marks.extend(axis.grid(page, &plot));
    if has_axis(page) {
        marks.extend(axis.labels(tick_labels(axis.ticks(), page).into_iter(), page, &plot));
    }
    marks.extend(rates.time.marks(page, &plot));
    marks.extend(axis.base_line(page, &plot));
    marks.extend(axis.zero_line(page, &plot));
    let place = |(month, value): &(f64, f64)| (rates.time.x(*month, &plot), axis.y(*value, &plot));
    let stroke = |line: &Rate| {
        let points = line.points.iter().map(place).collect();
        Stroke { points, colour: line.colour, dashed: line.dashed }
    };
    marks.extend(strokes(&rates.shown().map(stroke).collect::<Vec<_>>(), page));
    let end = |line: &Rate| line.points.last().map_or((plot.right, plot.bottom), place);
    let ends: Vec<Point> = rates.lines.iter().map(end).collect();
    let areas = column.as_ref().map(|column| column.areas(&ends, page, &plot)).unwrap_or_default();
    let labels = end_labels(rates, axis.ticks(), page);
    marks.extend(column.map(|column| column.marks(&labels, &ends, page, &plot)).unwrap_or_default());
    LaidOut { marks, reading: reading(rates, &plot, &axis, &areas) }
}

fn reading(rates: &Rates, plot: &Plot, axis: &ValueAxis, areas: &[LabelArea]) -> ChartReading {
    let values = |line: &Rate| {
        let at = |end: f64| line.points.iter().find(|point| (point.0 - end).abs() < 0.1).map(|point| point.1);
        (1..=rates.time.months).map(|month| at(f64::from(month))).collect()
    };
    let series = rates.lines.iter().enumerate();
    let series = series.map(|(index, line)| SeriesReading { values: values(line), label: areas.get(index).copied() });
    ChartReading { plot: axis.area(plot), stops: rates.time.stops(1.0, plot), series: series.collect() }
}

/// The plot and its axis, with as many rows of months below as they need.
fn placed(rates: &Rates, page: &Page, title_end: f64, right: f64) -> (Plot, ValueAxis) {
    let framed = |rows: u32| {
        let top = title_end + if page.height < 140.0 { 6.0 } else { page.text * 1.5 };
        let bottom = (page.height - page.pad - TimeAxis::height(rows, page)).max(top + 1.0);
        let values = rates.shown().flat_map(|line| line.points.iter().map(|point| point.1));
        let axis = ValueAxis::of_lines(values, page, bottom - top);
        let widest = tick_labels(axis.ticks(), page).iter().map(|label| page.label_width(label)).fold(0.0, f64::max);
        let labels = if has_axis(page) { widest + 8.0 * page.zoom } else { 0.0 };
        let (left, right) = (page.pad + labels, page.width - page.pad - right);
        (Plot { left, right, top, bottom, ceiling: title_end, rows }, axis)
    };
    let most = TimeAxis::most_rows(page);
    let (plot, axis) = framed(most);
    let rows = rates.time.rows(page, plot.right - plot.left);
    if rows == most { (plot, axis) } else { framed(rows) }
}

/// Percentages with no more decimals than the ticks need.
fn tick_labels(ticks: &[f64], page: &Page) -> Vec<String> {
    let decimals = decimals(ticks, 100.0);
    let write = |tick: &f64| match *tick {
        0.0 => "0%".to_owned(),
        tick => format!("{}%", page.style().number(tick * 100.0, decimals)),
    };
    ticks.iter().map(write).collect()
}

/// The axis as it would be on all of the page: none that is lower has more decimals.
fn finest(rates: &Rates, page: &Page) -> ValueAxis {
    ValueAxis::of_lines(rates.shown().flat_map(|line| line.points.iter().map(|point| point.1)), page, page.height)
}

/// What stands at the ends, with no fewer decimals than the axis has.
fn end_labels(rates: &Rates, ticks: &[f64], page: &Page) -> Vec<EndLabel> {
    let decimals = decimals(ticks, 100.0).max(1);
    let label = |line: &Rate| {
        let value = line.points.last().map(|point| point.1);
        let value = page.style().optional(value, |style, value| style.percent_to(value, decimals));
        let colour = if line.hidden { page.tokens.off } else { line.colour };
        EndLabel { value, name: line.name.clone(), aside: line.aside.clone(), colour, hidden: line.hidden }
    };
    rates.lines.iter().map(label).collect()
}

/// The chart in words: where each line begins and ends.
fn described(rates: &Rates, style: Style) -> String {
    let sentence = |line: &Rate| {
        let (Some(from), Some(to)) = (line.points.first(), line.points.last()) else {
            return format!("{}: n/a.", line.name);
        };
        let [from, to] = [from, to].map(|(end, rate)| format!("{} in {}", style.percent(*rate), month(rates, *end)));
        format!("{}: {from}, {to}.", line.name)
    };
    rates.lines.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

fn month(rates: &Rates, end: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float's cast saturates")]
    let index = (end - 1.0) as u32;
    rates.time.start.plus(index).label()
}
