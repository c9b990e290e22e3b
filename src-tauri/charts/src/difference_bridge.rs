//! Why one closing ARR is not another: from that of a reference to that of a scenario, by what moved differently.

use headroom_engine::number::{Scale, Style};
use headroom_engine::{Metric, Month};

use crate::chart::{ChartReading, LaidOut, SeriesReading, Stop};
use crate::font::{self, Weight};
use crate::lines::frame as plot_frame;
use crate::page::{Page, Plot, Title, tidy};
use crate::palette::{self, Rgb};
use crate::picture::{Anchor, Mark, Text, Tint, line};
use crate::slot::Slot;
use crate::time_axis::TimeAxis;
use crate::value_axis::ValueAxis;
use crate::{Chart, ChartError, Frame, PlotArea, ScenarioLine};

/// From the closing ARR of `reference` to that of `scenario`, by the differences of their movements over the months
/// both have, as SVG. Every bar is a difference and stands on zero; the last one is the whole.
///
/// `currency` is the plans' ISO code.
pub fn difference_bridge(
    frame: Frame,
    currency: &str,
    reference: &ScenarioLine<'_>,
    scenario: &ScenarioLine<'_>,
) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let common = Common::of(reference, scenario).ok_or(ChartError::Nothing)?;
    let tokens = palette::tokens(frame.theme);
    let colour =
        |of: &ScenarioLine<'_>| if of.is_record { tokens.dim } else { palette::scenario(of.colour, frame.theme) };
    let closing = [reference, scenario].map(|of| common.last(of, Metric::ClosingArr));
    let bridge = DifferenceBridge {
        title: title(reference.name, currency, &common),
        currency,
        ends: [(reference, closing[0]), (scenario, closing[1])].map(|(of, closing)| End {
            name: tidy(of.name),
            colour: colour(of),
            closing,
        }),
        movements: movements(&common, reference, scenario),
    };
    lay_out(&bridge, &page).painted(bridge.title.line(), described(&bridge, frame.style), &page)
}

/// `Closing ARR against Baseline`.
fn title(reference: &str, currency: &str, common: &Common) -> Title {
    Title::new(format!("Closing ARR against {reference}"), currency, common.first, common.last)
}

/// What the bridge shows.
pub(crate) struct DifferenceBridge<'a> {
    pub(crate) title: Title,
    pub(crate) currency: &'a str,
    /// The reference and the scenario.
    pub(crate) ends: [End; 2],
    pub(crate) movements: Vec<Movement>,
}

/// Where the bridge begins or ends.
pub(crate) struct End {
    pub(crate) name: String,
    pub(crate) colour: Rgb,
    pub(crate) closing: f64,
}

/// A difference of the two, and what makes it.
pub(crate) struct Movement {
    pub(crate) label: &'static str,
    pub(crate) short: &'static str,
    pub(crate) amount: f64,
}

/// The months both have.
struct Common {
    first: Month,
    last: Month,
}

impl Common {
    fn of(one: &ScenarioLine<'_>, other: &ScenarioLine<'_>) -> Option<Self> {
        let end = |of: &ScenarioLine<'_>| Some(of.start.plus(u32::try_from(of.series.months().checked_sub(1)?).ok()?));
        let (first, last) = (one.start.max(other.start), end(one)?.min(end(other)?));
        (first <= last).then_some(Self { first, last })
    }

    fn index(of: &ScenarioLine<'_>, month: Month) -> usize {
        usize::try_from(month.months_after(of.start)).unwrap_or_default()
    }

    fn first(&self, of: &ScenarioLine<'_>, metric: Metric) -> f64 {
        of.series.get(metric, Self::index(of, self.first)).unwrap_or_default()
    }

    fn last(&self, of: &ScenarioLine<'_>, metric: Metric) -> f64 {
        of.series.get(metric, Self::index(of, self.last)).unwrap_or_default()
    }

    fn sum(&self, of: &ScenarioLine<'_>, metric: Metric) -> f64 {
        let months = Self::index(of, self.first)..=Self::index(of, self.last);
        months.filter_map(|month| of.series.get(metric, month)).sum()
    }
}

