//! Labels at the end of lines: value and name in the line's colour, moved apart where lines end close together.
//!
//! Names are written in full wherever there is the height for it, on several lines if need be, and are shortened only
//! where there is not.

use crate::font::{self, Weight};
use crate::page::{Page, Plot};
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Point, Text, Tint};

mod spread;

use spread::{Wanted, spread};

/// What stands at the end of one line.
pub(crate) struct EndLabel {
    /// The value, always shown.
    pub(crate) value: String,
    /// The line's name; shortened, or left out where it would be a stump.
    pub(crate) name: String,
    /// What the name does not say, below it; left out where there is no room for it. Empty: nothing.
    pub(crate) aside: String,
    pub(crate) colour: Rgb,
    /// The line is not drawn: its label stands alone.
    pub(crate) hidden: bool,
}

/// Where a label stands, pixels from the top left of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelArea {
    /// Its left end.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// The top of its first line of text.
    pub top: f64,
    /// The bottom of its last line of text.
    pub bottom: f64,
}

/// The column right of the plot in which the labels stand; nothing but measures and what the names come to.
pub(crate) struct Column {
    /// From the end of the line to the value.
    gap: f64,
    value: f64,
    name: f64,
    /// The name of each label, line by line.
    names: Vec<Vec<String>>,
}

/// The labels take at most this share of the frame.
const WIDEST: f64 = 0.4;
/// A name with less room than this many ems is left out.
const SHORTEST: f64 = 5.0;
/// A name with less room than this many ems is not broken into lines: they would be single words.
const BREAKABLE: f64 = 7.0;
/// Frames narrower than this have no labels.
const NARROWEST: f64 = 200.0;
/// So many lines of a frame are taken by the title and the months.
const OTHER_LINES: f64 = 6.0;

impl Column {
    /// The column that fits these labels; `None` where the frame is too narrow for any.
    pub(crate) fn of(labels: &[EndLabel], page: &Page) -> Option<Self> {
        if page.width < NARROWEST || labels.is_empty() {
            return None;
        }
        let values = labels.iter().map(|label| font::width(&label.value, page.text, Weight::Strong));
        let (gap, value) = (14.0 * page.zoom, values.fold(0.0, f64::max));
        let names = names(labels, page, page.width * WIDEST - gap - value - Self::space(page));
        let name = names.iter().flatten().map(|line| page.label_width(line)).fold(0.0, f64::max);
        Some(Self { gap, value, name, names })
    }

    pub(crate) fn width(&self, page: &Page) -> f64 {
        self.gap + self.value + if self.name > 0.0 { Self::space(page) + self.name } else { 0.0 }
    }

    /// Between value and name.
    fn space(page: &Page) -> f64 {
        page.text * 0.5
    }

    /// The labels of lines that end at these points, top to bottom without overlapping, each tied to its line. Where
    /// there are more than there is room for, the first ones are kept.
    pub(crate) fn marks(&self, labels: &[EndLabel], ends: &[Point], page: &Page, plot: &Plot) -> Vec<Mark> {
        let tops = self.tops(ends, page, plot);
        let places = ends.iter().zip(tops).zip(&self.names);
        let label = |(label, ((end, top), name)): (&EndLabel, ((&Point, f64), &Vec<String>))| {
            self.label(label, name, *end, top, page, plot)
        };
        labels.iter().zip(places).flat_map(label).collect()
    }

    /// Where the labels that are kept stand.
    pub(crate) fn areas(&self, ends: &[Point], page: &Page, plot: &Plot) -> Vec<LabelArea> {
        let (left, right) = (plot.right + self.gap, plot.right + self.width(page));
        let tops = self.tops(ends, page, plot).into_iter().zip(self.heights(page));
        tops.map(|(top, height)| LabelArea { left, right, top, bottom: top + height }).collect()
    }

