//! The horizontal axis: months, quarters and years as the width allows, never overlapping, never rotated.

use headroom_engine::Month;
use headroom_engine::number::{fiscal_quarter, fiscal_year_label};

use crate::Frame;
use crate::chart::Stop;
use crate::page::{Page, Plot};
use crate::picture::{Anchor, Mark, Text, Tint, line};

/// The months of a chart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeAxis {
    pub(crate) start: Month,
    /// At least 1.
    pub(crate) months: u32,
    /// First month of the fiscal year, 1…12.
    pub(crate) year_start: u32,
}

/// A stretch of months with one label, counted from the start of the first month.
struct Span {
    from: u32,
    to: u32,
    label: String,
}

/// Labels that stand side by side, with at least so much air between them, pixels on screen.
struct Row {
    spans: Vec<Span>,
    air: f64,
}

/// Years are thinned to every so many before they overlap.
const THINNED: [usize; 4] = [1, 2, 5, 10];

impl TimeAxis {
    /// The axis of so many months; `None` where there are none.
    pub(crate) fn new(start: Month, months: usize, frame: Frame) -> Option<Self> {
        let months = u32::try_from(months).ok().filter(|months| *months > 0)?;
        Some(Self { start, months, year_start: frame.fiscal_year_start.clamp(1, 12) })
    }

    /// Where the end of month `month` (1-based; 0 = the start) stands.
    pub(crate) fn x(&self, month: f64, plot: &Plot) -> f64 {
        plot.left + month / f64::from(self.months) * (plot.right - plot.left)
    }

    /// The last month.
    pub(crate) fn last(&self) -> Month {
        self.start.plus(self.months - 1)
    }

    /// Every month, `within` itself: 0.5 in its middle, 1 at its end.
    pub(crate) fn stops(&self, within: f64, plot: &Plot) -> Vec<Stop> {
        let stop =
            |month: u32| Stop { x: self.x(f64::from(month) + within, plot), name: self.start.plus(month).label() };
        (0..self.months).map(stop).collect()
    }

    /// How many rows of labels these months need on a plot so wide, within what the page has room for.
    pub(crate) fn rows(&self, page: &Page, width: f64) -> u32 {
        match Self::most_rows(page) {
            2 if self.fine(page, width).is_none() => 1,
            most => most,
        }
    }

    /// How many rows of labels a page has room for.
    pub(crate) fn most_rows(page: &Page) -> u32 {
        match page.height {
            ..110.0 => 0,
            110.0..230.0 => 1,
            _ => 2,
        }
    }

    /// How much room so many rows of labels take below the plot.
    pub(crate) fn height(rows: u32, page: &Page) -> f64 {
        f64::from(rows) * page.line() + if rows > 0 { 3.0 * page.zoom } else { 0.0 }
    }

    /// Labels and year marks below the plot.
    pub(crate) fn marks(&self, page: &Page, plot: &Plot) -> Vec<Mark> {
        if plot.rows == 0 {
            return Vec::new();
        }
        let years = Row { spans: self.spans(|month| self.year_label(month)), air: 10.0 };
        let mut marks = self.boundaries(&years, page, plot);
        let (upper, lower) = match self.fine(page, plot.right - plot.left) {
            Some(fine) if plot.rows > 1 => (fine, Some(years)),
            Some(fine) if self.months <= 12 => (fine, None),
            _ => (years, None),
        };
        marks.extend(self.row(&upper, 1.0, page, plot));
        if let Some(lower) = lower {
            marks.extend(self.row(&lower, 2.0, page, plot));
        }
        marks
    }

    /// Months or, where they are too narrow, quarters; `None` where those are too narrow as well.
    fn fine(&self, page: &Page, width: f64) -> Option<Row> {
        let month = width / f64::from(self.months);
        let air = 5.0;
        if month >= page.label_width("May") + air * page.zoom {
            let spans = self.spans(|month| month.label().chars().take(3).collect());
            return Some(Row { spans, air });
        }
        (3.0 * month >= page.label_width("Q4") + air * page.zoom).then(|| {
            let spans = self.spans(|month| format!("Q{}", fiscal_quarter(month, self.year_start)));
            Row { spans, air }
        })
    }

    fn spans(&self, label: impl Fn(Month) -> String) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for month in 0..self.months {
            let label = label(self.start.plus(month));
            match spans.last_mut() {
                Some(span) if span.label == label => span.to = month + 1,
                _ => spans.push(Span { from: month, to: month + 1, label }),
            }
        }
        spans
    }

    fn year_label(&self, month: Month) -> String {
        if self.year_start == 1 {
            return month.year().to_string();
        }
        fiscal_year_label(month, self.year_start)
    }

    /// Labels in the middle of their stretches or, where they are thinned, at the beginning.
    fn row(&self, row: &Row, number: f64, page: &Page, plot: &Plot) -> Vec<Mark> {
        let baseline = plot.bottom + 3.0 * page.zoom + page.line() * number - page.text * 0.2;
        let every = self.thinned(row, page, plot);
        let fits = |span: &&Span| self.fits(span, every, self.air(span, row), page, plot);
        let spans = row.spans.iter().step_by(every).filter(fits);
        spans.map(|span| Mark::Text(self.label(span, every, baseline, page, plot))).collect()
    }

    /// To every how many labels a row is thinned so that they fit.
    fn thinned(&self, row: &Row, page: &Page, plot: &Plot) -> usize {
        let fits = |every: usize| {
            let mut spans = row.spans.iter().step_by(every);
            spans.any(|span| self.fits(span, every, row.air, page, plot))
        };
        THINNED.into_iter().find(|every| fits(*every)).unwrap_or(row.spans.len().max(1))
    }

    /// The air a label needs: at the first and at the last month nothing stands on its other side.
    fn air(&self, span: &Span, row: &Row) -> f64 {
        let sides = u8::from(span.from > 0) + u8::from(span.to < self.months);
        row.air * f64::from(sides) / 2.0
    }

    fn fits(&self, span: &Span, every: usize, air: f64, page: &Page, plot: &Plot) -> bool {
        let month = (plot.right - plot.left) / f64::from(self.months);
        let own = f64::from(span.to - span.from) * every as f64;
        let left = f64::from(self.months - span.from);
        page.label_width(&span.label) + air * page.zoom <= own.min(left) * month
    }

    fn label(&self, span: &Span, every: usize, y: f64, page: &Page, plot: &Plot) -> Text {
        let (from, to) = (self.x(f64::from(span.from), plot), self.x(f64::from(span.to), plot));
        if every > 1 {
            return page.label(&span.label, (from + 4.0 * page.zoom, y), Anchor::Start, page.tokens.dim);
        }
        page.label(&span.label, (f64::midpoint(from, to), y), Anchor::Middle, page.tokens.dim)
    }

    /// Short strokes where years begin.
    fn boundaries(&self, years: &Row, page: &Page, plot: &Plot) -> Vec<Mark> {
        let stroke = |year: &Span| {
            let x = self.x(f64::from(year.from), plot);
            let bottom = plot.bottom + Self::height(plot.rows, page);
            line((x, plot.bottom), (x, bottom), page.zoom, Tint(page.tokens.ink, 0.15))
        };
        let every = self.thinned(years, page, plot);
        years.spans.iter().step_by(every).filter(|year| year.from > 0).map(stroke).collect()
    }
}
