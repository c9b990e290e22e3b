//! The bars of a difference, from that of the reference to the whole.

use super::{DifferenceBridge, scale};
use crate::PlotArea;
use crate::bar_value::{self, Standing, with_room_below};
use crate::chart::{ChartReading, LaidOut, SeriesReading, Stop};
use crate::font::{self, Weight};
use crate::lines::frame as plot_frame;
use crate::page::{Page, Plot};
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Tint, line};
use crate::slot::Slot;
use crate::time_axis::TimeAxis;
use crate::value_axis::ValueAxis;

/// A bar, from and to as differences from the reference's closing ARR. The last is the whole: in ink, whether it is
/// good or bad and whosever it is.
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
        tint: page.tokens.ink,
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
    let rows = name_rows(&bars, page);
    let (mut foot, axis) = plot_frame(page, title_end + page.text, 0.0, rows, bridge.currency, &|height| {
        ValueAxis::from_zero(bars.iter().flat_map(|bar| [bar.from, bar.to]), page, height)
    });
    // Every bar says its value: there is no axis to read.
    foot.left = page.pad;
    let standing: Vec<Standing> = bars.iter().map(|bar| bar.standing(&axis, &foot)).collect();
    let plot = with_room_below(foot, &standing, page);
    let slots: Vec<Slot> = (0..bars.len()).map(|index| Slot::new(index, bars.len(), &plot)).collect();
    marks.extend(axis.zero_line(page, &plot));
    marks.extend(connectors(&bars, &slots, &axis, page, &plot));
    marks.extend(bars.iter().zip(&slots).map(|(bar, slot)| bar.mark(slot, &axis, page, &plot)));
    marks.extend(values(&bars, &slots, &axis, page, &plot));
    marks.extend(names(&bars, &slots, page, &foot));
    LaidOut { marks, reading: reading(&bars, &slots, axis.area(&plot)) }
}

/// How many rows the names need: that of the scenario is broken into lines where there is height for them.
fn name_rows(bars: &[Bar], page: &Page) -> u32 {
    let most = match page.height / page.zoom {
        400.0.. => 4,
        170.0.. => 2,
        _ => TimeAxis::most_rows(page),
    };
    let space = (page.width - 2.0 * page.pad) / bars.len() as f64 - 6.0 * page.zoom;
    let lines = bars.iter().filter(|bar| bar.strong).map(|bar| bar.lines(page, space).len());
    most.min(lines.max().and_then(|lines| u32::try_from(lines).ok()).unwrap_or(1))
}

/// What every bar says: a difference.
fn reading(bars: &[Bar], slots: &[Slot], plot: PlotArea) -> ChartReading {
    let stops = bars.iter().zip(slots).map(|(bar, slot)| Stop { x: slot.middle, name: bar.long.clone() }).collect();
    let values = bars.iter().map(|bar| Some(bar.amount)).collect();
    ChartReading { plot, stops, series: vec![SeriesReading { values, label: None }] }
}

impl Bar {
    fn standing(&self, axis: &ValueAxis, plot: &Plot) -> Standing {
        let (from, to) = (axis.y(self.from, plot), axis.y(self.to, plot));
        Standing { top: from.min(to), bottom: from.max(to), falls: self.to < self.from }
    }

    /// Its name, broken between words where these fit.
    fn lines(&self, page: &Page, space: f64) -> Vec<String> {
        let words_fit = self.long.split(' ').all(|word| page.label_width(word) <= space);
        if words_fit { font::broken(&self.long, page.text, Weight::Regular, space) } else { vec![self.long.clone()] }
    }

    /// A movement too small to see is still there.
    fn mark(&self, slot: &Slot, axis: &ValueAxis, page: &Page, plot: &Plot) -> Mark {
        let Standing { top, bottom, .. } = self.standing(axis, plot);
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
        bar_value::value(bar.standing(axis, plot), bar.value.clone(), slot.middle, bar.tint, page)
    };
    shown.map(value).collect()
}

/// The names under the bars; that of the scenario in as many rows as there are, shortened to them.
fn names(bars: &[Bar], slots: &[Slot], page: &Page, foot: &Plot) -> Vec<Mark> {
    let room = |name: fn(&Bar) -> &str| {
        let mut movements = bars.iter().zip(slots).filter(|(bar, _)| !bar.strong);
        movements.all(|(bar, slot)| page.label_width(name(bar)) + 3.0 * page.zoom <= slot.width)
    };
    let (long, short) = (room(|bar| &bar.long), room(|bar| &bar.short));
    if foot.rows == 0 || !(long || short) {
        return Vec::new();
    }
    let name = |(bar, slot): (&Bar, &Slot)| {
        let space = slot.width - if bar.strong { 6.0 } else { 3.0 } * page.zoom;
        let lines = if bar.strong {
            font::shortened(bar.lines(page, space), foot.rows, page.text, Weight::Regular, space)
        } else {
            vec![if long { &bar.long } else { &bar.short }.clone()]
        };
        let row = |(row, words): (usize, String)| {
            let baseline = foot.bottom + 3.0 * page.zoom + page.line() * (row as f64 + 1.0) - page.text * 0.2;
            Mark::Text(page.label(words, (slot.middle, baseline), Anchor::Middle, page.tokens.ink))
        };
        lines.into_iter().enumerate().map(row).collect::<Vec<_>>()
    };
    bars.iter().zip(slots).flat_map(name).collect()
}
