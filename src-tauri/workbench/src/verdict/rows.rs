//! The figures behind the verdict.

use headroom_engine::Comparison;
use headroom_engine::number::{Style, UNDEFINED};

use super::parts::{Part, parts};
use super::row::{Head, trend};
use super::{Pair, Way, capitalised, in_churn, new_logos};
use crate::notation::Notation;
use crate::view::{Trend, VerdictRow};

/// Every row, in the order they are read.
pub(super) fn rows(pair: &Pair<'_>, comparison: &Comparison) -> Vec<VerdictRow> {
    let notation = pair.notation();
    let mut rows = money_moved(notation, comparison);
    rows.extend(course(comparison, pair.style));
    rows.extend(in_churn::rows(comparison, pair.style));
    rows.extend(value(notation, comparison));
    rows.extend(new_logos::rows(&comparison.new_logo_equivalents, pair.style));
    qualified(pair, rows)
}

/// Says of every row which months it is of where that is not the whole horizon; takes out causes that cannot be told.
fn qualified(pair: &Pair<'_>, rows: Vec<VerdictRow>) -> Vec<VerdictRow> {
    let (from, to) = pair.months();
    let months = format!(" Of {} to {}, the months both have.", from.label(), to.label());
    let qualified = rows.into_iter().map(|row| match row {
        row if CAUSES.contains(&row.id.as_str()) && !pair.is_alike() => untold(row),
        row if pair.is_partial() => VerdictRow { hint: row.hint + &months, ..row },
        row => row,
    });
    qualified.collect()
}

/// What is found by replaying one with what happened in the other.
const CAUSES: [&str; 7] = [
    "lost_by_onboarding",
    "lost_by_churn",
    "lost_by_expansion",
    "lost_by_other",
    "break_even_churn",
    "churn_equivalent",
    "churn_rise",
];

fn untold(row: VerdictRow) -> VerdictRow {
    let what = row.hint.split_inclusive('.').next().unwrap_or_default();
    let hint = format!("{what} Told only of two that have the same months and segments.");
    let undefined = || UNDEFINED.to_owned();
    VerdictRow { hint, value: undefined(), exact: undefined(), trend: Trend::None, ..row }
}

/// Savings, loss with its causes, net. What costs more reads as an investment: extra cost, gained profit.
fn money_moved(notation: Notation<'_>, comparison: &Comparison) -> Vec<VerdictRow> {
    let (saved, lost) = (comparison.savings, comparison.lost_gross_profit);
    let gains = lost < 0.0;
    let mut rows = vec![
        cost_head(saved < 0.0).amount(notation, saved.abs(), trend(saved)),
        profit_head(gains).amount(notation, lost.abs(), trend(-lost)),
    ];
    rows.extend(parts(&comparison.lost_by).into_iter().map(|part| part_row(notation, &part, gains)));
    let net = Head("net", "Cumulative net", net_of(saved < 0.0, gains));
    rows.push(net.amount(notation, comparison.net, trend(comparison.net)));
    rows
}

fn cost_head(costs_more: bool) -> Head {
    if costs_more {
        return Head(
            "savings",
            "Extra CS cost",
            "CS cost of the scenario less that of the reference, over the horizon.",
        );
    }
    Head("savings", "Savings", "CS cost of the reference less that of the scenario, over the horizon.")
}

fn profit_head(gains: bool) -> Head {
    const ID: &str = "lost_gross_profit";
    if gains {
        return Head(ID, "Gained gross profit", "Gross profit of the scenario less that of the reference.");
    }
    Head(ID, "Lost gross profit", "Gross profit of the reference less that of the scenario.")
}

/// What the net is of, in the words of the rows above it.
fn net_of(costs_more: bool, gains: bool) -> &'static str {
    match (costs_more, gains) {
        (false, false) => "Savings less lost gross profit, over the horizon.",
        (false, true) => "Savings and gained gross profit, over the horizon.",
        (true, true) => "Gained gross profit less extra CS cost, over the horizon.",
        (true, false) => "What extra CS cost and lost gross profit take, over the horizon.",
    }
}

fn part_row(notation: Notation<'_>, part: &Part, gains: bool) -> VerdictRow {
    let shown = if gains { -part.lost } else { part.lost };
    let row = Head(part.id, part.name, part.hint).amount(notation, shown, trend(-part.lost));
    VerdictRow { label: capitalised(&row.label), indent: true, ..row }
}

/// When it turns or pays back, and what it returns. What costs more has a payback month; it turns only where it was ahead
/// before.
fn course(comparison: &Comparison, style: Style) -> Vec<VerdictRow> {
    let turning = "First month from which cumulative net is negative and stays so.";
    let payback = "First month from which cumulative net is no longer negative, after having been so.";
    let returned = "Present value of the gross profit gained less that of the extra cost, over that of the extra cost.";
    let invests = Way::of(comparison.savings) == Way::Down;
    let turned = comparison.turned_month();
    let mut rows = Vec::new();
    if !invests || turned.is_some() {
        rows.push(Head("turning_month", "Turning month", turning).month(turned, Trend::Worse, "It never turns."));
    }
    let payback = Head("payback_month", "Payback month", payback);
    rows.push(payback.month(comparison.payback_month, Trend::Better, no_payback(comparison)));
    let rate = comparison.return_on_cost;
    rows.extend(rate.map(|rate| Head("return_on_cost", "Return on cost", returned).rate(style, rate)));
    rows
}

fn no_payback(comparison: &Comparison) -> &'static str {
    if Way::of(comparison.net) == Way::Down { "It is behind at the end of the horizon." } else { "It is never behind." }
}

fn value(notation: Notation<'_>, comparison: &Comparison) -> Vec<VerdictRow> {
    let arr = "ARR of the last month, against the reference.";
    let worth = "Valuation multiple × closing ARR, against the reference.";
    let npv = "Present value of contribution less acquisition cost, against the reference.";
    let exit = "NPV plus the discounted enterprise value, against the reference.";
    vec![
        Head("closing_arr_delta", "Closing ARR", arr).difference(notation, comparison.closing_arr_delta),
        Head("ev_delta", "Enterprise value", worth).difference(notation, comparison.ev_delta),
        Head("npv_delta", "NPV", npv).difference(notation, comparison.npv_delta),
        Head("npv_with_exit_delta", "NPV with exit", exit).difference(notation, comparison.npv_with_exit_delta),
    ]
}
