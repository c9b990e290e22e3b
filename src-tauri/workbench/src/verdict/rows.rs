//! The figures behind the verdict.

use headroom_engine::Comparison;
use headroom_engine::number::{Style, UNDEFINED};

use super::parts::{Part, parts};
use super::row::{Head, trend};
use super::{Pair, capitalised};
use crate::notation::Notation;
use crate::view::{Trend, VerdictRow};

/// Every row, in the order they are read.
pub(super) fn rows(pair: &Pair<'_>, comparison: &Comparison) -> Vec<VerdictRow> {
    let notation = pair.notation();
    let mut rows = money_moved(notation, comparison);
    rows.extend(course(comparison, pair.style));
    rows.extend(churn(comparison, pair.style));
    rows.extend(value(notation, comparison));
    rows.extend(new_logos(comparison, pair.style));
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
    let net = Head("net", "Cumulative net", "Savings less lost gross profit, over the horizon.");
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

fn part_row(notation: Notation<'_>, part: &Part, gains: bool) -> VerdictRow {
    let shown = if gains { -part.lost } else { part.lost };
    let row = Head(part.id, part.name, part.hint).amount(notation, shown, trend(-part.lost));
    VerdictRow { label: capitalised(&row.label), indent: true, ..row }
}

fn course(comparison: &Comparison, style: Style) -> Vec<VerdictRow> {
    let turning = "First month from which cumulative net is negative and stays so.";
    let payback = "First month from which cumulative net is no longer negative, after having been so.";
    let returned = "Present value of the gross profit gained less that of the extra cost, over that of the extra cost.";
    let no_turn = "It never turns.";
    let no_payback = "It is never behind, or does not come back within the horizon.";
    let mut rows = vec![
        Head("turning_month", "Turning month", turning).month(comparison.turning_month, Trend::Worse, no_turn),
        Head("payback_month", "Payback month", payback).month(comparison.payback_month, Trend::Better, no_payback),
    ];
    let rate = comparison.return_on_cost;
    rows.extend(rate.map(|rate| Head("return_on_cost", "Return on cost", returned).rate(style, rate)));
    rows
}

fn churn(comparison: &Comparison, style: Style) -> Vec<VerdictRow> {
    let (pays, equals) = (comparison.break_even_churn, comparison.churn_equivalent);
    let destroys = match (pays, equals) {
        (Some(pays), Some(equals)) if equals > pays => Trend::Worse,
        (Some(_), Some(_)) => Trend::Better,
        _ => Trend::None,
    };
    let break_even = "Extra annual churn, in the teams that change, that the savings would pay for.";
    let equivalent = "The whole loss of gross profit, expressed as extra annual churn in the teams that change.";
    let rise = "The rise of annual churn itself, without lost expansion and onboarding.";
    let no_break_even = "There are no savings in present value, or no churn would use them up.";
    let no_equivalent = "No gross profit is lost in present value, or more than churn could lose.";
    let rise = Head("churn_rise", "Of which rise of churn", rise);
    let rise = rise.points(style, comparison.churn_rise, Trend::None, "The teams are the same.");
    vec![
        Head("break_even_churn", "Break-even churn", break_even).points(style, pays, Trend::None, no_break_even),
        Head("churn_equivalent", "Churn equivalent of the loss", equivalent).points(
            style,
            equals,
            destroys,
            no_equivalent,
        ),
        VerdictRow { indent: true, ..rise },
    ]
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

fn new_logos(comparison: &Comparison, style: Style) -> Vec<VerdictRow> {
    let logos = comparison.new_logo_equivalents;
    let revenue = "New accounts to win instead: lost revenue over the horizon / ACV.";
    let arr = "New accounts to win instead: lost closing ARR / ACV.";
    let profit = "New accounts to win instead: present value of the lost gross profit / (CLV − CAC).";
    let why_not = "Nothing is won in the reference, or a new account is not worth what it costs.";
    vec![
        Head("revenue_over_acv", "Lost revenue in new logos", revenue).accounts(style, logos.revenue_over_acv, why_not),
        Head("arr_over_acv", "Lost ARR in new logos", arr).accounts(style, logos.arr_over_acv, why_not),
        Head("profit_over_clv", "Lost profit in new logos", profit).accounts(style, logos.profit_over_clv, why_not),
    ]
}
