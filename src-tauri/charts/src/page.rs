//! What all charts share: sizes of type and strokes, the plot's place on the frame.

use headroom_engine::number::Style;

use crate::font::{self, Weight};
use crate::palette::{self, Rgb, Tokens};
use crate::picture::{Anchor, Point, Text};
use crate::{ChartError, Frame};

/// Below these sides type is set a size smaller; smaller than that it never gets.
const ROOMY: (f64, f64) = (560.0, 280.0);

/// A frame with its measures, pixels.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    pub(crate) frame: Frame,
    pub(crate) tokens: Tokens,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// How much larger than on screen type and strokes are.
    pub(crate) zoom: f64,
    /// Size of labels.
    pub(crate) text: f64,
    /// White space around everything.
    pub(crate) pad: f64,
}

/// Where the data stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plot {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Where the title ends: between here and the top is white space.
    pub(crate) ceiling: f64,
    /// How many rows of labels stand below.
    pub(crate) rows: u32,
}

impl Page {
    pub(crate) fn new(frame: Frame) -> Result<Self, ChartError> {
        let frame = frame.checked()?;
        let (width, height) = (f64::from(frame.width), f64::from(frame.height));
        let zoom = frame.zoom();
        let roomy = width >= ROOMY.0 && height >= ROOMY.1;
        let pad = if width < 240.0 || height < 140.0 { 4.0 } else { 12.0 };
        let text = if roomy { 12.0 } else { 11.0 };
        let tokens = palette::tokens(frame.theme);
        Ok(Self { frame, tokens, width, height, zoom, text: text * zoom, pad: pad * zoom })
    }

    /// How figures are written.
    pub(crate) fn style(&self) -> Style {
        self.frame.style
    }

    /// The distance between two lines of text.
    pub(crate) fn line(&self) -> f64 {
        self.text * 1.3
    }

    /// A label in the usual size and weight.
    pub(crate) fn label(&self, text: impl Into<String>, at: Point, anchor: Anchor, colour: Rgb) -> Text {
        Text { words: text.into(), at, anchor, size: self.text, weight: Weight::Regular, colour, after: None }
    }

    /// How wide a label is.
    pub(crate) fn label_width(&self, text: &str) -> f64 {
        font::width(text, self.text, Weight::Regular)
    }

    /// The baseline of a label that stands centred at a height.
    pub(crate) fn centred(&self, y: f64) -> f64 {
        y + self.text * 0.36
    }
}

/// A name as one line of printable text: control characters, which XML forbids, become spaces.
pub(crate) fn tidy(name: &str) -> String {
    let spaced: String = name.chars().map(|letter| if printable(letter) { letter } else { ' ' }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn printable(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}
