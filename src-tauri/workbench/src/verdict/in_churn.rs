//! The savings and the loss as points of annual churn. Both are weighed in present value, unlike the net, which is a plain
//! sum; so the two can disagree, and the words say which is which.

use headroom_engine::Comparison;
use headroom_engine::number::Style;

use super::Way;
use super::row::{Head, trend};
use crate::view::{Trend, VerdictRow};

/// Figures that look the same are written with more decimals, but no more than these.
const MOST_DECIMALS: usize = 3;

/// What the savings would pay for and what the loss equals, in one sentence.
pub(super) fn sentence(comparison: &Comparison, style: Style) -> Option<String> {
    let (pays, equals) = written(comparison, style);
    let rest = match (pays, equals) {
        (Some(pays), Some(equals)) if pays == equals => {
            format!("the savings would pay for {pays} of extra churn; the loss equals as much.")
        }
        (Some(pays), Some(equals)) => {
            let equals = equals.trim_end_matches(POINTS);
            format!("the savings would pay for {pays} of extra churn; the loss equals {equals}.")
        }
        (Some(pays), None) => format!("the savings would pay for {pays} of extra churn."),
        (None, Some(equals)) => format!("the loss equals {equals} of extra churn."),
        (None, None) => return None,
    };
    Some(format!("In present value {rest}"))
}

/// The same as rows, and the churn that is part of the loss. What costs more has no savings, and what gains no loss:
/// there is nothing to say of these.
pub(super) fn rows(comparison: &Comparison, style: Style) -> Vec<VerdictRow> {
    let (pays, equals) = written(comparison, style);
    let (invests, gains) = (is_down(comparison.savings), is_down(comparison.lost_gross_profit));
    let mut rows = Vec::new();
    if pays.is_some() || !invests {
        rows.push(row(break_even(), style, (comparison.break_even_churn, pays), Trend::None));
    }
    let has_loss = equals.is_some() || !gains;
    if has_loss {
        rows.push(row(equivalent(), style, (comparison.churn_equivalent, equals), weighed(comparison)));
    }
    if has_loss || comparison.churn_rise.is_some() {
        rows.push(moved(comparison, style, has_loss));
    }
    rows
}

fn is_down(money: f64) -> bool {
    Way::of(money) == Way::Down
}

/// A row and why it may have no figure.
type Reasoned = (Head, &'static str);

fn break_even() -> Reasoned {
    let hint = "Extra annual churn, in the teams that change, that the savings would pay for; in present value.";
    let why_not = "There are no savings in present value, or no churn would use them up.";
    (Head("break_even_churn", "Break-even churn, present value", hint), why_not)
}

fn equivalent() -> Reasoned {
    let hint =
        "The whole loss of gross profit, expressed as extra annual churn in the teams that change; in present value.";
    let why_not = "No gross profit is lost in present value, or more than churn could lose.";
    (Head("churn_equivalent", "Churn equivalent, present value", hint), why_not)
}

fn row(
    (head, why_not): Reasoned,
    style: Style,
    (fraction, written): (Option<f64>, Option<String>),
    trend: Trend,
) -> VerdictRow {
    match (fraction, written) {
        (Some(fraction), Some(written)) => head.points(style, fraction, written, trend),
        _ => head.undefined(why_not),
    }
}

/// By how much churn itself moves: a part of the loss where there is one.
fn moved(comparison: &Comparison, style: Style, has_loss: bool) -> VerdictRow {
    let rise = comparison.churn_rise.unwrap_or_default();
    let written = style.points(rise.abs());
    let falls = rise < 0.0 && written != style.points(0.0);
    let hint = if falls {
        "How far annual churn itself falls in the teams that change, without expansion and onboarding."
    } else {
        "How far annual churn itself rises in the teams that change, without lost expansion and onboarding."
    };
    let label = match (falls, has_loss) {
        (true, _) => "Fall of churn",
        (false, true) => "Of which rise of churn",
        (false, false) => "Rise of churn",
    };
    let shown = comparison.churn_rise.map(|rise| (rise.abs(), written));
    let row = row((Head("churn_rise", label, hint), "The teams are the same."), style, shown.unzip(), Trend::None);
    VerdictRow { indent: has_loss && !falls, ..row }
}

/// Whether the loss outweighs the savings; neither where the plain sums say the opposite.
fn weighed(comparison: &Comparison) -> Trend {
    let in_present_value = match (comparison.break_even_churn, comparison.churn_equivalent) {
        (Some(pays), Some(equals)) if equals > pays => Trend::Worse,
        (Some(_), Some(_)) => Trend::Better,
        _ => return Trend::None,
    };
    match (in_present_value, trend(comparison.net)) {
        (Trend::Better, Trend::Worse) | (Trend::Worse, Trend::Better) => Trend::None,
        (weighed, _) => weighed,
    }
}

/// What the savings would pay for and what the loss equals, with as many decimals as it takes to tell them apart.
fn written(comparison: &Comparison, style: Style) -> (Option<String>, Option<String>) {
    let (pays, equals) = (comparison.break_even_churn, comparison.churn_equivalent);
    let both = |decimals| [pays, equals].map(|figure| figure.map(|figure| points(style, figure, decimals)));
    let apart = (1..=MOST_DECIMALS).find(|decimals| matches!(both(*decimals), [one, other] if one != other));
    both(apart.unwrap_or(1)).into()
}

const POINTS: &str = " points";

fn points(style: Style, fraction: f64, decimals: usize) -> String {
    if decimals == 1 { style.points(fraction) } else { style.number(fraction * 100.0, decimals) + POINTS }
}
