//! What a chart says at each of its stops.

use headroom_charts::{Chart, SeriesReading};

use headroom_engine::number::UNDEFINED;

use super::Subject;
use super::charts::{Drawing, Drawn, WITH_AND_WITHOUT};
use crate::notation::Notation;
use crate::view::{ChartKind, ChartReading, ChartSeries, ChartStop, LabelArea};

/// How a chart is read whose series are `series`.
pub(super) fn reading(chart: &Chart, mut series: Vec<ChartSeries>) -> ChartReading {
    let read = &chart.reading;
    let stop = |stop: &headroom_charts::Stop| ChartStop { x: pixels(stop.x), label: stop.name.clone() };
    let [left, right, top, bottom] = [read.plot.left, read.plot.right, read.plot.top, read.plot.bottom].map(pixels);
    let stops = read.stops.iter().map(stop).collect();
    for (line, its) in series.iter_mut().zip(&read.series).filter(|(line, _)| line.hideable) {
        let places = its.values.iter().enumerate();
        line.places = places.map(|(stop, value)| Some(above((*value)?, stop, &read.series))).collect();
    }
    ChartReading { left, right, top, bottom, stops, series }
}

/// The same without what it says at its stops, most of which changes with every edit.
pub(super) fn unread(reading: ChartReading) -> ChartReading {
    let silent = |series| ChartSeries { values: Vec::new(), places: Vec::new(), ..series };
    ChartReading { stops: Vec::new(), series: reading.series.into_iter().map(silent).collect(), ..reading }
}

/// What is read in the chart that came of `drawing`.
pub(super) fn series(drawing: &Drawing<'_>, drawn: &Drawn) -> Vec<ChartSeries> {
    let write = Written(drawing.notation());
    match drawing.chart.kind {
        ChartKind::Arr | ChartKind::Contribution => scenarios(drawing, &drawn.chart, &write),
        ChartKind::Bridge => vec![write.bars(&drawn.chart)],
        ChartKind::Net => net(drawn, &write),
        ChartKind::Worth => worth(drawing, drawn, &write),
    }
}

fn scenarios(drawing: &Drawing<'_>, chart: &Chart, write: &Written<'_>) -> Vec<ChartSeries> {
    let lines = drawing.subjects.iter().zip(&chart.reading.series);
    let money = |amount| write.0.money_full(amount);
    lines.map(|(subject, read)| line(subject, drawing.is_hidden(&subject.id), read, money)).collect()
}

/// The line of a scenario or plan of record; `write` writes its values.
pub(super) fn line(
    subject: &Subject,
    hidden: bool,
    read: &SeriesReading,
    write: impl Fn(f64) -> String,
) -> ChartSeries {
    let colour = (!subject.is_record).then_some(u32::try_from(subject.colour).unwrap_or_default());
    ChartSeries { colour, hidden, dashed: subject.is_record, ..hideable(&subject.id, &subject.name, read, write) }
}

fn hideable(id: &str, name: &str, read: &SeriesReading, write: impl Fn(f64) -> String) -> ChartSeries {
    let value = |value: &Option<f64>| value.map_or_else(|| UNDEFINED.to_owned(), &write);
    let (values, label) = (read.values.iter().map(value).collect(), read.label.map(area));
    ChartSeries { hideable: true, label, ..plain(id, name, values) }
}

/// The bars of a bridge; `write` is given the place of each and its amount.
pub(super) fn bars(chart: &Chart, write: impl Fn(usize, f64) -> String) -> ChartSeries {
    let amounts = chart.reading.series.iter().flat_map(|read| &read.values).flatten();
    plain("arr", "ARR", amounts.enumerate().map(|(at, amount)| write(at, *amount)).collect())
}

/// The net, and what it consists of.
fn net(drawn: &Drawn, write: &Written<'_>) -> Vec<ChartSeries> {
    let months = drawn.comparison.iter().flat_map(|comparison| &comparison.months);
    let amounts: Vec<_> = months.map(|month| [month.net, month.savings, month.lost_gross_profit]).collect();
    let parts = [("net", "Cumulative net"), ("savings", "Savings"), ("lost_gross_profit", "Lost gross profit")];
    let parts = parts.into_iter().enumerate();
    parts.map(|(at, (id, name))| write.differences(id, name, amounts.iter().map(|month| month[at]))).collect()
}

/// Both lines, and what lies between them.
fn worth(drawing: &Drawing<'_>, drawn: &Drawn, write: &Written<'_>) -> Vec<ChartSeries> {
    let names = ["Gross profit with CSMs", "Without"];
    let colour = drawing.subjects.last().and_then(|subject| u32::try_from(subject.colour).ok());
    let lines = WITH_AND_WITHOUT.into_iter().zip(names).zip(&drawn.chart.reading.series);
    let line = |((id, name), read): ((&str, &str), &SeriesReading)| ChartSeries {
        colour: colour.filter(|_| id == WITH_AND_WITHOUT[0]),
        hidden: drawing.is_hidden(id),
        ..write.line(id, name, read)
    };
    let months = drawn.worth.iter().flat_map(|worth| worth.months_with.iter().zip(&worth.months_without));
    let between = write.differences("worth", "Difference", months.map(|(with, without)| with - without));
    lines.map(line).chain([between]).collect()
}

/// Amounts as people read them, in full.
struct Written<'w>(Notation<'w>);

impl Written<'_> {
    fn line(&self, id: &str, name: &str, read: &SeriesReading) -> ChartSeries {
        hideable(id, name, read, |amount| self.0.money_full(amount))
    }

    fn differences(&self, id: &str, name: &str, amounts: impl Iterator<Item = f64>) -> ChartSeries {
        plain(id, name, amounts.map(|amount| self.0.money_difference_full(amount)).collect())
    }

    /// Totals at the ends, movements between.
    fn bars(&self, chart: &Chart) -> ChartSeries {
        let last = chart.reading.stops.len().saturating_sub(1);
        bars(chart, |at, amount| match at {
            at if at == 0 || at == last => self.0.money_full(amount),
            _ => self.0.money_difference_full(amount),
        })
    }
}

fn plain(id: &str, name: &str, values: Vec<String>) -> ChartSeries {
    let (id, name) = (id.to_owned(), name.to_owned());
    let (colour, label, places) = (None, None, Vec::new());
    ChartSeries { id, name, colour, dashed: false, values, places, hideable: false, hidden: false, label }
}

/// How many of the lines stand above a value at a stop, were it by less than a pixel.
fn above(value: f64, stop: usize, lines: &[SeriesReading]) -> u32 {
    let others = lines.iter().filter_map(|line| *line.values.get(stop)?);
    others.fold(0, |above, other| above + u32::from(other > value))
}

fn area(area: headroom_charts::LabelArea) -> LabelArea {
    let headroom_charts::LabelArea { left, right, top, bottom } = area;
    let [width, height] = [right - left, bottom - top].map(pixels);
    LabelArea { left: pixels(left), top: pixels(top), width, height }
}

/// A place or a length on a picture.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places on a frame; a float's cast saturates"
)]
pub(super) fn pixels(place: f64) -> u32 {
    place.round() as u32
}
