//! Lines over one another: what is planned is solid, what was agreed is dashed, and neither hides the other.

use crate::page::Page;
use crate::palette::Rgb;
use crate::picture::{Mark, Point};

/// Width of a line on screen, and of a dashed one.
const SOLID: f64 = 2.0;
const DASHED: f64 = 1.6;
/// Radius of the dot at the end of a line.
const DOT: f64 = 2.8;
/// Radius of the ring at the end of a dashed line, in which the dot of another has room, and how thick it is.
const RING: f64 = 4.6;
const EDGE: f64 = 1.3;

/// A line on a plot.
pub(crate) struct Stroke {
    pub(crate) points: Vec<Point>,
    pub(crate) colour: Rgb,
    /// It was agreed and does not move any more.
    pub(crate) dashed: bool,
}

/// The lines, the last of the solid ones on top of these: the dashed over the solid, in whose gaps these are seen; then
/// their ends, dots within rings. The end is all there is of a line of one point.
pub(crate) fn strokes(lines: &[Stroke], page: &Page) -> Vec<Mark> {
    let of = |dashed: bool| lines.iter().filter(move |line| line.dashed == dashed);
    let paths = of(false).chain(of(true)).filter_map(|line| line.path(page));
    let ends = of(true).chain(of(false)).flat_map(|line| line.end(page));
    paths.chain(ends).collect()
}

impl Stroke {
    fn path(&self, page: &Page) -> Option<Mark> {
        let (points, tint) = (self.points.clone(), self.colour.into());
        if points.len() < 2 {
            return None;
        }
        Some(if self.dashed {
            Mark::Dashes { points, width: DASHED * page.zoom, tint }
        } else {
            Mark::Path { points, width: SOLID * page.zoom, tint }
        })
    }

    fn end(&self, page: &Page) -> Vec<Mark> {
        let Some(at) = self.points.last().copied() else { return Vec::new() };
        let dot = |radius: f64, colour: Rgb| Mark::Dot { at, radius: radius * page.zoom, tint: colour.into() };
        if self.dashed {
            return vec![dot(RING, self.colour), dot(RING - EDGE, page.tokens.paper)];
        }
        vec![dot(DOT, self.colour)]
    }
}
