//! What is shown of a team, month by month.

use headroom_charts::{Curve, Panel, Stroke, Unit};
use headroom_engine::{Metric, TARGET_UTILISATION};

use super::Shown;

/// A figure of every month: what it is and how it is written.
pub(super) struct Figure {
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    kind: Kind,
    value: Value,
}

/// The figure of a month (0-based); `None` where it is undefined.
type Value = fn(&Shown<'_>, usize) -> Option<f64>;

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Percent,
    Months,
    Money,
}

/// What is read of a month, in the order it is read.
pub(super) const FIGURES: [Figure; 12] = [
    Figure {
        label: "CSMs",
        hint: "Heads on the team, leavers replaced as the plan says.",
        kind: Kind::Number,
        value: heads,
    },
    Figure {
        label: "Fully productive",
        hint: "Heads weighted by how far they are ramped.",
        kind: Kind::Number,
        value: |shown, month| shown.series.get(Metric::EffectiveHeads, month),
    },
    Figure {
        label: "Vacant seats",
        hint: "Seats of the plan and its events that nobody holds.",
        kind: Kind::Number,
        value: vacant,
    },
    Figure {
        label: "Required CSMs",
        hint: "Hours the month asks for, over the productive hours of a CSM.",
        kind: Kind::Number,
        value: required,
    },
    Figure {
        label: "Coverage",
        hint: "Share of the hours for renewals and service that is served.",
        kind: Kind::Percent,
        value: |shown, month| shown.series.get(Metric::Coverage, month),
    },
    Figure {
        label: "Felt coverage",
        hint: "Coverage as customers feel it, smoothed over the coverage lag.",
        kind: Kind::Percent,
        value: |shown, month| shown.series.get(Metric::SmoothedCoverage, month),
    },
    Figure {
        label: "Utilisation",
        hint: "Hours asked for over hours there are.",
        kind: Kind::Percent,
        value: |shown, month| shown.series.get(Metric::Utilisation, month),
    },
    Figure {
        label: "Time to impact",
        hint: "From won to live, of the accounts that leave onboarding in the month.",
        kind: Kind::Months,
        value: |shown, month| shown.series.get(Metric::TimeToImpact, month),
    },
    Figure {
        label: "Touches delivered",
        hint: "Share of the expansion touches that is delivered.",
        kind: Kind::Percent,
        value: |shown, month| shown.series.get(Metric::TouchesDelivered, month),
    },
    Figure {
        label: "Accounts per CSM",
        hint: "Live accounts at the opening of the month, over heads.",
        kind: Kind::Number,
        value: |shown, month| shown.loads.get(month)?.accounts,
    },
    Figure {
        label: "Recommended by hours",
        hint: "Accounts a CSM can carry by the hours they ask for, time to impact kept, at the utilisation a team is planned for.",
        kind: Kind::Number,
        value: |shown, month| shown.loads.get(month)?.accounts_by_hours,
    },
    Figure {
        label: "ARR per CSM",
        hint: "ARR at the opening of the month, over heads.",
        kind: Kind::Money,
        value: |shown, month| shown.loads.get(month)?.arr,
    },
];

impl Figure {
    pub(super) fn written(&self, shown: &Shown<'_>, month: usize) -> String {
        shown.notation.style.optional((self.value)(shown, month), |style, value| match self.kind {
            Kind::Number => style.number(value, 1),
            Kind::Percent => style.percent(value),
            Kind::Months => style.months(value),
            Kind::Money => shown.notation.money(value),
        })
    }
}

pub(super) fn heads(shown: &Shown<'_>, month: usize) -> Option<f64> {
    shown.series.get(Metric::Heads, month)
}

pub(super) fn required(shown: &Shown<'_>, month: usize) -> Option<f64> {
    shown.series.get(Metric::RequiredCsms, month)
}

fn vacant(shown: &Shown<'_>, month: usize) -> Option<f64> {
    Some((shown.seats.get(month)? - heads(shown, month)?).max(0.0))
}

