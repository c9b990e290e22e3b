//! What all charts share: sizes of type and strokes, the title, the plot's place on the frame.

use headroom_engine::Month;
use headroom_engine::number::Style;

use crate::font::{self, Weight};
use crate::palette::{self, Rgb, Tokens};
use crate::picture::{Anchor, Mark, Point, Text};
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
        Text { words: text.into(), at, anchor, size: self.text, weight: Weight::Regular, colour }
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

/// The three parts of a title: what, in which unit, of which months.
pub(crate) struct Title {
    what: String,
    /// The unit alone, where there is no room for the months as well.
    unit: String,
    rest: String,
}

impl Title {
    pub(crate) fn new(what: impl Into<String>, currency: &str, first: Month, last: Month) -> Self {
        let what = tidy(&what.into());
        let period = if first == last { first.label() } else { format!("{} – {}", first.label(), last.label()) };
        let unit = tidy(currency);
        Self { what, rest: format!("{unit} · {period}"), unit }
    }

    /// The title as one line.
    pub(crate) fn line(&self) -> String {
        format!("{} · {}", self.what, self.rest)
    }

    /// Sets the title on one line where it fits, on two where there is height for it, and shortened otherwise. The
    /// second value is where it ends, pixels from the top.
    pub(crate) fn set(&self, page: &Page) -> (Vec<Mark>, f64) {
        let size = if page.text > 11.0 { page.text * 13.0 / 12.0 } else { 12.0 };
        let baseline = page.pad + size;
        let space = page.width - 2.0 * page.pad;
        let first = (space - f64::from(page.frame.head_room)).max(space / 3.0);
        let what = |space| font::fitted(&self.what, size, Weight::Strong, space);
        let strong = |words: String| Text {
            words,
            at: (page.pad, baseline),
            anchor: Anchor::Start,
            size,
            weight: Weight::Strong,
            colour: page.tokens.ink,
        };
        let dim = |words: String, at| Text {
            words,
            at,
            anchor: Anchor::Start,
            size: page.text,
            weight: Weight::Regular,
            colour: page.tokens.dim,
        };
        let width = font::width(&self.what, size, Weight::Strong);
        // Fonts differ a little from what was measured, and more over a longer text.
        let gap = size * 0.35 + width * 0.015;
        let below = baseline + size * 0.3;
        let beside = |rest: &str| {
            let rest = format!("· {rest}");
            let fits = width + gap + page.label_width(&rest) <= first;
            let rest = dim(rest, (page.pad + width + gap, baseline));
            fits.then(|| (vec![Mark::Text(strong(self.what.clone())), Mark::Text(rest)], below))
        };
        if let Some(set) = beside(&self.rest) {
            return set;
        }
        if page.height < 200.0 {
            return beside(&self.unit).unwrap_or_else(|| (vec![Mark::Text(strong(what(first)))], below));
        }
        let second = baseline + page.line();
        let rest = font::fitted(&self.rest, page.text, Weight::Regular, space);
        let marks = vec![Mark::Text(strong(what(first))), Mark::Text(dim(rest, (page.pad, second)))];
        (marks, second + page.text * 0.3)
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
