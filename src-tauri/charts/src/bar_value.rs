//! The value of a bar of a bridge: above the bar, below it where the bar falls.

use crate::font::Weight;
use crate::page::{Page, Plot};
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Text};

/// A bar as it stands on the page, pixels from its top.
#[derive(Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) falls: bool,
}

/// From the lower end of a falling bar to the baseline of its value, ems.
const BELOW: f64 = 1.15;
/// From the upper end of a bar to the baseline of its value, ems.
const ABOVE: f64 = 0.4;
/// What letters reach below their baseline, ems.
const DESCENT: f64 = 0.35;

/// The plot, so much less high that the values of all falling bars have their room above what stands below it.
pub(crate) fn with_room_below(plot: Plot, bars: &[Standing], page: &Page) -> Plot {
    let lowest = bars.iter().filter(|bar| bar.falls).map(|bar| bar.bottom).fold(f64::NEG_INFINITY, f64::max);
    let missing = (lowest + (BELOW + DESCENT) * page.text - plot.bottom).max(0.0);
    // Bars become lower with their plot, so that this is rather a little more than less.
    Plot { bottom: (plot.bottom - missing).max(plot.top + 1.0), ..plot }
}

/// The value of a bar around `middle`.
pub(crate) fn value(bar: Standing, words: String, middle: f64, colour: Rgb, page: &Page) -> Mark {
    let baseline = if bar.falls { bar.bottom + page.text * BELOW } else { bar.top - page.text * ABOVE };
    let (anchor, size, weight) = (Anchor::Middle, page.text, Weight::Strong);
    Mark::Text(Text { words, at: (middle, baseline), anchor, size, weight, colour, after: None })
}
