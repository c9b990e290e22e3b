//! What only the whole horizon has.

use headroom_engine::{Projected, SegmentSummary, clv_to_cac, mean_clv};

use super::writing::Unit;

/// A figure of a whole projection; `None` where it is undefined.
type Value = fn(&Projected) -> Option<f64>;

/// What a projection is worth, in one way of saying it.
pub(super) struct Worth {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) unit: Unit,
    pub(super) value: Value,
    /// It is of no month in particular: the horizons need not be the same.
    pub(super) timeless: bool,
    /// What it is made of: name, unit, value.
    pub(super) parts: &'static [(&'static str, Unit, Value)],
    /// The same of a segment.
    pub(super) segment: Option<fn(&SegmentSummary) -> Option<f64>>,
}

impl Worth {
    pub(super) fn rule(&self) -> &'static str {
        if self.timeless { "Of no month in particular." } else { "Of the whole horizon." }
    }
}

pub(super) const VALUATION: [Worth; 7] = [
    Worth {
        id: "npv",
        label: "NPV",
        hint: "Present value of contribution less acquisition cost.",
        unit: Unit::Money,
        value: |of| Some(of.summary.npv),
        timeless: false,
        parts: &[
            ("Contribution", Unit::Money, |of| Some(of.summary.contribution)),
            ("Less acquisition cost", Unit::Money, |of| Some(-of.summary.acquisition_cost)),
            ("Less discounting", Unit::Money, |of| {
                Some(of.summary.npv - of.summary.contribution + of.summary.acquisition_cost)
            }),
        ],
        segment: None,
    },
    Worth {
        id: "enterprise_value",
        label: "Enterprise value",
        hint: "Valuation multiple × closing ARR.",
        unit: Unit::Money,
        value: |of| Some(of.summary.enterprise_value),
        timeless: false,
        parts: &[
            ("Closing ARR", Unit::Money, |of| Some(of.summary.closing_arr)),
            ("Valuation multiple", Unit::Multiple, |of| Some(of.plan.plan().valuation_multiple)),
        ],
        segment: None,
    },
    Worth {
        id: "npv_with_exit",
        label: "NPV with exit",
        hint: "NPV plus the enterprise value discounted from the last month.",
        unit: Unit::Money,
        value: |of| Some(of.summary.npv_with_exit),
        timeless: false,
        parts: &[
            ("NPV", Unit::Money, |of| Some(of.summary.npv)),
            ("Enterprise value, discounted", Unit::Money, |of| Some(of.summary.npv_with_exit - of.summary.npv)),
        ],
        segment: None,
    },
    Worth {
        id: "cs_value",
        label: "CS value",
        hint: "Present value of the gross profit that would be missing without CS.",
        unit: Unit::Money,
        value: |of| Some(of.summary.cs_value),
        timeless: false,
        parts: &[],
        segment: None,
    },
    Worth {
        id: "cs_roi",
        label: "CS ROI",
        hint: "CS value less the present value of CS cost, over CS cost.",
        unit: Unit::Rate,
        value: |of| of.summary.cs_roi,
        timeless: false,
        parts: &[
            ("CS value", Unit::Money, |of| Some(of.summary.cs_value)),
            ("CS cost, present value", Unit::Money, |of| Some(of.summary.cs_value / (1.0 + of.summary.cs_roi?))),
        ],
        segment: None,
    },
    Worth {
        id: "clv",
        label: "CLV",
        hint: "Discounted gross profit of one account won today over ten years; mean over the segments by accounts won.",
        unit: Unit::Money,
        value: mean_clv,
        timeless: true,
        parts: &[],
        segment: Some(|summary| Some(summary.clv)),
    },
    Worth {
        id: "clv_to_cac",
        label: "CLV / CAC",
        hint: "CLV of the accounts won over the horizon, over what winning them costs.",
        unit: Unit::Multiple,
        value: clv_to_cac,
        timeless: true,
        parts: &[],
        segment: Some(|summary| summary.ltv_to_cac),
    },
];
