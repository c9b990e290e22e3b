//! A chart of lines over months, each labelled at its end.

use crate::chart::{ChartReading, LaidOut, SeriesReading};
use crate::end_labels::{Column, EndLabel, LabelArea};
use crate::page::{Page, Plot};
use crate::palette::Rgb;
use crate::picture::{Mark, Point, Tint};
use crate::strokes::{Stroke, strokes};
use crate::time_axis::TimeAxis;
use crate::title::Title;
use crate::value_axis::ValueAxis;

/// One line.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) colour: Rgb,
    /// What stands below the name where there is room for it; empty: nothing.
    pub(crate) aside: String,
    /// It was agreed and does not move any more.
    pub(crate) dashed: bool,
    /// Not drawn: only its label stands there, dimmed.
    pub(crate) hidden: bool,
    /// Month (0 = the start, 1 = the end of the first month; halves are allowed) and value.
    pub(crate) points: Vec<(f64, f64)>,
}

/// What a chart of lines shows.
pub(crate) struct LineChart<'a> {
    pub(crate) title: &'a Title,
    pub(crate) currency: &'a str,
    pub(crate) time: TimeAxis,
    pub(crate) lines: &'a [Line],
    /// Where in its month a month's value stands: 0.5 in its middle, 1 at its end.
    pub(crate) within: f64,
    /// The ground between the first two lines is tinted in the second's colour.
    pub(crate) filled: bool,
}

impl LineChart<'_> {
    fn shown(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.hidden)
    }
}

/// Lays the chart out, bottom to top as it is painted.
pub(crate) fn lay_out(chart: &LineChart<'_>, page: &Page) -> LaidOut {
    // No axis that is lower has more decimals.
    let finest = ValueAxis::of_lines(chart.shown().flat_map(values), page, page.height);
    let column = Column::of(&end_labels(chart, finest.ticks(), page), page);
    let right = column.as_ref().map_or(0.0, |column| column.width(page));
    let (mut marks, title_end) = chart.title.set(page);
    let (plot, axis) = frame_over_time(page, title_end, right, &chart.time, chart.currency, &|height| {
        ValueAxis::of_lines(chart.shown().flat_map(values), page, height)
    });
    let place = |(month, value): &(f64, f64)| (chart.time.x(*month, &plot), axis.y(*value, &plot));
    marks.extend(axis.marks(page, &plot, chart.currency, has_axis(page)));
    marks.extend(chart.time.marks(page, &plot));
    marks.extend(between(chart, &place));
    marks.extend(axis.base_line(page, &plot));
    marks.extend(axis.zero_line(page, &plot));
    let stroke = |line: &Line| {
        let points = line.points.iter().map(place).collect();
        Stroke { points, colour: line.colour, dashed: line.dashed }
    };
    marks.extend(strokes(&chart.shown().map(stroke).collect::<Vec<_>>(), page));
    let end = |line: &Line| line.points.last().map_or((plot.right, plot.bottom), place);
    let ends: Vec<Point> = chart.lines.iter().map(end).collect();
    let areas = column.as_ref().map(|column| column.areas(&ends, page, &plot)).unwrap_or_default();
    let labels = end_labels(chart, axis.ticks(), page);
    marks.extend(column.map(|column| column.marks(&labels, &ends, page, &plot)).unwrap_or_default());
    LaidOut { marks, reading: reading(chart, &plot, &axis, &areas) }
}

fn reading(chart: &LineChart<'_>, plot: &Plot, axis: &ValueAxis, areas: &[LabelArea]) -> ChartReading {
    let months = 0..chart.time.months;
    let values = |line: &Line| {
        let at = |month: f64| line.points.iter().find(|point| (point.0 - month).abs() < 0.1).map(|point| point.1);
        months.clone().map(|month| at(f64::from(month) + chart.within)).collect()
    };
    let series = chart.lines.iter().enumerate();
    let series = series.map(|(index, line)| SeriesReading { values: values(line), label: areas.get(index).copied() });
    ChartReading { plot: axis.area(plot), stops: chart.time.stops(chart.within, plot), series: series.collect() }
}

/// The ground between the first two lines, where both are drawn and of the same months.
fn between(chart: &LineChart<'_>, place: &impl Fn(&(f64, f64)) -> Point) -> Option<Mark> {
    let [one, other] = chart.lines.get(..2)? else { return None };
    let apart = one.hidden || other.hidden || one.points.len() != other.points.len() || one.points.len() < 2;
    if !chart.filled || apart {
        return None;
    }
    let points = one.points.iter().chain(other.points.iter().rev()).map(place).collect();
    Some(Mark::Area { points, tint: Tint(other.colour, 0.1) })
}

/// The place of the plot and its value axis: below the title, above so many rows of labels, with `right` pixels beside
/// it.
pub(crate) fn frame(
    page: &Page,
    title_end: f64,
    right: f64,
    rows: u32,
    currency: &str,
    axis: &impl Fn(f64) -> ValueAxis,
) -> (Plot, ValueAxis) {
    let top = title_end + if page.height < 140.0 { 6.0 } else { page.text * 1.5 };
    let bottom = (page.height - page.pad - TimeAxis::height(rows, page)).max(top + 1.0);
    let axis = axis(bottom - top);
    let labels = if has_axis(page) { axis.label_width(page, currency) + 8.0 * page.zoom } else { 0.0 };
    (
        Plot { left: page.pad + labels, right: page.width - page.pad - right, top, bottom, ceiling: title_end, rows },
        axis,
    )
}

/// As [`frame`], with as many rows of labels as the months need on the width that is left.
pub(crate) fn frame_over_time(
    page: &Page,
    title_end: f64,
    right: f64,
    time: &TimeAxis,
    currency: &str,
    axis: &impl Fn(f64) -> ValueAxis,
) -> (Plot, ValueAxis) {
    let most = TimeAxis::most_rows(page);
    let framed = frame(page, title_end, right, most, currency, axis);
    let rows = time.rows(page, framed.0.right - framed.0.left);
    if rows == most { framed } else { frame(page, title_end, right, rows, currency, axis) }
}

/// Whether the frame is wide enough for the values of its gridlines.
pub(crate) fn has_axis(page: &Page) -> bool {
    page.width >= 240.0 && page.height >= 110.0
}

/// What stands at the ends, with no fewer decimals than the axis has.
fn end_labels(chart: &LineChart<'_>, ticks: &[f64], page: &Page) -> Vec<EndLabel> {
    let label = |line: &Line| {
        let value = line.points.last().map(|point| point.1);
        let value = page.style().optional(value, |style, value| style.money_beside(chart.currency, ticks, value));
        let colour = if line.hidden { page.tokens.off } else { line.colour };
        EndLabel { value, name: line.name.clone(), aside: line.aside.clone(), colour, hidden: line.hidden }
    };
    chart.lines.iter().map(label).collect()
}

fn values(line: &Line) -> impl Iterator<Item = f64> {
    line.points.iter().map(|point| point.1)
}
