//! Inter: its files, registered once, and how wide a text is.

use std::sync::OnceLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

/// The files, for painting to pixels.
pub(crate) const FILES: [&[u8]; 2] =
    [include_bytes!("../fonts/Inter-Regular.ttf"), include_bytes!("../fonts/Inter-SemiBold.ttf")];

/// The family name of the files.
pub(crate) const FAMILY: &str = "Inter";

/// Weights charts are set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// 400.
    Regular,
    /// 600.
    Strong,
}

impl Weight {
    /// plotters knows two weights; what it calls bold is registered as our semibold.
    pub(crate) fn style(self) -> FontStyle {
        match self {
            Self::Regular => FontStyle::Normal,
            Self::Strong => FontStyle::Bold,
        }
    }
}

/// plotters takes the height of a font where others take its em; this many of the one make the other.
pub(crate) const HEIGHT_OF_EM: f64 = 1.24;

/// The height of Inter, which is what plotters' measure scales to the size asked for, ems.
const HEIGHT: f64 = 1.21;

/// The width of a line of text without kerning, pixels; so rather a little more than less.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|letter| advance(letter, weight)).sum::<f64>() * size
}

/// The text, or as much of it as fits with an ellipsis; nothing where not even one letter fits.
pub(crate) fn fitted(text: &str, size: f64, weight: Weight, space: f64) -> String {
    if width(text, size, weight) <= space {
        return text.to_owned();
    }
    let room = space - width("…", size, weight);
    let mut used = 0.0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            used += advance(*letter, weight) * size;
            used <= room
        })
        .collect();
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// The text in lines that fit, broken between words where there are any.
pub(crate) fn broken(text: &str, size: f64, weight: Weight, space: f64) -> Vec<String> {
    let fits = |words: &str| width(words, size, weight) <= space;
    let mut lines = vec![String::new()];
    for word in text.split(' ').flat_map(|word| pieces(word, size, weight, space)) {
        let line = lines.last().map(String::as_str).unwrap_or_default();
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        match lines.last_mut() {
            Some(last) if last.is_empty() || fits(&longer) => *last = longer,
            _ => lines.push(word),
        }
    }
    lines
}

/// No more than so many lines: what does not fit is cut from the last of them.
pub(crate) fn shortened(mut lines: Vec<String>, most: u32, size: f64, weight: Weight, space: f64) -> Vec<String> {
    let kept = usize::try_from(most).unwrap_or(usize::MAX).max(1);
    if lines.len() > kept {
        let rest = lines.split_off(kept - 1).join(" ");
        lines.push(rest);
    }
    lines.into_iter().map(|line| fitted(&line, size, weight, space)).collect()
}

/// A word, in pieces where it is wider than a line.
fn pieces(word: &str, size: f64, weight: Weight, space: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for letter in word.chars() {
        let more = advance(letter, weight) * size;
        if used > 0.0 && used + more > space {
            pieces.push(String::new());
            used = 0.0;
        }
        used += more;
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

/// Makes the files known to plotters; later calls do nothing.
pub(crate) fn register() {
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| {
        for (weight, file) in [Weight::Regular, Weight::Strong].into_iter().zip(FILES) {
            // The files are ours and a test measures with them; were they broken, text would measure as squares.
            let _ = register_font(FAMILY, weight.style(), file);
        }
    });
}

/// Letters measured once: Latin with its extensions.
const COMMON: usize = 0x250;

/// The advance of a letter, ems.
fn advance(letter: char, weight: Weight) -> f64 {
    static WIDTHS: [OnceLock<Vec<f64>>; 2] = [OnceLock::new(), OnceLock::new()];
    let widths =
        WIDTHS[weight as usize].get_or_init(|| (0..COMMON).map(|code| measured(letter_of(code), weight)).collect());
    widths.get(letter as usize).copied().unwrap_or_else(|| measured(letter, weight))
}

fn letter_of(code: usize) -> char {
    u32::try_from(code).ok().and_then(char::from_u32).unwrap_or(' ')
}

/// Scripts from Hangul on are not in Inter; whatever font stands in for it, a letter is at most an em wide.
const FOREIGN: char = '\u{1100}';
/// … but for the punctuation, currency signs and arrows among them, which Inter has.
const PUNCTUATION: std::ops::Range<char> = '\u{2000}'..'\u{2c00}';

/// The size letters are measured at: plotters rounds to whole units.
const EM: f64 = 1000.0;

fn measured(letter: char, weight: Weight) -> f64 {
    register();
    // In the window digits stand in tabular figures, all as wide as this one.
    let letter = if letter.is_ascii_digit() { '0' } else { letter };
    if letter >= FOREIGN && !PUNCTUATION.contains(&letter) {
        return 1.0;
    }
    let font = FontDesc::new(FontFamily::Name(FAMILY), EM * HEIGHT, weight.style());
    font.layout_box(letter.encode_utf8(&mut [0; 4])).map_or(1.0, |(_, (width, _))| f64::from(width) / EM)
}
