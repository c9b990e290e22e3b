//! Scenarios against a reference, one column each.

use std::collections::BTreeSet;
use std::sync::Arc;

use headroom_engine::number::UNDEFINED;
use headroom_engine::{Comparison, Projected, Summary};

use super::differences::{self, SECTIONS};
use super::layout::{Table, paragraph};
use super::write;

/// A scenario held against the reference.
pub(crate) struct Compared {
    /// What people call it.
    pub(crate) name: String,
    /// It is the reference itself.
    pub(crate) is_reference: bool,
    /// Its results.
    pub(crate) projected: Arc<Projected>,
    /// What it gains and loses.
    pub(crate) comparison: Comparison,
    /// The same in words.
    pub(crate) sentence: String,
}

type Total = fn(&Summary) -> String;

const TOTALS: [(&str, &[(&str, Total)]); 2] = [
    (
        "Totals, {currency}",
        &[
            ("Closing ARR", |it| write::money(Some(it.closing_arr))),
            ("Revenue", |it| write::money(Some(it.revenue))),
            ("Gross profit", |it| write::money(Some(it.gross_profit))),
            ("CS cost", |it| write::outgoing(Some(it.cs_cost))),
            ("Contribution", |it| write::money(Some(it.contribution))),
            ("Net present value", |it| write::money(Some(it.npv))),
            ("Enterprise value", |it| write::money(Some(it.enterprise_value))),
            ("NPV with exit", |it| write::money(Some(it.npv_with_exit))),
        ],
    ),
    (
        "Ratios",
        &[
            ("NRR", |it| write::percent(it.nrr)),
            ("GRR", |it| write::percent(it.grr)),
            ("Logo retention", |it| write::percent(it.logo_retention)),
            ("Return on CS cost", |it| write::percent(it.cs_roi)),
        ],
    ),
];

/// The differences, the totals they are differences of, and each verdict in words. Of the reference itself only the words:
/// there is nothing to compare.
pub(crate) fn comparison(name: &str, reference: &Projected, compared: Vec<Compared>) -> String {
    let plan = reference.plan.plan();
    let last = reference.projection.last_month().label();
    let title = format!("Against {name} · {} · {} to {last}", plan.name, plan.start.label());
    let sentences = compared.iter().map(|scenario| paragraph(&scenario.sentence)).collect::<Vec<_>>().join("\n");
    let others: Vec<Compared> = compared.into_iter().filter(|scenario| !scenario.is_reference).collect();
    let totals = totals(name, reference, &others);
    if others.is_empty() {
        return format!("{title}\n\n{totals}\n{sentences}");
    }
    format!("{title}\n\n{}{}\n{totals}\n{sentences}", differences(reference, &others), signs(&others))
}

/// How to read figures that go the other way; empty where there are none.
fn signs(compared: &[Compared]) -> &'static str {
    let comparisons: Vec<&Comparison> = compared.iter().map(|scenario| &scenario.comparison).collect();
    if differences::is_mixed(&comparisons) {
        "\nNegative savings are extra cost, negative losses are gains.\n"
    } else {
        ""
    }
}

fn differences(reference: &Projected, compared: &[Compared]) -> String {
    let is_whole = compared.iter().all(|scenario| same_months(reference, &scenario.projected));
    let months = if is_whole { "the horizon" } else { "the months both have" };
    let comparisons: Vec<&Comparison> = compared.iter().map(|scenario| &scenario.comparison).collect();
    let mut table = Table::new(compared.iter().map(|scenario| scenario.name.clone()));
    for section in SECTIONS {
        let title = section.title(&comparisons);
        table.section(title.replace("{currency}", &reference.plan.plan().currency).replace("{months}", months));
        for row in section.rows {
            let (label, write) = row.read(&comparisons);
            let cells = compared.iter().map(|scenario| match scenario {
                untold if label.starts_with(CAUSE) && !is_told(reference, untold) => UNDEFINED.to_owned(),
                told => write(&told.comparison),
            });
            table.row(format!("  {label}"), cells);
        }
    }
    table.text()
}

/// The rows of what a loss consists of are set in.
const CAUSE: &str = "  ";

/// Whether what a loss consists of is known: only of two that have the same months and segments.
fn is_told(reference: &Projected, scenario: &Compared) -> bool {
    let segments = |projected: &Projected| -> BTreeSet<String> {
        projected.projection.segments.iter().map(|segment| segment.id.clone()).collect()
    };
    same_months(reference, &scenario.projected) && segments(reference) == segments(&scenario.projected)
}

fn same_months(one: &Projected, other: &Projected) -> bool {
    let (one, other) = (&one.projection, &other.projection);
    one.start == other.start && one.months() == other.months()
}

fn totals(name: &str, reference: &Projected, compared: &[Compared]) -> String {
    let names = compared.iter().map(|scenario| scenario.name.clone());
    let mut table = Table::new(std::iter::once(name.to_owned()).chain(names));
    let summaries = || {
        let summaries = compared.iter().map(|scenario| &scenario.projected.summary);
        std::iter::once(&reference.summary).chain(summaries)
    };
    for (title, rows) in TOTALS {
        table.section(title.replace("{currency}", &reference.plan.plan().currency));
        for (label, write) in rows {
            table.row(format!("  {label}"), summaries().map(write));
        }
    }
    table.text()
}
