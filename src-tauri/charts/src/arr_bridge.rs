//! The ARR bridge: from opening to closing ARR by what happened in between.

use std::ops::Range;

use headroom_engine::number::{Scale, Style};
use headroom_engine::{Metric, Month, Series};

use crate::bar_value::{self, Standing, with_room_below};
use crate::chart::{ChartReading, LaidOut, SeriesReading, Stop};
use crate::font::{self, Weight};
use crate::hatch::{self, Fill};
use crate::lines::{frame as plot_frame, has_axis};
use crate::page::{Page, Plot, tidy};
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Tint, line};
use crate::slot::Slot;
use crate::time_axis::TimeAxis;
use crate::title::Title;
use crate::value_axis::ValueAxis;
use crate::{Chart, ChartError, Frame, PlotArea};

/// Whose bridge it is, and over which months.
#[derive(Clone, Debug)]
pub struct Bridged<'a> {
    /// What people call the scenario.
    pub name: &'a str,
    /// Its first month.
    pub start: Month,
    /// Its total.
    pub total: &'a Series,
    /// The months the bridge spans (0-based), which the total has.
    pub months: Range<usize>,
    /// It is a plan of record: its totals are outlines. Those of a projection are hatched, and what the book is at the
    /// start of the plan is solid.
    pub is_record: bool,
}

/// The ARR bridge of one scenario over some months: opening + new + expansion + price − contraction − churned =
/// closing, each summed over the months.
///
/// `currency` is the plan's ISO code.
///
/// # Errors
/// [`ChartError::Size`]; [`ChartError::Nothing`] where there is no such month.
pub fn arr_bridge(frame: Frame, currency: &str, bridged: &Bridged<'_>) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let Range { start, end } = bridged.months;
    if start >= end || end > bridged.total.months() {
        return Err(ChartError::Nothing);
    }
    let month = |index: usize| bridged.start.plus(u32::try_from(index).unwrap_or(u32::MAX));
    let (first, last) = (month(start), month(end - 1));
    let bridge = Bridge {
        title: Title::new(format!("ARR bridge of {}", tidy(bridged.name)), currency, first, last),
        currency,
        steps: steps(bridged, first, last),
        is_record: bridged.is_record,
    };
    lay_out(&bridge, &page).painted(bridge.title.line(), described(&bridge, frame.style), &page)
}

/// What a bridge shows.
pub(crate) struct Bridge<'a> {
    pub(crate) title: Title,
    pub(crate) currency: &'a str,
    pub(crate) steps: Vec<Step>,
    pub(crate) is_record: bool,
}

/// One bar of a bridge.
pub(crate) struct Step {
    /// Under the bar, and where that is too wide.
    pub(crate) label: &'static str,
    pub(crate) short: &'static str,
    /// The month of a total.
    pub(crate) month: Option<Month>,
    /// A total's level or a movement's difference.
    pub(crate) amount: f64,
    /// A total that is, not one that is projected.
    pub(crate) is_actual: bool,
}

fn steps(bridged: &Bridged<'_>, first: Month, last: Month) -> Vec<Step> {
    let Bridged { total, months, .. } = bridged;
    let sum = |metric| total.iter(metric).take(months.end).skip(months.start).flatten().sum::<f64>();
    let movement = |label, short, amount| Step { label, short, month: None, amount, is_actual: false };
    let opening = total.get(Metric::OpeningArr, months.start).unwrap_or(0.0);
    let closing = total.get(Metric::ClosingArr, months.end - 1).unwrap_or(0.0);
    let is_actual = months.start == 0;
    vec![
        Step { label: "Opening", short: "Open", month: Some(first), amount: opening, is_actual },
        movement("New", "New", sum(Metric::NewArr)),
        movement("Expansion", "Exp.", sum(Metric::ExpansionArr)),
        movement("Price", "Price", sum(Metric::PriceArr)),
        movement("Contraction", "Contr.", -sum(Metric::ContractionArr)),
        movement("Churned", "Churn", -sum(Metric::ChurnedArr)),
        Step { label: "Closing", short: "Close", month: Some(last), amount: closing, is_actual: false },
    ]
}

/// A bar as it stands on the value axis.
struct Bar<'a> {
    step: &'a Step,
    from: f64,
    to: f64,
}