    fn heights(&self, page: &Page) -> impl Iterator<Item = f64> {
        let line = page.line();
        self.names.iter().map(move |name| line * name.len().max(1) as f64)
    }

    fn tops(&self, ends: &[Point], page: &Page, plot: &Plot) -> Vec<f64> {
        let line = page.line();
        let (top, bottom) = (plot.top - page.text, plot.bottom + page.text * 0.5);
        let mut used = 0.0;
        let kept = ends.iter().zip(self.heights(page)).enumerate().take_while(|(index, (_, height))| {
            used += height;
            *index == 0 || used <= bottom - top + 0.01
        });
        let wanted: Vec<Wanted> = kept
            .map(|(_, (end, height))| Wanted { top: end.1.clamp(plot.top, plot.bottom) - line / 2.0, height })
            .collect();
        spread(&wanted, top, bottom)
    }

    fn label(&self, label: &EndLabel, name: &[String], end: Point, top: f64, page: &Page, plot: &Plot) -> Vec<Mark> {
        let (left, first) = (plot.right + self.gap, top + page.line() / 2.0);
        let text = |words: String, line: usize, x, anchor, weight| {
            let at = (x, page.centred(first + page.line() * line as f64));
            Mark::Text(Text { words, at, anchor, size: page.text, weight, colour: label.colour, after: None })
        };
        let tie = (!label.hidden).then(|| tie(end, first, label.colour, page, plot, self.gap));
        let value = text(label.value.clone(), 0, left + self.value, Anchor::End, Weight::Strong);
        let x = left + self.value + Self::space(page);
        let name = name.iter().enumerate().filter(|(_, words)| !words.is_empty());
        let name = name.map(|(line, words)| text(words.clone(), line, x, Anchor::Start, Weight::Regular));
        tie.into_iter().chain([value]).chain(name).collect()
    }
}

/// The names, line by line, as full as there is room for: with what stands below them, without it, shortened.
fn names(labels: &[EndLabel], page: &Page, room: f64) -> Vec<Vec<String>> {
    let most = page.height / page.line() - OTHER_LINES;
    let fits = |names: &Vec<Vec<String>>| names.iter().map(|name| name.len().max(1)).sum::<usize>() as f64 <= most;
    let full = |asides: bool| labels.iter().map(|label| label.lines(page, room, asides)).collect::<Option<Vec<_>>>();
    let cut = || {
        let widest = labels.iter().map(|label| page.label_width(&label.name)).fold(0.0, f64::max);
        let room = if room >= SHORTEST * page.text || room >= widest { room } else { 0.0 };
        labels.iter().map(|label| vec![font::fitted(&label.name, page.text, Weight::Regular, room)]).collect()
    };
    [true, false].into_iter().filter_map(full).find(fits).unwrap_or_else(cut)
}

impl EndLabel {
    /// Name and, where `asides`, what stands below it; `None` where they would have to be cut.
    fn lines(&self, page: &Page, room: f64, asides: bool) -> Option<Vec<String>> {
        let aside = Some(self.aside.as_str()).filter(|aside| asides && !aside.is_empty());
        let broken = |text: &str| {
            let whole = page.label_width(text) <= room;
            (whole || room >= BREAKABLE * page.text).then(|| font::broken(text, page.text, Weight::Regular, room))
        };
        let parts = std::iter::once(self.name.as_str()).chain(aside).map(broken);
        Some(parts.collect::<Option<Vec<_>>>()?.concat())
    }
}

/// The hairline from the end of a line to its label.
fn tie(end: Point, place: f64, colour: Rgb, page: &Page, plot: &Plot, gap: f64) -> Mark {
    let x = |share: f64| plot.right + gap * share;
    let from = (end.0 + 5.0 * page.zoom).min(x(0.4));
    let points = vec![(from, end.1), (x(0.4), end.1), (x(0.7), place), (x(0.85), place)];
    Mark::Path { points, width: page.zoom, tint: Tint(colour, 0.6) }
}
