//! Which figures decide most: what each is, how it is written, which way is good.

use headroom_engine::{Metric, Projected, cs_cost_share, cs_cost_share_in, mean_clv};

/// A key figure: what it is, how it is written, which way is good.
pub(super) struct Figure {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    /// Why it may be undefined.
    pub(super) undefined: &'static str,
    pub(super) unit: Unit,
    /// Whether less is better.
    pub(super) is_cost: bool,
    pub(super) measure: Measure,
    /// What it is in a month (0-based), where months have it.
    pub(super) course: Option<Course>,
}

/// A figure of a month (0-based); `None` where it is undefined.
pub(super) type Course = fn(&Projected, usize) -> Option<f64>;

/// What of a projection a figure is: how two of different months are compared follows from it.
#[derive(Clone, Copy)]
pub(super) enum Measure {
    /// That of the last month; against what the other has in that month.
    Last(Metric),
    /// Of all months; against the same months only.
    Horizon(fn(&Projected) -> Option<f64>),
    /// Of no month in particular.
    Timeless(fn(&Projected) -> Option<f64>),
}

#[derive(Clone, Copy)]
pub(super) enum Unit {
    Money,
    /// Money of one account.
    PerAccount,
    Rate,
}

const SHORT: &str =
    "Undefined where the horizon is shorter than twelve months or nothing was live a year before its end.";

/// The figures, in the order they are shown.
pub(super) const FIGURES: [Figure; 8] = [
    Figure {
        id: "closing_arr",
        label: "ARR",
        hint: "Annual recurring revenue at the end of the last month.",
        undefined: "",
        unit: Unit::Money,
        is_cost: false,
        measure: Measure::Last(Metric::ClosingArr),
        course: Some(|projected, month| projected.projection.total.get(Metric::ClosingArr, month)),
    },
    Figure {
        id: "nrr",
        label: "NRR",
        hint: "Net revenue retention: ARR today of the accounts live twelve months ago, over their ARR then.",
        undefined: SHORT,
        unit: Unit::Rate,
        is_cost: false,
        measure: Measure::Last(Metric::Nrr),
        course: Some(|projected, month| projected.projection.total.get(Metric::Nrr, month)),
    },
    Figure {
        id: "grr",
        label: "GRR",
        hint: "Gross revenue retention of the last twelve months: after churn and contraction, without expansion and price.",
        undefined: SHORT,
        unit: Unit::Rate,
        is_cost: false,
        measure: Measure::Last(Metric::Grr),
        course: Some(|projected, month| projected.projection.total.get(Metric::Grr, month)),
    },
    Figure {
        id: "logo_retention",
        label: "Logo retention",
        hint: "Share of the accounts live twelve months before the last month that still are.",
        undefined: SHORT,
        unit: Unit::Rate,
        is_cost: false,
        measure: Measure::Last(Metric::LogoRetention),
        course: Some(|projected, month| projected.projection.total.get(Metric::LogoRetention, month)),
    },
    Figure {
        id: "contribution",
        label: "Contribution",
        hint: "Gross profit less CS cost, summed over the horizon.",
        undefined: "",
        unit: Unit::Money,
        is_cost: false,
        measure: Measure::Horizon(|projected| Some(projected.summary.contribution)),
        course: Some(|projected, month| projected.projection.total.get(Metric::Contribution, month)),
    },
    Figure {
        id: "clv",
        label: "CLV",
        hint: "Discounted gross profit of one account won today over ten years; mean over the segments by accounts won.",
        undefined: "Undefined where no account is won.",
        unit: Unit::PerAccount,
        is_cost: false,
        measure: Measure::Timeless(mean_clv),
        course: None,
    },
    Figure {
        id: "cs_cost_share",
        label: "CS cost of ARR",
        hint: "CS cost of the last twelve months as a share of closing ARR.",
        undefined: "Undefined where the horizon is shorter than twelve months or there is no ARR.",
        unit: Unit::Rate,
        is_cost: true,
        measure: Measure::Horizon(|projected| cs_cost_share(&projected.projection)),
        course: Some(|projected, month| cs_cost_share_in(&projected.projection, month)),
    },
    Figure {
        id: "cs_roi",
        label: "CS ROI",
        hint: "Present value of the gross profit that would be missing without CS, less that of CS cost, over CS cost.",
        undefined: "Undefined where CS costs nothing.",
        unit: Unit::Rate,
        is_cost: false,
        measure: Measure::Horizon(|projected| projected.summary.cs_roi),
        course: None,
    },
];
