//! One panel: its title, its axis, its curves and what stands at their ends.

use headroom_engine::number::Style;

use super::area_label::Room;
use super::{Curve, Panel, PlotArea, Stroke, Timeline, Unit};
use crate::end_labels::{Column, EndLabel};
use crate::font::{self, Weight};
use crate::page::{Page, Plot};
use crate::picture::{Anchor, Mark, Point, Text, Tint};
use crate::time_axis::TimeAxis;
use crate::value_axis::{ValueAxis, decimals};

/// Width of a curve on screen.
const STROKE: f64 = 1.6;

/// How much of its colour what is missing has: its label is readable on it.
const MISSING: f64 = 0.16;

/// A panel at its place.
pub(super) struct Set<'s> {
    pub(super) panel: &'s Panel,
    pub(super) time: &'s TimeAxis,
    pub(super) plot: &'s Plot,
    /// The months with a stem through the panel.
    pub(super) events: &'s [u32],
    pub(super) currency: &'s str,
    pub(super) page: &'s Page,
}

impl Set<'_> {
    /// The marks, bottom to top as they are painted, and where values stand.
    pub(super) fn marks(&self, column: Option<&Column>) -> (Vec<Mark>, PlotArea) {
        let (plot, page) = (self.plot, self.page);
        let axis = axis(self.panel, page, plot.bottom - plot.top);
        let mut marks = vec![self.title()];
        let labels = tick_labels(self.panel.unit, axis.ticks(), self.currency, self.page.style()).into_iter();
        marks.extend(axis.grid(page, plot));
        marks.extend(axis.labels(labels, page, plot));
        marks.extend(axis.base_line(page, plot));
        marks.extend(axis.zero_line(page, plot));
        marks.extend(self.panel.curves.iter().flat_map(|curve| self.curve(curve, &axis)));
        marks.extend(self.area_labels(&axis).into_iter().map(Mark::Text));
        if let Some(column) = column {
            let labels = end_labels(self.panel, axis.ticks(), self.currency, page);
            let ends: Vec<Point> = named(self.panel).map(|curve| self.end(curve, &axis)).collect();
            marks.extend(column.marks(&labels, &ends, page, plot));
        }
        (marks, axis.area(plot))
    }

    fn title(&self) -> Mark {
        let (page, plot) = (self.page, self.plot);
        let words = font::fitted(&self.panel.title, page.text, Weight::Strong, page.width - page.pad - plot.left);
        let at = (plot.left, plot.top - page.text * 0.55);
        let colour = page.tokens.ink;
        Mark::Text(Text {
            words,
            at,
            anchor: Anchor::Start,
            size: page.text,
            weight: Weight::Strong,
            colour,
            after: None,
        })
    }

    fn curve(&self, curve: &Curve, axis: &ValueAxis) -> Vec<Mark> {
        let (ink, dim) = (self.page.tokens.ink, self.page.tokens.dim);
        match curve.stroke {
            Stroke::Steps => self.path(curve, axis, true, Tint(ink, 1.0), false),
            Stroke::Line => self.path(curve, axis, false, Tint(ink, 1.0), false),
            Stroke::Dimmed => self.path(curve, axis, false, Tint(dim, 0.75), false),
            Stroke::Dashed => self.path(curve, axis, false, Tint(dim, 1.0), true),
            Stroke::Ground => self.area(curve, axis, Tint(ink, 0.1)),
            Stroke::Missing => self.area(curve, axis, Tint(self.page.tokens.bad, MISSING)),
        }
    }

    fn path(&self, curve: &Curve, axis: &ValueAxis, steps: bool, tint: Tint, dashed: bool) -> Vec<Mark> {
        let width = STROKE * self.page.zoom;
        let points = stretches(&curve.values).map(|(first, values)| self.points(first, values, axis, steps));
        let mark =
            |points| if dashed { Mark::Dashes { points, width, tint } } else { Mark::Path { points, width, tint } };
        points.filter(|points| points.len() > 1).map(mark).collect()
    }

    /// From month to month through the middle of each, or in steps from its beginning to its end.
    fn points(&self, first: usize, values: &[Option<f64>], axis: &ValueAxis, steps: bool) -> Vec<Point> {
        let x = |month: f64| self.time.x(month, self.plot);
        let values =
            values.iter().flatten().enumerate().map(|(index, value)| (first + index, axis.y(*value, self.plot)));
        if steps {
            return values.flat_map(|(month, y)| [(x(month as f64), y), (x(month as f64 + 1.0), y)]).collect();
        }
        values.map(|(month, y)| (x(month as f64 + 0.5), y)).collect()
    }

    /// The areas of a curve, in the months where it has any.
    fn area(&self, curve: &Curve, axis: &ValueAxis, tint: Tint) -> Vec<Mark> {
        let bounds = self.bounds(curve, axis);
        let areas = stretches(&bounds).map(|(first, bounds)| self.outlined(first, bounds, tint));
        areas.collect()
    }

    /// The top and floor of a curve's area month by month: what is missing reaches down to the steps, the ground to the
    /// bottom.
    fn bounds(&self, curve: &Curve, axis: &ValueAxis) -> Vec<Option<(f64, f64)>> {
        let steps = self.panel.curves.iter().find(|other| other.stroke == Stroke::Steps);
        let below = steps.filter(|_| curve.stroke == Stroke::Missing);
        let bounds = (0..curve.values.len()).map(|month| {
            let floor = match below {
                Some(below) => axis.y((*below.values.get(month)?)?, self.plot),
                None => axis.y(0.0, self.plot).min(self.plot.bottom),
            };
            let top = axis.y(curve.values[month]?, self.plot);
            (floor - top > 0.05).then_some((top, floor))
        });
        bounds.collect()
    }

    /// Along the tops of the months and back along their floors.
    fn outlined(&self, first: usize, bounds: &[Option<(f64, f64)>], tint: Tint) -> Mark {
        let x = |month: usize| self.time.x(month as f64, self.plot);
        let months: Vec<_> = (first..).zip(bounds.iter().copied().flatten()).collect();
        let tops = months.iter().flat_map(|&(month, (top, _))| [(x(month), top), (x(month + 1), top)]);
        let floors = months.iter().rev().flat_map(|&(month, (_, floor))| [(x(month + 1), floor), (x(month), floor)]);
        Mark::Area { points: tops.chain(floors).collect(), tint }
    }

    /// What the areas are called, each once: at the longest of its stretches that has room for it.
    fn area_labels(&self, axis: &ValueAxis) -> Vec<Text> {
        let lines: Vec<Vec<Point>> = self.panel.curves.iter().flat_map(|curve| self.line(curve, axis)).collect();
        let stems: Vec<f64> = self.events.iter().map(|month| self.time.x(f64::from(*month), self.plot)).collect();
        let areas = self.panel.curves.iter().filter(|curve| curve.stroke.is_area());
        let mut labels = Vec::new();
        for curve in areas {
            let name = curve.name.as_deref().filter(|name| !name.is_empty());
            let (plot, time, page) = (self.plot, self.time, self.page);
            let room = Room { lines: &lines, stems: &stems, others: &labels, plot, time, page };
            let bounds = self.bounds(curve, axis);
            let label = name.and_then(|name| room.label(name, curve.stroke == Stroke::Missing, &bounds));
            labels.extend(label);
        }
        labels
    }

    /// A curve as it is drawn; nothing where it is an area.
    fn line(&self, curve: &Curve, axis: &ValueAxis) -> Vec<Vec<Point>> {
        let lines = stretches(&curve.values)
            .map(|(first, values)| self.points(first, values, axis, curve.stroke == Stroke::Steps));
        if curve.stroke.is_area() { Vec::new() } else { lines.collect() }
    }

    fn end(&self, curve: &Curve, axis: &ValueAxis) -> Point {
        let last = curve.values.iter().rposition(Option::is_some).unwrap_or_default();
        let value = curve.values.get(last).copied().flatten().unwrap_or_default();
        (self.time.x(last as f64 + 1.0, self.plot), axis.y(value, self.plot))
    }
}

