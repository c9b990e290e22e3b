//! The figures that decide most.

use headroom_engine::number::{Style, UNDEFINED};
use headroom_engine::{Metric, Projected, cs_cost_share, mean_clv};

use crate::verdict::closing_month;
use crate::view::{KeyFigure, Trend};

/// A key figure: what it is, how it is written, which way is good.
struct Figure {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    /// Why it may be undefined.
    undefined: &'static str,
    unit: Unit,
    /// Whether less is better.
    is_cost: bool,
    value: fn(&Projected) -> Option<f64>,
}

#[derive(Clone, Copy)]
enum Unit {
    Money,
    Rate,
}

const SHORT: &str =
    "Undefined where the horizon is shorter than twelve months or nothing was live a year before its end.";

const FIGURES: [Figure; 8] = [
    Figure {
        id: "closing_arr",
        label: "ARR",
        hint: "Annual recurring revenue at the end of the last month.",
        undefined: "",
        unit: Unit::Money,
        is_cost: false,
        value: |projected| Some(projected.summary.closing_arr),
    },
    Figure {
        id: "nrr",
        label: "NRR",
        hint: "Net revenue retention: ARR today of the accounts live twelve months ago, over their ARR then.",
        undefined: SHORT,
        unit: Unit::Rate,
        is_cost: false,
        value: |projected| projected.summary.nrr,
    },
    Figure {
        id: "grr",
        label: "GRR",
        hint: "Gross revenue retention of the last twelve months: after churn and contraction, without expansion and price.",
        undefined: SHORT,
        unit: Unit::Rate,
        is_cost: false,
        value: |projected| projected.summary.grr,
    },
    Figure {
        id: "logo_retention",
        label: "Logo retention",
        hint: "Share of the accounts live twelve months before the last month that still are.",
        undefined: SHORT,
        unit: Unit::Rate,
        is_cost: false,
        value: |projected| projected.summary.logo_retention,
    },
    Figure {
        id: "contribution",
        label: "Contribution",
        hint: "Gross profit less CS cost, summed over the horizon.",
        undefined: "",
        unit: Unit::Money,
        is_cost: false,
        value: |projected| Some(projected.summary.contribution),
    },
    Figure {
        id: "clv",
        label: "CLV",
        hint: "Discounted gross profit of one account won today over ten years; mean over the segments by accounts won.",
        undefined: "Undefined where no account is won.",
        unit: Unit::Money,
        is_cost: false,
        value: mean_clv,
    },
    Figure {
        id: "cs_cost_share",
        label: "CS cost of ARR",
        hint: "CS cost of the last twelve months as a share of closing ARR.",
        undefined: "Undefined where the horizon is shorter than twelve months or there is no ARR.",
        unit: Unit::Rate,
        is_cost: true,
        value: |projected| cs_cost_share(&projected.projection),
    },
    Figure {
        id: "cs_roi",
        label: "CS ROI",
        hint: "Present value of the gross profit that would be missing without CS, less that of CS cost, over CS cost.",
        undefined: "Undefined where CS costs nothing.",
        unit: Unit::Rate,
        is_cost: false,
        value: |projected| projected.summary.cs_roi,
    },
];

/// The key figures of `selected`, against `reference` where that is another scenario. Without results they are `n/a`.
pub(super) fn figures(selected: Option<&Projected>, reference: Option<&Projected>) -> Vec<KeyFigure> {
    FIGURES.iter().map(|figure| figure.of(selected, reference)).collect()
}

impl Figure {
    fn of(&self, selected: Option<&Projected>, reference: Option<&Projected>) -> KeyFigure {
        let value = selected.and_then(self.value);
        let difference = value.zip(reference.and_then(self.value)).map(|(value, against)| value - against);
        let currency = selected.map_or("", |selected| selected.plan.plan().currency.as_str());
        let delta = difference.map(|difference| self.unit.difference(currency, difference));
        KeyFigure {
            id: self.id.to_owned(),
            label: self.label(selected),
            value: value.map_or_else(undefined, |value| self.unit.short(currency, value)),
            exact: value.map_or_else(undefined, |value| self.unit.exact(currency, value)),
            trend: self.trend(currency, difference),
            hint: if value.is_some() { self.hint.to_owned() } else { format!("{} {}", self.hint, self.undefined) },
            delta,
        }
    }

    /// ARR is said with its month.
    fn label(&self, selected: Option<&Projected>) -> String {
        let month = selected.filter(|_| self.id == Metric::ClosingArr.name()).map(closing_month);
        month.map_or_else(|| self.label.to_owned(), |month| format!("{} {month}", self.label))
    }

    /// A difference too small to be written is none.
    fn trend(&self, currency: &str, difference: Option<f64>) -> Trend {
        let Some(difference) = difference else { return Trend::None };
        let written = self.unit.difference(currency, difference);
        if written == self.unit.difference(currency, 0.0) {
            Trend::Same
        } else if (difference > 0.0) == self.is_cost {
            Trend::Worse
        } else {
            Trend::Better
        }
    }
}

impl Unit {
    fn short(self, currency: &str, value: f64) -> String {
        match self {
            Self::Money => Style::default().money(currency, value),
            Self::Rate => Style::default().percent(value),
        }
    }

    fn exact(self, currency: &str, value: f64) -> String {
        match self {
            Self::Money => Style::default().money_full(currency, value),
            Self::Rate => format!("{}%", Style::default().number(value * 100.0, 3)),
        }
    }

    fn difference(self, currency: &str, value: f64) -> String {
        match self {
            Self::Money => Style::default().money_difference(currency, value),
            Self::Rate => Style::default().points_difference(value),
        }
    }
}

fn undefined() -> String {
    UNDEFINED.to_owned()
}
