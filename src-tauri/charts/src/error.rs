//! Why there is no picture.

use crate::frame::SIDES;

/// A chart cannot be drawn.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// The frame is too small to show anything or absurdly large.
    #[error(
        "A chart cannot be {width}×{height} pixels; give at least {}×{} and at most {max}×{max}.",
        SIDES.0.start(), SIDES.1.start(), max = SIDES.0.end()
    )]
    Size {
        /// Asked-for width, pixels.
        width: u32,
        /// Asked-for height, pixels.
        height: u32,
    },
    /// There is no month or no scenario to show.
    #[error("There is nothing to draw: no month or no scenario.")]
    Nothing,
    /// The drawing library refused.
    #[error("The chart could not be drawn: {0}")]
    Drawing(String),
    /// The text given is not a picture that can be turned into PNG.
    #[error("The picture could not be turned into PNG: {0}")]
    Png(String),
}
