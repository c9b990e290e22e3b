//! A chart of lines over months, each labelled at its end.

use crate::end_labels::{Column, EndLabel};
use crate::page::{Page, Plot, Title};
use crate::palette::Rgb;
use crate::picture::{Mark, Point};
use crate::time_axis::TimeAxis;
use crate::value_axis::ValueAxis;

/// One line.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) colour: Rgb,
    /// Drawn in dashes: it does not move any more.
    pub(crate) dashed: bool,
    /// Month (0 = the start, 1 = the end of the first month; halves are allowed) and value.
    pub(crate) points: Vec<(f64, f64)>,
}

/// What a chart of lines shows.
pub(crate) struct LineChart<'a> {
    pub(crate) title: &'a Title,
    pub(crate) currency: &'a str,
    pub(crate) time: TimeAxis,
    pub(crate) lines: &'a [Line],
}

/// Width of a scenario's line on screen.
const STROKE: f64 = 2.0;

/// Lays the chart out, bottom to top as it is painted.
pub(crate) fn lay_out(chart: &LineChart<'_>, page: &Page) -> Vec<Mark> {
    let labels: Vec<EndLabel> = chart.lines.iter().map(|line| end_label(line, chart.currency, page)).collect();
    let column = Column::of(&labels, page);
    let right = column.as_ref().map_or(0.0, |column| column.width(page));
    let (mut marks, title_end) = chart.title.set(page);
    let (plot, axis) = frame_over_time(page, title_end, right, &chart.time, chart.currency, &|height| {
        ValueAxis::of_lines(chart.lines.iter().flat_map(values), page, height)
    });
    marks.extend(axis.marks(page, &plot, chart.currency, has_axis(page)));
    marks.extend(chart.time.marks(page, &plot));
    marks.extend(axis.base_line(page, &plot));
    marks.extend(axis.zero_line(page, &plot));
    let place = |(month, value): &(f64, f64)| (chart.time.x(*month, &plot), axis.y(*value, &plot));
    for line in chart.lines {
        let points: Vec<Point> = line.points.iter().map(place).collect();
        marks.extend(if line.dashed { dashes(&points, line.colour, page) } else { stroke(&points, line.colour, page) });
    }
    if let Some(column) = column {
        let ends: Vec<Point> =
            chart.lines.iter().map(|line| line.points.last().map_or((plot.right, plot.bottom), place)).collect();
        marks.extend(column.marks(&labels, &ends, page, &plot));
    }
    marks
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

/// A line in a scenario's weight with a dot at its end, which is all there is of a line of one point.
pub(crate) fn stroke(points: &[Point], colour: Rgb, page: &Page) -> Vec<Mark> {
    let path = || Mark::Path { points: points.to_vec(), width: STROKE * page.zoom, tint: colour.into() };
    ended(points, colour, page, path)
}

/// The same in dashes.
fn dashes(points: &[Point], colour: Rgb, page: &Page) -> Vec<Mark> {
    let path = || Mark::Dashes { points: points.to_vec(), width: STROKE * page.zoom, tint: colour.into() };
    ended(points, colour, page, path)
}

fn ended(points: &[Point], colour: Rgb, page: &Page, path: impl Fn() -> Mark) -> Vec<Mark> {
    let Some(end) = points.last() else { return Vec::new() };
    let dot = Mark::Dot { at: *end, radius: 2.8 * page.zoom, tint: colour.into() };
    if points.len() > 1 { vec![path(), dot] } else { vec![dot] }
}

fn end_label(line: &Line, currency: &str, page: &Page) -> EndLabel {
    let value = line.points.last().map(|point| point.1);
    let value = page.style().optional(value, |style, value| style.money(currency, value));
    EndLabel { value, name: line.name.clone(), colour: line.colour }
}

fn values(line: &Line) -> impl Iterator<Item = f64> {
    line.points.iter().map(|point| point.1)
}
