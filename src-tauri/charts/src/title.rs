//! The title of a chart: what it shows, in which unit, of which months.

use headroom_engine::Month;

use crate::font::{self, Weight};
use crate::page::{Page, tidy};
use crate::picture::{Anchor, Mark, Point, Text};

/// The three parts of a title.
pub(crate) struct Title {
    what: String,
    /// Instead of `what` where that does not fit and is not to be broken into lines.
    short: Option<String>,
    /// The unit alone, where there is no room for the months as well.
    unit: String,
    rest: String,
    /// The same in less room.
    close: String,
}

/// Frames lower than this have no room for a second line, pixels.
const LOW: f64 = 150.0;
/// Frames lower than this, pixels on screen, have no room for a title of several lines.
const TALL: f64 = 400.0;
/// … and those lower than this none for one of two.
const MIDDLING: f64 = 200.0;
/// How much wider than Inter the fonts are that stand in for it in a program that has no Inter.
const WIDER: f64 = 1.18;
/// A title has no more lines.
const MOST_LINES: u32 = 4;

impl Title {
    pub(crate) fn new(what: impl Into<String>, currency: &str, first: Month, last: Month) -> Self {
        let what = tidy(&what.into());
        let period = |label: &dyn Fn(Month) -> String| {
            if first == last { label(first) } else { format!("{} – {}", label(first), label(last)) }
        };
        let unit = tidy(currency);
        let (rest, close) = (period(&Month::label), period(&shortened));
        Self { what, short: None, rest: format!("{unit} · {rest}"), close: format!("{unit} · {close}"), unit }
    }

    /// The same with another name where there is little room.
    pub(crate) fn or(self, short: impl Into<String>) -> Self {
        Self { short: Some(tidy(&short.into())), ..self }
    }

    /// The title as one line.
    pub(crate) fn line(&self) -> String {
        format!("{} · {}", self.what, self.rest)
    }

    /// Sets the title on one line where it fits, on more where there is height for it, and shortened otherwise. The
    /// second value is where it ends, pixels from the top.
    pub(crate) fn set(&self, page: &Page) -> (Vec<Mark>, f64) {
        // A large picture is one that is given away.
        let wider = if page.zoom > 1.0 { WIDER } else { 1.0 };
        let space = (page.width - 2.0 * page.pad) / wider;
        let first = (space - f64::from(page.frame.head_room)).max(space / 3.0);
        let setting = Setting { page, first };
        let what = if page.height >= TALL * page.zoom { &self.what } else { self.fitting(&setting) };
        if let Some(set) = setting.beside(what, &self.rest) {
            return set;
        }
        if let Some(set) = setting.beside(what, &self.close) {
            return set;
        }
        if page.height < LOW {
            let set = setting.beside(what, &self.unit);
            return set.unwrap_or_else(|| setting.stacked(&[setting.cut(what)], None));
        }
        let rest = font::fitted(&self.rest, page.text, Weight::Regular, space);
        setting.stacked(&setting.broken(what, most_lines(page)), Some(rest))
    }

    fn fitting(&self, setting: &Setting<'_>) -> &str {
        let fits = setting.width(&self.what) <= setting.first;
        self.short.as_deref().filter(|_| !fits).unwrap_or(&self.what)
    }
}

fn most_lines(page: &Page) -> u32 {
    match page.height / page.zoom {
        height if height >= TALL => MOST_LINES,
        height if height >= MIDDLING => 2,
        _ => 1,
    }
}

/// `Jan 27`.
fn shortened(month: Month) -> String {
    let label = month.label();
    label.split_once(' ').map_or(label.clone(), |(name, _)| format!("{name} {:02}", month.year().rem_euclid(100)))
}

/// The room of a title, pixels.
struct Setting<'p> {
    page: &'p Page,
    /// Of a line beside what the window lays over the picture.
    first: f64,
}

impl Setting<'_> {
    fn size(&self) -> f64 {
        if self.page.text > 11.0 { self.page.text * 13.0 / 12.0 } else { 12.0 }
    }

    fn width(&self, what: &str) -> f64 {
        font::width(what, self.size(), Weight::Strong)
    }

    fn cut(&self, what: &str) -> String {
        font::fitted(what, self.size(), Weight::Strong, self.first)
    }

    fn broken(&self, what: &str, most: u32) -> Vec<String> {
        let lines = font::broken(what, self.size(), Weight::Strong, self.first);
        font::shortened(lines, most, self.size(), Weight::Strong, self.first)
    }

    /// Both on one line; `None` where they do not fit.
    fn beside(&self, what: &str, rest: &str) -> Option<(Vec<Mark>, f64)> {
        let (page, size) = (self.page, self.size());
        let (width, baseline, rest) = (self.width(what), page.pad + size, format!("· {rest}"));
        let gap = size * 0.35;
        let fits = width + gap + page.label_width(&rest) <= self.first;
        let rest = Text { after: Some(gap), ..self.dim(rest, (page.pad + width + gap, baseline)) };
        let rest = Mark::Text(rest);
        fits.then(|| (vec![self.strong(what.to_owned(), baseline), rest], baseline + size * 0.3))
    }

    /// Below one another.
    fn stacked(&self, what: &[String], rest: Option<String>) -> (Vec<Mark>, f64) {
        let (page, size) = (self.page, self.size());
        let line = size * 1.2;
        let lines = what.iter().enumerate();
        let mut marks: Vec<Mark> =
            lines.map(|(at, words)| self.strong(words.clone(), page.pad + size + line * at as f64)).collect();
        let last = page.pad + size + line * what.len().saturating_sub(1) as f64;
        let Some(rest) = rest else { return (marks, last + size * 0.3) };
        let below = last + page.line();
        marks.push(Mark::Text(self.dim(rest, (page.pad, below))));
        (marks, below + page.text * 0.3)
    }

    fn strong(&self, words: String, baseline: f64) -> Mark {
        let (page, size) = (self.page, self.size());
        let (at, colour) = ((page.pad, baseline), page.tokens.ink);
        Mark::Text(Text { words, at, anchor: Anchor::Start, size, weight: Weight::Strong, colour, after: None })
    }

    fn dim(&self, words: String, at: Point) -> Text {
        self.page.label(words, at, Anchor::Start, self.page.tokens.dim)
    }
}
