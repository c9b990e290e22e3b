//! The cumulative net of a scenario against its reference: what it saves less what it loses, month after month.

use headroom_engine::number::Style;
use headroom_engine::{Comparison, Month};

use crate::chart::{ChartReading, LaidOut, SeriesReading};
use crate::end_labels::{Column, EndLabel};
use crate::lines::{frame_over_time, has_axis};
use crate::page::{Page, Plot, tidy};
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Point, Text, Tint, line};
use crate::strokes::{Stroke, strokes};
use crate::time_axis::TimeAxis;
use crate::title::Title;
use crate::value_axis::ValueAxis;
use crate::{Chart, ChartError, Frame};

/// Cumulative net (savings less lost gross profit) of a scenario against its reference, as SVG. The area below zero is
/// tinted; the month from which it stays negative, or has paid back, is marked.
///
/// `currency` is the plan's ISO code, `scenario` and `reference` are names, `comparison` is that of the two.
pub fn cumulative_net(
    frame: Frame,
    currency: &str,
    scenario: &str,
    reference: &str,
    comparison: &Comparison,
) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let start = comparison.months.first().ok_or(ChartError::Nothing)?.month;
    let time = TimeAxis::new(start, comparison.months.len(), frame).ok_or(ChartError::Nothing)?;
    let what = format!("Cumulative net of {} against {}", tidy(scenario), tidy(reference));
    let net = Net {
        title: Title::new(what, currency, start, time.last()),
        currency,
        time,
        months: comparison.months.iter().map(|month| month.net).collect(),
        turn: turn(comparison),
    };
    lay_out(&net, &page).painted(net.title.line(), described(&net, frame.style), &page)
}

/// What the chart shows.
pub(crate) struct Net<'a> {
    pub(crate) title: Title,
    pub(crate) currency: &'a str,
    pub(crate) time: TimeAxis,
    /// Net at the end of each month.
    pub(crate) months: Vec<f64>,
    pub(crate) turn: Option<Turn>,
}

/// The month that decides.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Turn {
    /// From here on it stays negative.
    Negative(Month),
    /// From here on it has paid back.
    PaidBack(Month),
    /// It costs more and has not paid back by the last month.
    NotPaidBack(Month),
}

/// What costs more and was never ahead turns nothing: it has not paid back.
fn turn(comparison: &Comparison) -> Option<Turn> {
    let paid_back = || comparison.payback_month.map(Turn::PaidBack);
    let not_paid_back = || comparison.turning_month.and(comparison.months.last()).map(|it| Turn::NotPaidBack(it.month));
    comparison.turned_month().map(Turn::Negative).or_else(paid_back).or_else(not_paid_back)
}

impl Turn {
    fn month(self) -> Month {
        match self {
            Self::Negative(month) | Self::PaidBack(month) | Self::NotPaidBack(month) => month,
        }
    }

    fn label(self) -> String {
        match self {
            Self::Negative(month) => format!("negative from {}", month.label()),
            Self::PaidBack(month) => format!("pays back in {}", month.label()),
            Self::NotPaidBack(month) => format!("has not paid back by {}", month.label()),
        }
    }
}

