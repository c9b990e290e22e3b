//! Where the bars of a bridge stand beside each other.

use crate::page::Plot;

/// A bar is this share of its slot.
const BREADTH: f64 = 0.62;

/// The part of the plot a bar stands in.
pub(crate) struct Slot {
    pub(crate) middle: f64,
    pub(crate) width: f64,
}

impl Slot {
    /// The one at `index` of so many.
    pub(crate) fn new(index: usize, count: usize, plot: &Plot) -> Self {
        let width = (plot.right - plot.left) / count as f64;
        Self { middle: plot.left + width * (index as f64 + 0.5), width }
    }

    /// The left end of its bar.
    pub(crate) fn left(&self) -> f64 {
        self.middle - self.width * BREADTH / 2.0
    }

    /// The right end of its bar.
    pub(crate) fn right(&self) -> f64 {
        self.middle + self.width * BREADTH / 2.0
    }
}
