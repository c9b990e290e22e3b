//! How large a chart is and on what paper.

use std::ops::RangeInclusive;

use headroom_engine::number::Style;

use crate::ChartError;

/// Widths and heights a chart can have, pixels.
pub(crate) const SIDES: (RangeInclusive<u32>, RangeInclusive<u32>) = (120..=8000, 80..=8000);

/// From this size on everything grows with the frame, so that a slide is readable from the back row.
const FULL_SIZE: (f64, f64) = (900.0, 450.0);

/// The frame of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Pixels, 120…8000.
    pub width: u32,
    /// Pixels, 80…8000.
    pub height: u32,
    /// Ink and paper.
    pub theme: Theme,
    /// First month of the fiscal year, 1…12: the years of the time axis (the plan's `fiscal_year_start`).
    pub fiscal_year_start: u32,
    /// How figures are written.
    pub style: Style,
    /// Pixels kept free at the right of the title's first line, for what a window lays over the picture there.
    pub head_room: u32,
}

/// Ink on paper or the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Near-black on white.
    Light,
    /// Warm grey on near-black.
    Dark,
}

impl Frame {
    pub(crate) fn checked(self) -> Result<Self, ChartError> {
        if SIDES.0.contains(&self.width) && SIDES.1.contains(&self.height) {
            return Ok(self);
        }
        Err(ChartError::Size { width: self.width, height: self.height })
    }

    /// How much larger than on screen type and strokes are, 1 or more.
    pub(crate) fn zoom(self) -> f64 {
        (f64::from(self.width) / FULL_SIZE.0).min(f64::from(self.height) / FULL_SIZE.1).max(1.0)
    }
}
