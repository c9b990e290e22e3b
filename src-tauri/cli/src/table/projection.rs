//! The projection of one scenario.

use headroom_engine::{Metric, Month, Period, Projected, Series, roll_up};

use super::layout::Table;
use super::write;
use crate::arguments::By;

type Write = fn(Option<f64>) -> String;

/// A title with its unit, and the rows: label, figure, how it is written.
type Section = (&'static str, &'static [(&'static str, Metric, Write)]);

/// The rows by section. Contraction, churn and costs are positive in the model and shown as what they do.
const SECTIONS: [Section; 5] = [
    (
        "ARR, {currency}",
        &[
            ("Opening ARR", Metric::OpeningArr, write::money),
            ("New", Metric::NewArr, write::money),
            ("Expansion", Metric::ExpansionArr, write::money),
            ("Price", Metric::PriceArr, write::money),
            ("Contraction", Metric::ContractionArr, write::outgoing),
            ("Churned", Metric::ChurnedArr, write::outgoing),
            ("Closing ARR", Metric::ClosingArr, write::money),
            ("CARR", Metric::Carr, write::money),
        ],
    ),
    (
        "Retention, last twelve months",
        &[
            ("NRR", Metric::Nrr, write::percent),
            ("GRR", Metric::Grr, write::percent),
            ("Logo retention", Metric::LogoRetention, write::percent),
        ],
    ),
    (
        "Accounts",
        &[
            ("Opening accounts", Metric::OpeningAccounts, write::count),
            ("Won", Metric::WonAccounts, write::count),
            ("Live added", Metric::LiveAccountsAdded, write::count),
            ("Churned", Metric::ChurnedAccounts, write::lost),
            ("Closing accounts", Metric::ClosingAccounts, write::count),
        ],
    ),
    (
        "Result, {currency}",
        &[
            ("Revenue", Metric::Revenue, write::money),
            ("Gross profit", Metric::GrossProfit, write::money),
            ("CS cost", Metric::CsCost, write::outgoing),
            ("Contribution", Metric::Contribution, write::money),
            ("Acquisition cost", Metric::AcquisitionCost, write::outgoing),
        ],
    ),
    (
        "Team, CSMs",
        &[
            ("At the end", Metric::Heads, write::count),
            ("Fully productive", Metric::EffectiveHeads, write::count),
            ("Required (mean)", Metric::RequiredCsms, write::count),
        ],
    ),
];

/// Movements and levels by period, the segments at the end, the summary.
pub(crate) fn projection(name: &str, projected: &Projected, by: By) -> String {
    let plan = projected.plan.plan();
    let (periods, is_cut_short) = periods(projected, by);
    let last = projected.projection.last_month().label();
    let title = format!("{name} · {} · {} to {last}", plan.name, plan.start.label());
    let note = if is_cut_short { "\n* not a whole period\n" } else { "" };
    let movements = movements(&periods, &plan.currency);
    let (segments, summary) = (segments(projected, &last), summary(projected, &last));
    format!("{title}\n\n{movements}{note}\n{segments}\n{summary}")
}

/// A column: its heading and its values.
struct Column {
    heading: String,
    values: Box<dyn Fn(Metric) -> Option<f64>>,
}

/// The columns, and whether one of them is cut short by the horizon.
fn periods(projected: &Projected, by: By) -> (Vec<Column>, bool) {
    let (start, total) = (projected.projection.start, &projected.projection.total);
    let period = match by {
        By::Month => return (months(start, total), false),
        By::Quarter => Period::Quarter,
        By::Year => Period::Year,
    };
    let rolled = roll_up(total, start, projected.plan.plan().fiscal_year_start, period);
    let is_cut_short = rolled.iter().any(|column| !column.is_complete(period));
    let columns = rolled.into_iter().map(|column| Column {
        heading: format!("{}{}", column.label, if column.is_complete(period) { "" } else { "*" }),
        values: Box::new(move |metric| column.get(metric)),
    });
    (columns.collect(), is_cut_short)
}

fn months(start: Month, total: &Series) -> Vec<Column> {
    let month = |index: usize| {
        let values: Vec<Option<f64>> = Metric::ALL.iter().map(|metric| total.get(*metric, index)).collect();
        Column {
            heading: start.plus(u32::try_from(index).unwrap_or(u32::MAX)).label(),
            values: Box::new(move |metric| values[metric as usize]),
        }
    };
    (0..total.months()).map(month).collect()
}

fn movements(columns: &[Column], currency: &str) -> String {
    let mut table = Table::new(columns.iter().map(|column| column.heading.clone()));
    for (title, rows) in SECTIONS {
        table.section(title.replace("{currency}", currency));
        for (label, metric, write) in rows {
            table.row(format!("  {label}"), columns.iter().map(|column| write((column.values)(*metric))));
        }
    }
    table.text()
}

fn segments(projected: &Projected, last: &str) -> String {
    let currency = &projected.plan.plan().currency;
    let headings = [
        "CSMs".to_owned(),
        "Accounts".to_owned(),
        format!("ARR, {currency}"),
        "Utilisation".to_owned(),
        "Coverage".to_owned(),
        "Coverage today".to_owned(),
        format!("CLV, {currency}"),
        "LTV / CAC".to_owned(),
        "CAC payback, months".to_owned(),
    ];
    let mut table = Table::new(headings);
    table.section(format!("Segments in {last}"));
    for segment in &projected.projection.segments {
        let of = |metric| segment.series.last(metric);
        let Some(summary) = projected.summary.segments.get(&segment.id) else { continue };
        let cells = [
            write::count(of(Metric::Heads)),
            write::count(of(Metric::ClosingAccounts)),
            write::money(of(Metric::ClosingArr)),
            write::percent(of(Metric::Utilisation)),
            write::percent(of(Metric::Coverage)),
            write::percent(Some(summary.coverage_today)),
            write::money(Some(summary.clv)),
            write::count(summary.ltv_to_cac),
            write::count(summary.cac_payback_months),
        ];
        table.row(format!("  {}", segment.name), cells);
    }
    table.text()
}

fn summary(projected: &Projected, last: &str) -> String {
    let (summary, plan) = (&projected.summary, projected.plan.plan());
    let mut table = Table::new([plan.currency.clone()]);
    table.section("Summary");
    table.row(format!("  Closing ARR {last}"), [write::money(Some(summary.closing_arr))]);
    table.row("  Contribution", [write::money(Some(summary.contribution))]);
    table.row("  Net present value", [write::money(Some(summary.npv))]);
    table.row("  Enterprise value", [write::money(Some(summary.enterprise_value))]);
    table.row("  NPV with exit", [write::money(Some(summary.npv_with_exit))]);
    table.row("  What CS is worth", [write::money(Some(summary.cs_value))]);
    table.row("  Return on CS cost", [write::percent(summary.cs_roi)]);
    table.text()
}
