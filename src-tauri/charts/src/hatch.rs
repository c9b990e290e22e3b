//! Bars that are not of what has happened: hatched where projected, an outline where agreed.

use crate::page::Page;
use crate::palette::Rgb;
use crate::picture::{Mark, Point, Tint, line};

/// How a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    /// What is.
    Solid,
    /// What is projected.
    Hatched,
    /// What was agreed: a plan of record.
    Outlined,
}

/// Between two strokes of a hatching, across, pixels on screen.
const APART: f64 = 5.0;

/// A bar between two corners (top left, bottom right).
pub(crate) fn bar(from: Point, to: Point, colour: Rgb, fill: Fill, page: &Page) -> Vec<Mark> {
    match fill {
        Fill::Solid => vec![Mark::Bar { from, to, tint: colour.into() }],
        Fill::Outlined => vec![edge(from, to, colour, page)],
        Fill::Hatched => {
            let ground = Mark::Bar { from, to, tint: Tint(colour, 0.12) };
            let strokes = strokes(from, to, colour, page);
            [ground].into_iter().chain(strokes).chain([edge(from, to, colour, page)]).collect()
        }
    }
}

/// The edge of the bar, within it.
fn edge(from: Point, to: Point, colour: Rgb, page: &Page) -> Mark {
    let width = 1.4 * page.zoom;
    let inset = (width / 2.0).min((to.0 - from.0) / 2.0).min((to.1 - from.1) / 2.0);
    let (left, top, right, bottom) = (from.0 + inset, from.1 + inset, to.0 - inset, to.1 - inset);
    let points = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    Mark::Path { points, width, tint: colour.into() }
}

/// Strokes that rise to the right, each as far as the bar reaches.
fn strokes(from: Point, to: Point, colour: Rgb, page: &Page) -> Vec<Mark> {
    let (width, height) = (to.0 - from.0, to.1 - from.1);
    let apart = APART * page.zoom;
    let mut strokes = Vec::new();
    // A stroke is told by where it would leave the bar's bottom, counted from its left.
    let mut at = apart - height;
    while at < width {
        let (left, right) = (at.max(0.0), (at + height).min(width));
        let y = |x: f64| to.1 - (x - at);
        let ends = [left, right].map(|x| (from.0 + x, y(x)));
        strokes.push(line(ends[0], ends[1], page.zoom, Tint(colour, 0.55)));
        at += apart;
    }
    strokes
}