/// To one decimal, as heads are written in words.
pub(super) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// How many accounts a CSM carries in the first month, and could.
pub(super) fn advice(shown: &Shown<'_>) -> String {
    let Some(load) = shown.loads.first() else { return String::new() };
    let style = shown.notation.style;
    let count = |value: f64| style.number(value, usize::from(value < 10.0));
    let Some(accounts) = load.accounts else { return "Nobody is there to carry an account.".to_owned() };
    let month = shown.month(0).label();
    let mut parts = vec![format!("In {month} a CSM carries {} accounts", count(accounts))];
    if let Some(hours) = load.accounts_by_hours {
        let share = style.number(TARGET_UTILISATION * 100.0, 0);
        parts.push(format!("hours and time to impact recommend {} at {share}% utilisation", count(hours)));
    }
    if let Some(revenue) = load.accounts_by_revenue {
        parts.push(format!(
            "{} ARR per CSM would give {}",
            shown.notation.money_said(shown.arr_per_csm),
            count(revenue)
        ));
    }
    format!("{}.", parts.join("; "))
}

/// The panels of a picture: heads, and where `detail` what the team does to customers.
pub(super) fn panels(shown: &Shown<'_>, detail: bool) -> Vec<Panel> {
    let curve = |name: Option<&str>, stroke, value: Value| Curve {
        name: name.map(str::to_owned),
        stroke,
        values: (0..shown.months()).map(|month| value(shown, month)).collect(),
    };
    let of = |metric: Metric| (0..shown.months()).map(|month| shown.series.get(metric, month)).collect::<Vec<_>>();
    let series =
        |name: Option<&str>, stroke, metric| Curve { name: name.map(str::to_owned), stroke, values: of(metric) };
    let panel = |title: &str, unit, weight, curves| Panel { title: title.to_owned(), unit, weight, curves };
    let heads = panel(
        "CSMs",
        Unit::Count,
        2.6,
        vec![
            series(Some("fully productive"), Stroke::Ground, Metric::EffectiveHeads),
            curve(Some("vacant"), Stroke::Missing, |shown, month| shown.seats.get(month).copied()),
            series(Some("required"), Stroke::Dashed, Metric::RequiredCsms),
            series(Some("heads"), Stroke::Steps, Metric::Heads),
        ],
    );
    if !detail {
        return vec![heads];
    }
    let arr_per_csm = shown.notation.titled("ARR per CSM");
    let by_revenue = format!("at {}", shown.notation.money_said(shown.arr_per_csm));
    let below = [
        (
            "Coverage",
            Unit::Percent,
            vec![
                series(Some("felt"), Stroke::Dimmed, Metric::SmoothedCoverage),
                series(Some("coverage"), Stroke::Line, Metric::Coverage),
            ],
        ),
        ("Utilisation", Unit::Percent, vec![series(Some(""), Stroke::Line, Metric::Utilisation)]),
        ("Time to impact, months", Unit::Number, vec![series(Some(""), Stroke::Line, Metric::TimeToImpact)]),
        ("Touches delivered", Unit::Percent, vec![series(Some(""), Stroke::Line, Metric::TouchesDelivered)]),
        (
            "Accounts per CSM",
            Unit::Number,
            vec![
                curve(Some("by hours"), Stroke::Dashed, |shown, month| shown.loads.get(month)?.accounts_by_hours),
                curve(Some(&by_revenue), Stroke::Dimmed, |shown, month| shown.loads.get(month)?.accounts_by_revenue),
                curve(Some("carried"), Stroke::Line, |shown, month| shown.loads.get(month)?.accounts),
            ],
        ),
        (&arr_per_csm, Unit::Money, vec![curve(Some(""), Stroke::Line, |shown, month| shown.loads.get(month)?.arr)]),
    ];
    let below = below.into_iter().map(|(title, unit, curves)| panel(title, unit, 1.0, curves));
    std::iter::once(heads).chain(below).collect()
}