/// What stands right of the panel; `None` where nothing does.
pub(super) fn column(panel: &Panel, currency: &str, page: &Page) -> Option<Column> {
    // No axis that is lower has more decimals.
    let finest = axis(panel, page, page.height);
    Column::of(&end_labels(panel, finest.ticks(), currency, page), page)
}

/// How much room the values left of the panel take.
pub(super) fn label_room(panel: &Panel, timeline: &Timeline<'_>, page: &Page) -> f64 {
    // The height only decides how many ticks there are, and hardly how wide they are.
    let axis = axis(panel, page, page.height / 4.0);
    let labels = tick_labels(panel.unit, axis.ticks(), timeline.currency, page.style());
    labels.iter().map(|label| page.label_width(label)).fold(0.0, f64::max) + 8.0 * page.zoom
}

/// The panel in words: where each curve that is labelled begins and ends.
pub(super) fn described(panel: &Panel, currency: &str, style: Style) -> String {
    let words = named(panel).map(|curve| {
        let mut values = curve.values.iter().flatten();
        let first = values.next().copied();
        let last = values.next_back().copied().or(first);
        let [first, last] = [first, last].map(|value| written(panel.unit, value, &[], currency, style));
        format!("{} {first} to {last}", curve.name.as_deref().unwrap_or_default()).trim_start().to_owned()
    });
    format!("{}: {}.", panel.title, words.collect::<Vec<_>>().join(", "))
}

