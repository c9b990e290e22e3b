//! Labels at the end of lines: value and name in the line's colour, moved apart where lines end close together.

use crate::font::{self, Weight};
use crate::page::{Page, Plot};
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Point, Text, Tint};

/// What stands at the end of one line.
pub(crate) struct EndLabel {
    /// The value, always shown.
    pub(crate) value: String,
    /// The line's name; shortened, or left out where it would be a stump.
    pub(crate) name: String,
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
    /// The top of its line of text.
    pub top: f64,
    /// The bottom of its line of text.
    pub bottom: f64,
}

/// The column right of the plot in which the labels stand; nothing but measures.
pub(crate) struct Column {
    /// From the end of the line to the value.
    gap: f64,
    value: f64,
    name: f64,
}

/// The labels take at most this share of the frame.
const WIDEST: f64 = 0.4;
/// A name with less room than this many ems is left out.
const SHORTEST: f64 = 5.0;
/// Frames narrower than this have no labels.
const NARROWEST: f64 = 200.0;

impl Column {
    /// The column that fits these labels; `None` where the frame is too narrow for any.
    pub(crate) fn of(labels: &[EndLabel], page: &Page) -> Option<Self> {
        if page.width < NARROWEST || labels.is_empty() {
            return None;
        }
        let widest = |text: fn(&EndLabel) -> &str, weight| {
            labels.iter().map(|label| font::width(text(label), page.text, weight)).fold(0.0, f64::max)
        };
        let gap = 14.0 * page.zoom;
        let value = widest(|label| &label.value, Weight::Strong);
        let room = page.width * WIDEST - gap - value - Self::space(page);
        let name = widest(|label| &label.name, Weight::Regular);
        let name = if room >= SHORTEST * page.text || room >= name { name.min(room) } else { 0.0 };
        Some(Self { gap, value, name })
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
        let places = Self::places(labels, ends, page, plot);
        let ends = ends.iter().zip(places);
        labels.iter().zip(ends).flat_map(|(label, (end, place))| self.label(label, *end, place, page, plot)).collect()
    }

    /// Where the labels that are kept stand.
    pub(crate) fn areas(&self, labels: &[EndLabel], ends: &[Point], page: &Page, plot: &Plot) -> Vec<LabelArea> {
        let (left, half) = (plot.right + self.gap, page.line() / 2.0);
        let right = plot.right + self.width(page);
        let area = |place: f64| LabelArea { left, right, top: place - half, bottom: place + half };
        Self::places(labels, ends, page, plot).into_iter().map(area).collect()
    }

    fn places(labels: &[EndLabel], ends: &[Point], page: &Page, plot: &Plot) -> Vec<f64> {
        let line = page.line();
        let (top, bottom) = (plot.top + line / 2.0 - page.text, plot.bottom - line / 2.0 + page.text * 0.5);
        let kept = spaces(top, bottom, line).min(labels.len());
        let heights: Vec<f64> = ends[..kept].iter().map(|end| end.1.clamp(plot.top, plot.bottom)).collect();
        spread(&heights, line, top, bottom)
    }

    fn label(&self, label: &EndLabel, end: Point, place: f64, page: &Page, plot: &Plot) -> Vec<Mark> {
        let left = plot.right + self.gap;
        let baseline = page.centred(place);
        let text = |words: String, x, anchor, weight| {
            let at = (x, baseline);
            Mark::Text(Text { words, at, anchor, size: page.text, weight, colour: label.colour })
        };
        let tie = (!label.hidden).then(|| tie(end, place, label.colour, page, plot, self.gap));
        let mut marks: Vec<Mark> = tie.into_iter().collect();
        marks.push(text(label.value.clone(), left + self.value, Anchor::End, Weight::Strong));
        let name = font::fitted(&label.name, page.text, Weight::Regular, self.name);
        if !name.is_empty() {
            marks.push(text(name, left + self.value + Self::space(page), Anchor::Start, Weight::Regular));
        }
        marks
    }
}

/// The hairline from the end of a line to its label.
fn tie(end: Point, place: f64, colour: Rgb, page: &Page, plot: &Plot, gap: f64) -> Mark {
    let x = |share: f64| plot.right + gap * share;
    let from = (end.0 + 5.0 * page.zoom).min(x(0.4));
    let points = vec![(from, end.1), (x(0.4), end.1), (x(0.7), place), (x(0.85), place)];
    Mark::Path { points, width: page.zoom, tint: Tint(colour, 0.6) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a frame has at most a thousand lines")]
fn spaces(top: f64, bottom: f64, line: f64) -> usize {
    ((bottom - top) / line).floor().max(0.0) as usize + 1
}

/// Moves places apart to at least `line` within top…bottom, each as little as possible: places that touch become a
/// block around the middle of where its members want to be. Equal places keep their order.
fn spread(wanted: &[f64], line: f64, top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut blocks: Vec<Block> = Vec::with_capacity(wanted.len());
    for index in &order {
        let mut block = Block { size: 1.0, middle: wanted[*index] };
        block.hold(line, top, bottom);
        while let Some(above) = blocks.pop_if(|above| above.end(line) > block.start(line)) {
            block = above.joined(&block);
            block.hold(line, top, bottom);
        }
        blocks.push(block);
    }
    let places = blocks.iter().flat_map(|block| block.places(line));
    let mut spread = vec![0.0; wanted.len()];
    for (index, place) in order.into_iter().zip(places) {
        spread[index] = place;
    }
    spread
}

/// Labels that stand directly under one another.
struct Block {
    size: f64,
    middle: f64,
}

impl Block {
    fn start(&self, line: f64) -> f64 {
        self.middle - self.size * line / 2.0
    }

    fn end(&self, line: f64) -> f64 {
        self.middle + self.size * line / 2.0
    }

    fn joined(&self, below: &Self) -> Self {
        let size = self.size + below.size;
        Self { size, middle: (self.middle * self.size + below.middle * below.size) / size }
    }

    /// Keeps the middles of the first and the last label within top…bottom.
    fn hold(&mut self, line: f64, top: f64, bottom: f64) {
        let reach = (self.size - 1.0) * line / 2.0;
        self.middle = self.middle.min(bottom - reach).max(top + reach);
    }

    fn places(&self, line: f64) -> impl Iterator<Item = f64> {
        let first = self.start(line) + line / 2.0;
        let mut place = first - line;
        std::iter::repeat_with(move || {
            place += line;
            place
        })
        .take(self.count())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sums of ones")]
    fn count(&self) -> usize {
        self.size as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wanted: &[f64], expected: &[f64]) {
        assert_eq!(spread(wanted, 10.0, 0.0, 100.0), expected);
    }

    #[test]
    fn labels_move_apart_as_little_as_possible() {
        check(&[20.0, 60.0], &[20.0, 60.0]);
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[50.0, 52.0, 80.0], &[46.0, 56.0, 80.0]);
        check(&[52.0, 50.0], &[56.0, 46.0]);
        check(&[0.0, 0.0, 0.0], &[0.0, 10.0, 20.0]);
        check(&[100.0, 100.0], &[90.0, 100.0]);
        check(&[20.0, 25.0, 33.0], &[16.0, 26.0, 36.0]);
        check(&[], &[]);
    }
}
