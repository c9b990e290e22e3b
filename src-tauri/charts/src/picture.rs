//! A chart laid out: plain marks at places, in the order they are painted.

use crate::font::{self, Weight};
use crate::palette::Rgb;

/// A point of the frame, pixels from the top left.
pub(crate) type Point = (f64, f64);

/// A chart ready to be painted.
#[derive(Debug)]
pub(crate) struct Picture {
    /// What it shows, in a line.
    pub(crate) title: String,
    /// Its figures in words, for people who do not see it.
    pub(crate) description: String,
    pub(crate) marks: Vec<Mark>,
}

/// A colour and how much of it, 0…1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tint(pub(crate) Rgb, pub(crate) f64);

impl From<Rgb> for Tint {
    fn from(colour: Rgb) -> Self {
        Self(colour, 1.0)
    }
}

/// Something to paint.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mark {
    /// Connected straight lines.
    Path { points: Vec<Point>, width: f64, tint: Tint },
    /// The same, dashed.
    Dashes { points: Vec<Point>, width: f64, tint: Tint },
    /// A filled polygon.
    Area { points: Vec<Point>, tint: Tint },
    /// A filled rectangle.
    Bar { from: Point, to: Point, tint: Tint },
    /// A filled circle.
    Dot { at: Point, radius: f64, tint: Tint },
    /// One line of text.
    Text(Text),
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Text {
    pub(crate) words: String,
    /// Where its anchor stands on the baseline.
    pub(crate) at: Point,
    pub(crate) anchor: Anchor,
    /// Pixels an em.
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) colour: Rgb,
    /// It goes on so many pixels behind the text before it, wherever that ends: at its place only in the font that was
    /// measured.
    pub(crate) after: Option<f64>,
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Text {
    /// Left and right end, pixels.
    pub(crate) fn extent(&self) -> (f64, f64) {
        let width = font::width(&self.words, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2.0,
            Anchor::End => self.at.0 - width,
        };
        (left, left + width)
    }

    /// Whether connected lines keep so many pixels away from it.
    pub(crate) fn is_clear_of(&self, points: &[Point], distance: f64) -> bool {
        let (left, right) = self.extent();
        let (left, right) = (left - distance, right + distance);
        let (top, bottom) = (self.at.1 - self.size - distance, self.at.1 + self.size * 0.25);
        points.windows(2).filter(|pair| pair[0].0 < right && pair[1].0 > left).all(|pair| {
            let (from, to) = heights(pair, left, right);
            from.max(to) < top || from.min(to) > bottom
        })
    }
}

/// Where a stroke from left to right, or straight up or down, comes in between two places and where it goes out.
fn heights(stroke: &[Point], left: f64, right: f64) -> (f64, f64) {
    let (from, to) = (stroke[0], stroke[1]);
    if to.0 <= from.0 {
        return (from.1, to.1);
    }
    let y = |x: f64| from.1 + (x.clamp(from.0, to.0) - from.0) / (to.0 - from.0) * (to.1 - from.1);
    (y(left), y(right))
}

/// A horizontal or vertical line.
pub(crate) fn line(from: Point, to: Point, width: f64, tint: impl Into<Tint>) -> Mark {
    Mark::Path { points: vec![from, to], width, tint: tint.into() }
}
