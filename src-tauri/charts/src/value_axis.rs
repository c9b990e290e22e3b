//! The vertical axis: round numbers, three to five of them, and the zero line.

use crate::PlotArea;
use crate::lines::has_axis;
use crate::page::{Page, Plot};
use crate::picture::{Anchor, Mark, Tint, line};

/// A range of values and the round numbers in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ValueAxis {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

/// Steps between gridlines, in powers of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 2.5, 5.0];

/// No axis goes further; the differences of larger values are no longer numbers.
const LARGEST: f64 = 1e300;

/// Values closer together than this share of the largest are drawn as the flat line they are.
const LEAST_SPAN: f64 = 0.04;

/// More than any chart has; only guards against a step that rounding made too small.
const MOST_TICKS: usize = 8;

/// White space above and below the values, as a share of their range.
const AIR: f64 = 0.04;

/// Gridlines are at least this many lines of text apart.
const LINES_APART: f64 = 2.0;

/// The sign of a broken axis: how far aside and along it, pixels on screen.
const BREAK: [(f64, f64); 6] = [(0.0, 0.0), (0.0, 2.0), (-2.0, 4.0), (2.0, 7.0), (0.0, 9.0), (0.0, 12.0)];

impl ValueAxis {
    /// For lines: zero is part of the axis where the values come near it.
    pub(crate) fn of_lines(values: impl Iterator<Item = f64>, page: &Page, height: f64) -> Self {
        let (low, high) = bounds(values);
        let low = if low > 0.0 && low < high / 2.0 { 0.0 } else { low };
        let high = if high < 0.0 && high > low / 2.0 { 0.0 } else { high };
        let (low, high) = if low >= high { (low.min(0.0), high.max(0.0)) } else { widened(low, high) };
        Self::between(low, high, intervals(page, height))
    }

    /// For bars and areas: zero is always part of the axis.
    pub(crate) fn from_zero(values: impl Iterator<Item = f64>, page: &Page, height: f64) -> Self {
        let (low, high) = bounds(values);
        Self::between(low.min(0.0), high.max(0.0), intervals(page, height))
    }

    /// The same for what is counted: only whole numbers are round.
    pub(crate) fn of_counts(values: impl Iterator<Item = f64>, page: &Page, height: f64) -> Self {
        let axis = Self::from_zero(values, page, height);
        let step = whole_step(axis.low, axis.high, intervals(page, height));
        Self { ticks: ticks(axis.low, axis.high, step), ..axis }
    }

    fn between(low: f64, high: f64, intervals: f64) -> Self {
        if high <= low {
            return Self { low: 0.0, high: 1.0, ticks: vec![0.0] };
        }
        let air = (high - low) * AIR;
        let top = if high > 0.0 { high + air } else { (high + air).min(0.0) };
        let bottom = if low < 0.0 { low - air } else { (low - air).max(0.0) };
        Self { low: bottom, high: top, ticks: ticks(bottom, top, step(bottom, top, intervals)) }
    }

    /// Where a value stands, pixels from the top.
    pub(crate) fn y(&self, value: f64, plot: &Plot) -> f64 {
        let share = (value.clamp(-LARGEST, LARGEST) - self.low) / (self.high - self.low);
        plot.bottom - share * (plot.bottom - plot.top)
    }

    /// Whether zero is on the axis.
    pub(crate) fn has_zero(&self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }

    /// How much room the labels take beside the plot.
    pub(crate) fn label_width(&self, page: &Page, currency: &str) -> f64 {
        let labels = page.style().axis(currency, &self.ticks);
        labels.iter().map(|label| page.label_width(label)).fold(0.0, f64::max)
    }

    /// Gridlines and, where `labelled`, their amounts left of the plot.
    pub(crate) fn marks(&self, page: &Page, plot: &Plot, currency: &str, labelled: bool) -> Vec<Mark> {
        let mut marks = self.grid(page, plot);
        if labelled {
            marks.extend(self.labels(page.style().axis(currency, &self.ticks).into_iter(), page, plot));
        }
        marks
    }

    /// The round numbers.
    pub(crate) fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Where values stand on a plot.
    pub(crate) fn area(&self, plot: &Plot) -> PlotArea {
        let Plot { left, right, top, bottom, .. } = *plot;
        PlotArea { left, right, top, bottom, low: self.low, high: self.high }
    }

    /// Lines at the round numbers but zero.
    pub(crate) fn grid(&self, page: &Page, plot: &Plot) -> Vec<Mark> {
        let grid = Tint(page.tokens.ink, 0.08);
        let lines = self.ticks.iter().filter(|tick| **tick != 0.0);
        lines.map(|tick| self.across(*tick, grid, page, plot)).collect()
    }