/// Lays the chart out, bottom to top as it is painted.
pub(crate) fn lay_out(net: &Net<'_>, page: &Page) -> LaidOut {
    // No axis that is lower has more decimals.
    let finest = ValueAxis::from_zero(net.months.iter().copied(), page, page.height);
    let column = Column::of(&end_label(net, finest.ticks(), page), page);
    let right = column.as_ref().map_or(0.0, |column| column.width(page));
    let (mut marks, title_end) = net.title.set(page);
    let title_end = title_end + headroom(net, page);
    let (plot, axis) = frame_over_time(page, title_end, right, &net.time, net.currency, &|height| {
        ValueAxis::from_zero(net.months.iter().copied(), page, height)
    });
    let points = placed(net, &axis, &plot);
    marks.extend(axis.marks(page, &plot, net.currency, has_axis(page)));
    marks.extend(net.time.marks(page, &plot));
    marks.extend(tinted(&points, axis.y(0.0, &plot), page));
    marks.extend(axis.base_line(page, &plot));
    marks.extend(axis.zero_line(page, &plot));
    let line = Stroke { points: points.clone(), colour: page.tokens.ink, dashed: false };
    marks.extend(strokes(&[line], page));
    let zero = axis.y(0.0, &plot);
    marks.extend(net.turn.map(|turn| turned(turn, net, &points, zero, page, &plot)).unwrap_or_default());
    if let Some(column) = column {
        marks.extend(column.marks(&end_label(net, axis.ticks(), page), &points[points.len() - 1..], page, &plot));
    }
    LaidOut { marks, reading: reading(net, &axis, &plot) }
}

/// What stands at the end, in the unit of the axis.
fn end_label(net: &Net<'_>, ticks: &[f64], page: &Page) -> [EndLabel; 1] {
    let end = net.months.last().copied().unwrap_or(0.0);
    let value = page.style().money_difference_beside(net.currency, ticks, end);
    [EndLabel { value, name: String::new(), aside: String::new(), colour: sign_colour(end, page), hidden: false }]
}

fn reading(net: &Net<'_>, axis: &ValueAxis, plot: &Plot) -> ChartReading {
    let series = SeriesReading { values: net.months.iter().copied().map(Some).collect(), label: None };
    ChartReading { plot: axis.area(plot), stops: net.time.stops(1.0, plot), series: vec![series] }
}

fn sign_colour(net: f64, page: &Page) -> Rgb {
    match net {
        net if net < 0.0 => page.tokens.bad,
        net if net > 0.0 => page.tokens.good,
        _ => page.tokens.ink,
    }
}

/// Room for the mark above the zero line, where the plot has none because net is never positive.
fn headroom(net: &Net<'_>, page: &Page) -> f64 {
    let never_positive = net.months.iter().all(|value| *value <= 0.0);
    if net.turn.is_some() && never_positive { page.line() * 0.6 } else { 0.0 }
}

fn placed(net: &Net<'_>, axis: &ValueAxis, plot: &Plot) -> Vec<Point> {
    let place = |month: usize, value: f64| (net.time.x(month as f64, plot), axis.y(value, plot));
    let months = net.months.iter().enumerate().map(|(index, value)| place(index + 1, *value));
    std::iter::once(place(0, 0.0)).chain(months).collect()
}

/// The area between the zero line and the line where it runs below.
fn tinted(points: &[Point], zero: f64, page: &Page) -> Option<Mark> {
    if points.iter().all(|point| point.1 <= zero) {
        return None;
    }
    let mut outline = vec![(points[0].0, zero)];
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        if (from.1 - zero) * (to.1 - zero) < 0.0 {
            let share = (zero - from.1) / (to.1 - from.1);
            outline.push((from.0 + share * (to.0 - from.0), zero));
        }
        outline.push((to.0, to.1.max(zero)));
    }
    outline.push((outline[outline.len() - 1].0, zero));
    Some(Mark::Area { points: outline, tint: Tint(page.tokens.bad, 0.16) })
}

/// The mark of the month that decides: a ring on the line and its label, where there is room for it. That nothing
/// decides is said at the end, without a ring.
fn turned(turn: Turn, net: &Net<'_>, points: &[Point], zero: f64, page: &Page, plot: &Plot) -> Vec<Mark> {
    let month = turn.month().months_after(net.time.start) + 1;
    let Some(month) = usize::try_from(month).ok().filter(|month| (1..points.len()).contains(month)) else {
        return Vec::new();
    };
    if matches!(turn, Turn::NotPaidBack(_)) {
        let label = page.label(turn.label(), (plot.right, zero - page.text * 0.7), Anchor::End, page.tokens.ink);
        let fits = within(&label, plot) && label.is_clear_of(points, 0.0);
        return fits.then_some(Mark::Text(label)).into_iter().collect();
    }
    let from = crossing(points[month - 1], points[month], zero);
    let place = Place { from, to: points[month].0, zero };
    let label = turn_label(turn, &place, points, page, plot);
    let mut marks = label.map(|label| tied(label, points[month], page)).unwrap_or_default();
    marks.extend(ring(points[month], page));
    marks
}