/// Lays the bridge out.
pub(crate) fn lay_out(bridge: &Bridge<'_>, page: &Page) -> LaidOut {
    let bars = standing(&bridge.steps);
    let (mut marks, title_end) = bridge.title.set(page);
    let rows = TimeAxis::most_rows(page);
    let (mut foot, axis) = plot_frame(page, title_end + page.text, 0.0, rows, bridge.currency, &|height| {
        ValueAxis::from_zero(bars.iter().flat_map(|bar| [bar.from, bar.to]), page, height)
    });
    let labelled = has_axis(page) && page.width >= 560.0;
    if !labelled {
        foot.left = page.pad;
    }
    let standing: Vec<Standing> = bars.iter().map(|bar| bar.standing(&axis, &foot)).collect();
    let plot = with_room_below(foot, &standing, page);
    if labelled {
        marks.extend(axis.marks(page, &plot, bridge.currency, true));
    }
    marks.extend(axis.zero_line(page, &plot));
    marks.extend(connectors(&bars, &axis, page, &plot));
    let slots: Vec<Slot> = (0..bars.len()).map(|index| Slot::new(index, bars.len(), &plot)).collect();
    let drawn = |(bar, slot): (&Bar<'_>, &Slot)| bar.marks(slot, bridge.is_record, &axis, page, &plot);
    marks.extend(bars.iter().zip(&slots).flat_map(drawn));
    marks.extend(values(&bars, &slots, bridge.currency, &axis, page, &plot));
    marks.extend(names(&bars, &slots, page, &foot));
    LaidOut { marks, reading: reading(&bars, &slots, axis.area(&plot)) }
}

fn reading(bars: &[Bar<'_>], slots: &[Slot], plot: PlotArea) -> ChartReading {
    let name = |step: &Step| {
        step.month.map_or_else(|| step.label.to_owned(), |month| format!("{} {}", step.label, month.label()))
    };
    let stops = bars.iter().zip(slots).map(|(bar, slot)| Stop { x: slot.middle, name: name(bar.step) }).collect();
    let values = bars.iter().map(|bar| Some(bar.step.amount)).collect();
    ChartReading { plot, stops, series: vec![SeriesReading { values, label: None }] }
}

/// One unit for all of them.
fn scale(bars: &[Bar<'_>]) -> Scale {
    Scale::of(bars.iter().map(|bar| bar.step.amount))
}

fn standing(steps: &[Step]) -> Vec<Bar<'_>> {
    let mut level = 0.0;
    steps
        .iter()
        .map(|step| {
            let from = if step.month.is_some() { 0.0 } else { level };
            level = from + step.amount;
            Bar { step, from, to: level }
        })
        .collect()
}

impl Bar<'_> {
    fn is_total(&self) -> bool {
        self.step.month.is_some()
    }

    fn marks(&self, slot: &Slot, is_record: bool, axis: &ValueAxis, page: &Page, plot: &Plot) -> Vec<Mark> {
        let fill = if self.is_total() { self.fill(is_record) } else { Fill::Solid };
        let Standing { top, bottom, .. } = self.standing(axis, plot);
        // A movement too small to see is still there: a bar never gets thinner than a hairline.
        let bottom = if self.step.amount == 0.0 { bottom } else { bottom.max(top + page.zoom) };
        hatch::bar((slot.left(), top), (slot.right(), bottom), self.colour(page), fill, page)
    }

    fn fill(&self, is_record: bool) -> Fill {
        match (is_record, self.step.is_actual) {
            (true, _) => Fill::Outlined,
            (false, true) => Fill::Solid,
            (false, false) => Fill::Hatched,
        }
    }

    fn standing(&self, axis: &ValueAxis, plot: &Plot) -> Standing {
        let (from, to) = (axis.y(self.from, plot), axis.y(self.to, plot));
        let falls = self.step.amount < 0.0 && !self.is_total();
        Standing { top: from.min(to), bottom: from.max(to), falls }
    }

    fn colour(&self, page: &Page) -> Rgb {
        match (self.is_total(), self.step.amount < 0.0) {
            (true, _) => page.tokens.ink,
            (false, false) => page.tokens.good,
            (false, true) => page.tokens.bad,
        }
    }

    fn value(&self, scale: Scale, currency: &str, style: Style) -> String {
        if self.is_total() {
            style.money_in(scale, currency, self.step.amount)
        } else {
            style.money_difference_in(scale, currency, self.step.amount)
        }
    }
}

/// Hairlines from where one bar ends to where the next begins.
fn connectors(bars: &[Bar<'_>], axis: &ValueAxis, page: &Page, plot: &Plot) -> Vec<Mark> {
    let slot = |index| Slot::new(index, bars.len(), plot);
    let between = bars.iter().enumerate().take(bars.len().saturating_sub(1));
    between
        .map(|(index, bar)| {
            let y = axis.y(bar.to, plot);
            line((slot(index).right(), y), (slot(index + 1).left(), y), page.zoom, Tint(page.tokens.ink, 0.45))
        })
        .collect()
}

/// The values above (falling: below) their bars: with the currency's sign where there is room for all of them, without
/// it where that makes the room, and only those of the totals otherwise.
fn values(bars: &[Bar<'_>], slots: &[Slot], currency: &str, axis: &ValueAxis, page: &Page, plot: &Plot) -> Vec<Mark> {
    let (style, scale) = (page.style(), scale(bars));
    let width = |text: &str| font::width(text, page.text, Weight::Strong) + 4.0 * page.zoom;
    let all =
        |sign: &str| bars.iter().zip(slots).all(|(bar, slot)| width(&bar.value(scale, sign, style)) <= slot.width);
    // Alone, the values of the totals may reach beyond their slots, but not off the frame.
    let fits = |bar: &Bar<'_>, slot: &Slot, sign: &str| {
        width(&bar.value(scale, sign, style)) <= 2.0 * slot.middle.min(page.width - slot.middle)
    };
    let totals = || bars.iter().zip(slots).filter(|(bar, _)| bar.is_total());
    let (sign, movements) = match () {
        () if all(currency) => (currency, true),
        () if all("") => ("", true),
        () if totals().all(|(bar, slot)| fits(bar, slot, currency)) => (currency, false),
        () => ("", false),
    };
    let shown = bars.iter().zip(slots).filter(|(bar, slot)| movements || (bar.is_total() && fits(bar, slot, sign)));
    let value = |(bar, slot): (&Bar<'_>, &Slot)| {
        let (standing, words) = (bar.standing(axis, plot), bar.value(scale, sign, style));
        bar_value::value(standing, words, slot.middle, bar.colour(page), page)
    };
    shown.map(value).collect()
}

/// The names under the bars and, where there is a second row, the months of the totals.
fn names(bars: &[Bar<'_>], slots: &[Slot], page: &Page, plot: &Plot) -> Vec<Mark> {
    let room = |texts: &mut dyn Iterator<Item = String>| {
        texts.zip(slots).all(|(text, slot)| page.label_width(&text) + 3.0 * page.zoom <= slot.width)
    };
    let long = room(&mut bars.iter().map(|bar| bar.step.label.to_owned()));
    let short = room(&mut bars.iter().map(|bar| bar.step.short.to_owned()));
    if plot.rows == 0 || !(long || short) {
        return Vec::new();
    }
    let text = |text: String, row: f64, slot: &Slot, colour| {
        let baseline = plot.bottom + 3.0 * page.zoom + page.line() * row - page.text * 0.2;
        Mark::Text(page.label(text, (slot.middle, baseline), Anchor::Middle, colour))
    };
    let month = |bar: &Bar<'_>| bar.step.month.map(Month::label);
    let months = plot.rows > 1 && room(&mut bars.iter().map(|bar| month(bar).unwrap_or_default()));
    let mut marks = Vec::new();
    for (bar, slot) in bars.iter().zip(slots) {
        let name = if long { bar.step.label } else { bar.step.short };
        marks.push(text(name.to_owned(), 1.0, slot, page.tokens.ink));
        if let Some(month) = month(bar).filter(|_| months) {
            marks.push(text(month, 2.0, slot, page.tokens.dim));
        }
    }
    marks
}

fn described(bridge: &Bridge<'_>, style: Style) -> String {
    let bars = standing(&bridge.steps);
    let scale = scale(&bars);
    let parts = bars.iter().map(|bar| match bar.step.month {
        Some(month) => format!("{} {}: {}", bar.step.label, month.label(), bar.value(scale, bridge.currency, style)),
        None => format!("{}: {}", bar.step.label.to_lowercase(), bar.value(scale, bridge.currency, style)),
    });
    parts.collect::<Vec<_>>().join("; ") + "."
}
