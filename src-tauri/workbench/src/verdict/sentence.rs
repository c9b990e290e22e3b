//! The verdict in words.

use headroom_engine::Comparison;
use headroom_engine::number::Style;

use super::course::course;
use super::{Pair, Way, capitalised, freeze, in_churn, listed, parts, subject};
use crate::show::number;

/// Savings, loss, course, what is left, and what it equals in churn.
pub(super) fn sentence(pair: &Pair<'_>, comparison: &Comparison) -> String {
    if pair.is_itself {
        return capitalised(&format!("{} is the reference itself: there are no differences.", pair.scenario.named()));
    }
    let subject = subject::subject(pair);
    let against = if pair.on_baseline { String::new() } else { format!("against {}, ", pair.reference.named()) };
    let sentences = [
        Some(capitalised(&format!("{against}{subject} {}.", what_it_does(pair, comparison)))),
        freeze::sentence(pair),
        in_churn::sentence(comparison, pair.style),
        disagreement(pair, comparison),
        months(pair),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn what_it_does(pair: &Pair<'_>, comparison: &Comparison) -> String {
    let money = [comparison.savings, comparison.lost_gross_profit, comparison.closing_arr_delta];
    if money.iter().all(|amount| Way::of(*amount) == Way::Level) {
        return format!("changes nothing: CS cost, gross profit and ARR are the same through {}", pair.closing_month());
    }
    let rest: Vec<String> =
        [course(comparison, &pair.closing_month()), returned(comparison, pair.style), Some(arr_left(pair, comparison))]
            .into_iter()
            .flatten()
            .collect();
    format!("{}; it {}", money_moved(pair, comparison), listed(&rest))
}

/// `saves $0.87M by Dec 2029 and loses $0.96M of gross profit (…)`.
fn money_moved(pair: &Pair<'_>, comparison: &Comparison) -> String {
    let by = format!("by {}", pair.closing_month());
    let cost = pair.amount(comparison.savings);
    let (cost, when) = match Way::of(comparison.savings) {
        Way::Up => (format!("saves {cost} {by}"), String::new()),
        Way::Down => (format!("costs {cost} {by}"), String::new()),
        Way::Level => ("leaves CS cost as it is".to_owned(), format!(" {by}")),
    };
    let profit = pair.amount(comparison.lost_gross_profit);
    let parts = parts::in_brackets(pair, &comparison.lost_by, comparison.lost_gross_profit);
    match Way::of(comparison.lost_gross_profit) {
        Way::Up => format!("{cost} and loses {profit} of gross profit{when}{parts}"),
        Way::Down => format!("{cost} and gains {profit} of gross profit{when}{parts}"),
        Way::Level => format!("{cost} and leaves gross profit as it is"),
    }
}

/// What an investment returns: what costs more and gains something.
fn returned(comparison: &Comparison, style: Style) -> Option<String> {
    let invests = Way::of(comparison.savings) == Way::Down && Way::of(comparison.lost_gross_profit) == Way::Down;
    let rate = comparison.return_on_cost.filter(|_| invests)?;
    let percent = style.percent(rate.abs());
    Some(if rate < 0.0 {
        format!("loses {percent} of its cost in present value")
    } else {
        format!("returns {percent} on its cost in present value")
    })
}

/// `leaves $0.87M less ARR, worth $4.4M at 5×`.
fn arr_left(pair: &Pair<'_>, comparison: &Comparison) -> String {
    let more = match Way::of(comparison.closing_arr_delta) {
        Way::Up => "more",
        Way::Down => "less",
        Way::Level => return "leaves ARR as it is".to_owned(),
    };
    let worth = match Way::of(comparison.ev_delta) {
        Way::Level => String::new(),
        _ => format!(", worth {} at {}", pair.amount(comparison.ev_delta), multiple(pair)),
    };
    format!("leaves {} {more} ARR{worth}", pair.amount(comparison.closing_arr_delta))
}

fn multiple(pair: &Pair<'_>) -> String {
    format!("{}×", number(pair.reference.projected.plan.plan().valuation_multiple))
}

/// Said where not all months are compared.
fn months(pair: &Pair<'_>) -> Option<String> {
    let (from, to) = pair.months();
    pair.is_partial().then(|| format!("Compared are the months both have, {} to {}.", from.label(), to.label()))
}

/// Said where NPV and enterprise value point different ways.
fn disagreement(pair: &Pair<'_>, comparison: &Comparison) -> Option<String> {
    let (npv, value) = (pair.amount(comparison.npv_delta), pair.amount(comparison.ev_delta));
    match (Way::of(comparison.npv_delta), Way::of(comparison.ev_delta)) {
        (Way::Up, Way::Down) => Some(format!("NPV rises by {npv} while enterprise value falls by {value}.")),
        (Way::Down, Way::Up) => Some(format!("NPV falls by {npv} while enterprise value rises by {value}.")),
        _ => None,
    }
}