fn movements(common: &Common, reference: &ScenarioLine<'_>, scenario: &ScenarioLine<'_>) -> Vec<Movement> {
    let more = |metric| common.sum(scenario, metric) - common.sum(reference, metric);
    let opening = common.first(scenario, Metric::OpeningArr) - common.first(reference, Metric::OpeningArr);
    let movement = |label, short, amount| Movement { label, short, amount };
    let mut movements = vec![
        movement("New", "New", more(Metric::NewArr)),
        movement("Expansion", "Exp.", more(Metric::ExpansionArr)),
        movement("Price", "Price", more(Metric::PriceArr)),
        movement("Contraction", "Contr.", -more(Metric::ContractionArr)),
        movement("Churn", "Churn", -more(Metric::ChurnedArr)),
    ];
    // Scenarios of one baseline open with the same ARR; a plan of record may not.
    if opening.abs() >= 0.5 {
        movements.insert(0, movement("Opening", "Open", opening));
    }
    movements
}

/// A bar, from and to as differences from the reference's closing ARR.
struct Bar {
    amount: f64,
    from: f64,
    to: f64,
    tint: Rgb,
    value: String,
    strong: bool,
    long: String,
    short: String,
}

/// One unit for all of them.
fn scale(bridge: &DifferenceBridge<'_>) -> Scale {
    let movements = bridge.movements.iter().map(|movement| movement.amount);
    Scale::of(movements.clone().chain([movements.sum()]))
}

fn bars(bridge: &DifferenceBridge<'_>, page: &Page) -> Vec<Bar> {
    let style = page.style();
    let [_, scenario] = &bridge.ends;
    let mut bars = Vec::with_capacity(bridge.movements.len() + 1);
    let scale = scale(bridge);
    let mut level = 0.0;
    for movement in &bridge.movements {
        let from = level;
        level += movement.amount;
        bars.push(Bar {
            amount: movement.amount,
            from,
            to: level,
            tint: sign(movement.amount, page),
            value: style.money_difference_in(scale, bridge.currency, movement.amount),
            strong: false,
            long: movement.label.to_owned(),
            short: movement.short.to_owned(),
        });
    }
    bars.push(Bar {
        amount: level,
        from: 0.0,
        to: level,
        tint: scenario.colour,
        value: style.money_difference_in(scale, bridge.currency, level),
        strong: true,
        long: scenario.name.clone(),
        short: scenario.name.clone(),
    });
    bars
}

fn sign(amount: f64, page: &Page) -> Rgb {
    match amount {
        amount if amount < 0.0 => page.tokens.bad,
        amount if amount > 0.0 => page.tokens.good,
        _ => page.tokens.dim,
    }
}

/// Lays the bridge out.
pub(crate) fn lay_out(bridge: &DifferenceBridge<'_>, page: &Page) -> LaidOut {
    let bars = bars(bridge, page);
    let (mut marks, title_end) = bridge.title.set(page);
    let rows = TimeAxis::most_rows(page).min(1);
    let (mut plot, axis) = plot_frame(page, title_end + page.text, 0.0, rows, bridge.currency, &|height| {
        ValueAxis::from_zero(bars.iter().flat_map(|bar| [bar.from, bar.to]), page, height)
    });
    // Every bar says its value: there is no axis to read.
    plot.left = page.pad;
    let slots: Vec<Slot> = (0..bars.len()).map(|index| Slot::new(index, bars.len(), &plot)).collect();
    marks.extend(axis.zero_line(page, &plot));
    marks.extend(connectors(&bars, &slots, &axis, page, &plot));
    marks.extend(bars.iter().zip(&slots).map(|(bar, slot)| bar.mark(slot, &axis, page, &plot)));
    marks.extend(values(&bars, &slots, &axis, page, &plot));
    marks.extend(names(&bars, &slots, page, &plot));
    LaidOut { marks, reading: reading(&bars, &slots, axis.area(&plot)) }
}

/// What every bar says: a difference.
fn reading(bars: &[Bar], slots: &[Slot], plot: PlotArea) -> ChartReading {
    let stops = bars.iter().zip(slots).map(|(bar, slot)| Stop { x: slot.middle, name: bar.long.clone() }).collect();
    let values = bars.iter().map(|bar| Some(bar.amount)).collect();
    ChartReading { plot, stops, series: vec![SeriesReading { values, label: None }] }
}