/// Heads stand on zero; what moves within narrow bounds is shown within them.
fn axis(panel: &Panel, page: &Page, height: f64) -> ValueAxis {
    let values = panel.curves.iter().flat_map(|curve| curve.values.iter().flatten().copied());
    let is_stepped = panel.curves.iter().any(|curve| curve.stroke == Stroke::Steps);
    match (panel.unit, is_stepped) {
        (Unit::Count, _) => ValueAxis::of_counts(values, page, height),
        (_, true) => ValueAxis::from_zero(values, page, height),
        (_, false) => ValueAxis::of_lines(values, page, height),
    }
}

fn end_labels(panel: &Panel, ticks: &[f64], currency: &str, page: &Page) -> Vec<EndLabel> {
    let label = |curve: &Curve| EndLabel {
        value: written(panel.unit, curve.values.iter().rev().flatten().next().copied(), ticks, currency, page.style()),
        name: curve.name.clone().unwrap_or_default(),
        aside: String::new(),
        colour: if matches!(curve.stroke, Stroke::Dimmed | Stroke::Dashed) { page.tokens.dim } else { page.tokens.ink },
        hidden: false,
    };
    named(panel).map(label).collect()
}

/// The curves with something at their end.
fn named(panel: &Panel) -> impl Iterator<Item = &Curve> {
    panel.curves.iter().filter(|curve| curve.name.is_some() && !curve.stroke.is_area())
}

/// The stretches of months that have a value, with their first month.
pub(super) fn stretches<T>(values: &[Option<T>]) -> impl Iterator<Item = (usize, &[Option<T>])> {
    let mut month = 0;
    let parts = values.chunk_by(|one, other| one.is_some() == other.is_some()).map(move |part| {
        let first = month;
        month += part.len();
        (first, part)
    });
    parts.filter(|(_, part)| part[0].is_some())
}

/// A value with at least the decimals of an axis that has these ticks.
fn written(unit: Unit, value: Option<f64>, ticks: &[f64], currency: &str, style: Style) -> String {
    style.optional(value, |style, value| match unit {
        Unit::Number | Unit::Count => style.number(value, decimals(ticks, 1.0).max(1)),
        Unit::Percent => style.percent_to(value, decimals(ticks, 100.0).max(1)),
        Unit::Money => style.money_beside(currency, ticks, value),
    })
}

/// What stands at the round numbers of an axis.
fn tick_labels(unit: Unit, ticks: &[f64], currency: &str, style: Style) -> Vec<String> {
    let number = |scale: f64| {
        let decimals = decimals(ticks, scale);
        let write = |tick: &f64| if *tick == 0.0 { "0".to_owned() } else { style.number(tick * scale, decimals) };
        ticks.iter().map(write).collect::<Vec<_>>()
    };
    match unit {
        Unit::Number | Unit::Count => number(1.0),
        Unit::Percent => number(100.0).into_iter().map(|tick| format!("{tick}%")).collect(),
        Unit::Money => style.axis(currency, ticks),
    }
}