    /// What is written left of the plot at each of the round numbers.
    pub(crate) fn labels(&self, labels: impl Iterator<Item = String>, page: &Page, plot: &Plot) -> Vec<Mark> {
        let written = self.ticks.iter().zip(labels).map(|(tick, label)| {
            let at = (plot.left - 8.0 * page.zoom, page.centred(self.y(*tick, plot)));
            Mark::Text(page.label(label, at, Anchor::End, page.tokens.dim))
        });
        written.collect()
    }

    /// The zero line, where zero is on the axis.
    pub(crate) fn zero_line(&self, page: &Page, plot: &Plot) -> Option<Mark> {
        self.has_zero().then(|| self.across(0.0, page.tokens.ink, page, plot))
    }

    /// The line the months hang from, where that is not the zero line, and the sign that the axis begins beyond zero.
    pub(crate) fn base_line(&self, page: &Page, plot: &Plot) -> Vec<Mark> {
        let base = (self.low != 0.0).then(|| self.across(self.low, Tint(page.tokens.ink, 0.25), page, plot));
        base.into_iter().chain(self.break_sign(page, plot)).collect()
    }

    /// A kink at the end of the axis beyond which zero would be, in the white space beside the values.
    fn break_sign(&self, page: &Page, plot: &Plot) -> Option<Mark> {
        if self.has_zero() || !has_axis(page) {
            return None;
        }
        let (from, up) = if self.low > 0.0 { (plot.bottom, -page.zoom) } else { (plot.top, page.zoom) };
        let x = plot.left - 3.0 * page.zoom;
        let kink = BREAK.map(|(aside, along)| (x + aside * page.zoom, from + along * up));
        let points = std::iter::once((plot.left, from)).chain(kink).collect();
        Some(Mark::Path { points, width: page.zoom, tint: Tint(page.tokens.ink, 0.5) })
    }

    fn across(&self, value: f64, tint: impl Into<Tint>, page: &Page, plot: &Plot) -> Mark {
        let y = self.y(value, plot);
        line((plot.left, y), (plot.right, y), page.zoom, tint)
    }
}

/// The fewest decimals that tell these round numbers apart, each taken so many times: 100 for percentages.
pub(crate) fn decimals(ticks: &[f64], times: f64) -> usize {
    let is_exact = |decimals: i32| {
        ticks.iter().all(|tick| {
            let scaled = tick * times * 10_f64.powi(decimals);
            (scaled - scaled.round()).abs() < 1e-6 * scaled.abs().max(1.0)
        })
    };
    (0..4).find(|decimals| is_exact(*decimals)).and_then(|decimals| usize::try_from(decimals).ok()).unwrap_or(4)
}

fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let values = values.filter(|value| value.is_finite()).map(|value| value.clamp(-LARGEST, LARGEST));
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if low > high { (0.0, 0.0) } else { (low, high) }
}

/// Flat is flat: an axis that magnified next to nothing would make it look like something.
fn widened(low: f64, high: f64) -> (f64, f64) {
    let missing = LEAST_SPAN * low.abs().max(high.abs()) - (high - low);
    if missing <= 0.0 {
        return (low, high);
    }
    let (wider_low, wider_high) = (low - missing / 2.0, high + missing / 2.0);
    (
        if low >= 0.0 { wider_low.max(0.0) } else { wider_low },
        if high <= 0.0 { wider_high.min(0.0) } else { wider_high },
    )
}

/// How many intervals between gridlines a plot has room for.
fn intervals(page: &Page, height: f64) -> f64 {
    (height / (LINES_APART * page.line())).floor().clamp(1.0, 4.0)
}

/// The smallest round step that needs no more than so many intervals.
fn step(low: f64, high: f64, intervals: f64) -> f64 {
    steps(low, high, intervals).next().unwrap_or(high - low)
}

/// The same of whole numbers.
fn whole_step(low: f64, high: f64, intervals: f64) -> f64 {
    steps(low, high, intervals).find(|step| *step >= 1.0 && step.fract() == 0.0).unwrap_or(1.0)
}

/// Round steps that need no more than so many intervals, the smallest first.
fn steps(low: f64, high: f64, intervals: f64) -> impl Iterator<Item = f64> {
    let power = 10_f64.powf(((high - low) / intervals).log10().floor());
    let steps = [0.1, 1.0, 10.0].into_iter().flat_map(move |ten| STEPS.map(|step| step * ten * power));
    steps.filter(move |step| (high / step).floor() - (low / step).ceil() <= intervals)
}

/// The multiples of the step within the range.
fn ticks(low: f64, high: f64, step: f64) -> Vec<f64> {
    let mut index = (low / step).ceil();
    let mut ticks = Vec::with_capacity(6);
    while index * step <= high && ticks.len() < MOST_TICKS {
        ticks.push(index * step);
        index += 1.0;
    }
    ticks
}