/// The label and, where it had to stand far above its mark, a hairline down to it.
fn tied(label: Text, mark: Point, page: &Page) -> Vec<Mark> {
    let bottom = label.at.1 + page.text * 0.35;
    let far = mark.1 - bottom > page.line();
    let tie = far.then(|| line((mark.0, bottom), mark, page.zoom, Tint(page.tokens.ink, 0.45)));
    tie.into_iter().chain([Mark::Text(label)]).collect()
}

/// Where the line between two points crosses zero; the first of them where it does not.
fn crossing(from: Point, to: Point, zero: f64) -> f64 {
    let share = (zero - from.1) / (to.1 - from.1);
    if (0.0..=1.0).contains(&share) { from.0 + share * (to.0 - from.0) } else { from.0 }
}

fn ring(at: Point, page: &Page) -> Vec<Mark> {
    let dot = |radius: f64, tint: Rgb| Mark::Dot { at, radius: radius * page.zoom, tint: tint.into() };
    vec![dot(4.5, page.tokens.ink), dot(2.7, page.tokens.paper)]
}

/// Where a line turns: from where it crosses zero to the end of that month.
struct Place {
    from: f64,
    to: f64,
    zero: f64,
}

/// The label beside the crossing: above or below the zero line, before or after, wherever it hides no part of the line;
/// first of all on the side of zero that the line has left or is about to leave.
fn turn_label(turn: Turn, place: &Place, points: &[Point], page: &Page, plot: &Plot) -> Option<Text> {
    let gap = 8.0 * page.zoom;
    let (above, below) = (place.zero - page.text * 0.7, place.zero + page.text * 1.4);
    let after = |y| ((place.to + gap, y), Anchor::Start);
    let before = |y| ((place.from - gap, y), Anchor::End);
    let near = match turn {
        Turn::Negative(_) => [after(above), before(below), before(above), after(below)],
        Turn::PaidBack(_) | Turn::NotPaidBack(_) => [before(above), after(below), after(above), before(below)],
    };
    // Where the line keeps too close to zero for that, higher up over the mark.
    let width = page.label_width(&turn.label());
    let ending = ((place.to + gap).max(plot.left + width), Anchor::End);
    let starting = ((place.to - gap).min(plot.right - width), Anchor::Start);
    let over = (1..=4).flat_map(|lines| {
        let y = above - f64::from(lines) * page.line();
        [ending, starting].map(|(x, anchor)| ((x, y), anchor))
    });
    let places = near.into_iter().chain(over);
    let mut labels = places.map(|(at, anchor)| page.label(turn.label(), at, anchor, page.tokens.ink));
    labels.find(|label| within(label, plot) && label.is_clear_of(points, gap / 2.0))
}

/// Whether a label stands on the plot or in the white space between the plot and the title.
fn within(label: &Text, plot: &Plot) -> bool {
    let (left, right) = label.extent();
    let (top, bottom) = (label.at.1 - label.size * 0.75, label.at.1 + label.size * 0.25);
    // One that is set against an edge may be off by what rounding leaves.
    left >= plot.left - 0.01 && right <= plot.right + 0.01 && top >= plot.ceiling && bottom <= plot.bottom
}

fn described(net: &Net<'_>, style: Style) -> String {
    let end = net.months.last().copied().unwrap_or(0.0);
    let value = style.money_difference(net.currency, end);
    let turn = net.turn.map_or("never negative".to_owned(), Turn::label);
    format!("{value} by {}; {turn}.", net.time.last().label())
}
