//! What an area is called, set in it or right above it: nowhere that a line or another label runs.

use std::cmp::Reverse;

use super::panel::stretches;
use crate::page::{Page, Plot};
use crate::picture::{Anchor, Point, Text};
use crate::time_axis::TimeAxis;

/// What a label has to keep clear of.
pub(super) struct Room<'r> {
    /// The lines of the panel.
    pub(super) lines: &'r [Vec<Point>],
    /// Where stems of events run from top to bottom: the last thing to keep clear of.
    pub(super) stems: &'r [f64],
    /// The labels that stand already.
    pub(super) others: &'r [Text],
    pub(super) plot: &'r Plot,
    pub(super) time: &'r TimeAxis,
    pub(super) page: &'r Page,
}

/// Between a label and what it must not touch, pixels on screen.
const APART: f64 = 2.0;

/// Between a label and a stem, pixels on screen: the stem carries its event's size.
const STEM_APART: f64 = 14.0;

/// The top and floor of an area month by month, pixels.
type Bounds<'b> = &'b [Option<(f64, f64)>];

impl Room<'_> {
    /// The label of an area with these bounds, where there is room for one; what is `missing` is a bad thing.
    pub(super) fn label(&self, name: &str, missing: bool, bounds: Bounds<'_>) -> Option<Text> {
        let colour = if missing { self.page.tokens.bad } else { self.page.tokens.dim };
        let mut parts: Vec<(usize, usize)> = if missing { steps(bounds).collect() } else { whole(bounds).collect() };
        parts.sort_by_key(|(first, end)| Reverse(end - first));
        let places = || parts.iter().flat_map(|part| self.middles(*part));
        let within = places().filter_map(|x| Some((x, self.within(name, x, bounds)?)));
        // A share that is missing is as thin as a seat, so its label may stand above; the ground always has room.
        let above = places().filter(|_| missing).filter_map(|x| Some((x, self.above(name, x, bounds)?)));
        let labels = within.chain(above).map(|(x, y)| self.page.label(name, (x, y), Anchor::Middle, colour));
        let free: Vec<Text> = labels.filter(|label| self.is_free(label)).collect();
        free.iter().find(|label| self.is_clear_of_stems(label)).or(free.first()).cloned()
    }

    /// Where in a stretch a label may be centred: its middle first.
    fn middles(&self, (first, end): (usize, usize)) -> Vec<f64> {
        let middle = (first + end) as f64 / 2.0;
        let mut months: Vec<f64> = (first..end).map(|month| month as f64 + 0.5).chain([middle]).collect();
        months.sort_by(|one, other| (one - middle).abs().total_cmp(&(other - middle).abs()));
        months.into_iter().map(|month| self.time.x(month, self.plot)).collect()
    }

    /// The baseline of a label within the area; `None` where it is too low or too short there.
    fn within(&self, name: &str, x: f64, bounds: Bounds<'_>) -> Option<f64> {
        let months = self.months(name, x, bounds)?;
        let (mut top, mut floor) = (f64::NEG_INFINITY, f64::INFINITY);
        for month in months {
            let (from, to) = (*month)?;
            (top, floor) = (top.max(from), floor.min(to));
        }
        let fits = floor - top >= self.page.text + 2.0 * APART * self.page.zoom;
        fits.then(|| self.page.centred(f64::midpoint(top, floor)))
    }

    /// The baseline of a label right above the area.
    fn above(&self, name: &str, x: f64, bounds: Bounds<'_>) -> Option<f64> {
        let tops = self.months(name, x, bounds)?.iter().flatten().map(|(top, _)| *top);
        let top = tops.fold(f64::INFINITY, f64::min);
        top.is_finite().then_some(top - 2.0 * APART * self.page.zoom)
    }

    /// The months over or under which a label would stand.
    fn months<'b>(&self, name: &str, x: f64, bounds: Bounds<'b>) -> Option<Bounds<'b>> {
        let half = self.page.label_width(name) / 2.0 + APART * self.page.zoom;
        let ends = (0..bounds.len()).map(|month| [month, month + 1].map(|at| self.time.x(at as f64, self.plot)));
        let under = |[from, to]: [f64; 2]| from < x + half && to > x - half;
        let mut under = ends.enumerate().filter(|(_, ends)| under(*ends)).map(|(month, _)| month);
        let first = under.next()?;
        bounds.get(first..=under.next_back().unwrap_or(first))
    }

    /// Whether it stands on the plot, clear of lines and other labels.
    fn is_free(&self, label: &Text) -> bool {
        let (left, right) = label.extent();
        let is_on_plot = left >= self.plot.left && right <= self.plot.right;
        let is_below = label.at.1 - label.size * 0.75 >= self.plot.top && label.at.1 <= self.plot.bottom;
        let meets = |other: &Text| {
            let (from, to) = other.extent();
            (label.at.1 - other.at.1).abs() < self.page.line() && from < right && to > left
        };
        let is_clear = |line: &Vec<Point>| label.is_clear_of(line, APART * self.page.zoom);
        is_on_plot && is_below && self.lines.iter().all(is_clear) && !self.others.iter().any(meets)
    }

    fn is_clear_of_stems(&self, label: &Text) -> bool {
        let (left, right) = label.extent();
        let apart = STEM_APART * self.page.zoom;
        self.stems.iter().all(|x| *x < left - apart || *x > right + apart)
    }
}

/// The months an area spans without a gap: the first, and the one after the last.
fn whole(bounds: Bounds<'_>) -> impl Iterator<Item = (usize, usize)> {
    stretches(bounds).map(|(first, part)| (first, first + part.len()))
}

/// The same, apart where its top steps up or down: a label belongs in the middle of a step.
fn steps(bounds: Bounds<'_>) -> impl Iterator<Item = (usize, usize)> {
    let level = |one: &(f64, f64), other: &(f64, f64)| (one.0 - other.0).abs() < 0.5;
    let is_level = move |one: &Option<(f64, f64)>, other: &Option<(f64, f64)>| match (one, other) {
        (Some(one), Some(other)) => level(one, other),
        (one, other) => one.is_some() == other.is_some(),
    };
    let mut month = 0;
    let parts = bounds.chunk_by(is_level).map(move |part| {
        let first = month;
        month += part.len();
        (first, month, part[0].is_some())
    });
    parts.filter(|(_, _, is_there)| *is_there).map(|(first, end, _)| (first, end))
}