impl Bar {
    fn heights(&self, axis: &ValueAxis, plot: &Plot) -> (f64, f64) {
        let (from, to) = (axis.y(self.from, plot), axis.y(self.to, plot));
        (from.min(to), from.max(to))
    }

    /// A movement too small to see is still there.
    fn mark(&self, slot: &Slot, axis: &ValueAxis, page: &Page, plot: &Plot) -> Mark {
        let (top, bottom) = self.heights(axis, plot);
        let bottom = bottom.max(top + page.zoom).min(page.height);
        Mark::Bar { from: (slot.left(), top), to: (slot.right(), bottom), tint: self.tint.into() }
    }
}

/// Hairlines from where one bar ends to where the next begins.
fn connectors(bars: &[Bar], slots: &[Slot], axis: &ValueAxis, page: &Page, plot: &Plot) -> Vec<Mark> {
    let pairs = bars.iter().zip(slots.windows(2));
    let connect = |(bar, slots): (&Bar, &[Slot])| {
        let y = axis.y(bar.to, plot);
        line((slots[0].right(), y), (slots[1].left(), y), page.zoom, Tint(page.tokens.ink, 0.45))
    };
    pairs.map(connect).collect()
}

/// The values above (falling: below) their bars; of the movements only where there is room for all of them.
fn values(bars: &[Bar], slots: &[Slot], axis: &ValueAxis, page: &Page, plot: &Plot) -> Vec<Mark> {
    let width = |text: &str| font::width(text, page.text, Weight::Strong) + 4.0 * page.zoom;
    let all = bars.iter().zip(slots).all(|(bar, slot)| width(&bar.value) <= slot.width);
    let fits = |bar: &Bar, slot: &Slot| width(&bar.value) <= 2.0 * slot.middle.min(page.width - slot.middle);
    let shown = bars.iter().zip(slots).filter(|(bar, slot)| all || (bar.strong && fits(bar, slot)));
    let value = |(bar, slot): (&Bar, &Slot)| {
        let (top, bottom) = bar.heights(axis, plot);
        let below = bottom + page.text * 1.15;
        let falls = bar.to < bar.from;
        let baseline = if falls && below <= plot.bottom { below } else { top - page.text * 0.4 };
        Mark::Text(Text {
            words: bar.value.clone(),
            at: (slot.middle, baseline),
            anchor: Anchor::Middle,
            size: page.text,
            weight: Weight::Strong,
            colour: if bar.strong { page.tokens.ink } else { bar.tint },
        })
    };
    shown.map(value).collect()
}

/// The names under the bars; those of the scenarios are shortened to their slots.
fn names(bars: &[Bar], slots: &[Slot], page: &Page, plot: &Plot) -> Vec<Mark> {
    let room = |name: fn(&Bar) -> &str| {
        let mut movements = bars.iter().zip(slots).filter(|(bar, _)| !bar.strong);
        movements.all(|(bar, slot)| page.label_width(name(bar)) + 3.0 * page.zoom <= slot.width)
    };
    let (long, short) = (room(|bar| &bar.long), room(|bar| &bar.short));
    if plot.rows == 0 || !(long || short) {
        return Vec::new();
    }
    let baseline = plot.bottom + 3.0 * page.zoom + page.line() - page.text * 0.2;
    let name = |(bar, slot): (&Bar, &Slot)| {
        let name = if long { &bar.long } else { &bar.short };
        let space = slot.width - if bar.strong { 6.0 } else { 3.0 } * page.zoom;
        let fitted = font::fitted(name, page.text, Weight::Regular, space);
        let colour = if bar.strong { bar.tint } else { page.tokens.ink };
        Mark::Text(page.label(fitted, (slot.middle, baseline), Anchor::Middle, colour))
    };
    bars.iter().zip(slots).map(name).collect()
}

fn described(bridge: &DifferenceBridge<'_>, style: Style) -> String {
    let [from, to] =
        bridge.ends.each_ref().map(|end| format!("{}: {}", end.name, style.money_said(bridge.currency, end.closing)));
    let (movements, scale) = (bridge.movements.iter(), scale(bridge));
    let movements = movements.map(|it| {
        format!("{}: {}", it.label.to_lowercase(), style.money_difference_in(scale, bridge.currency, it.amount))
    });
    let parts: Vec<String> = std::iter::once(from).chain(movements).chain([to]).collect();
    parts.join("; ") + "."
}
