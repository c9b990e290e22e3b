//! Texts that go on where another ends. plotters places every text by itself, as wide as Inter makes the one before; a
//! program without Inter sets that one wider or narrower, so these become part of it instead.

use super::{escaped, font, units};
use crate::palette::Rgb;
use crate::picture::{Mark, Text};

/// The end of every text in the drawing; what texts say is escaped and cannot hold it.
const END: &str = "</text>";

/// The drawing with the texts that are left out of it put behind those they follow.
pub(super) fn with_tails(drawn: &str, marks: &[Mark]) -> String {
    let texts = marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None });
    let mut texts = texts.peekable();
    let mut whole = String::with_capacity(drawn.len() + 256);
    for piece in drawn.split_inclusive(END) {
        let Some(open) = piece.strip_suffix(END) else {
            whole += piece;
            continue;
        };
        texts.next();
        whole += open;
        while let Some((text, gap)) = texts.peek().and_then(|text| Some((*text, text.after?))) {
            whole += &tail(text, gap);
            texts.next();
        }
        whole += END;
    }
    whole
}

fn tail(text: &Text, gap: f64) -> String {
    let Rgb(red, green, blue) = text.colour;
    let weight = match text.weight {
        font::Weight::Regular => 400,
        font::Weight::Strong => 600,
    };
    format!(
        "<tspan dx=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"#{red:02X}{green:02X}{blue:02X}\">{}</tspan>",
        units(gap),
        units(text.size),
        escaped(&text.words)
    )
}
