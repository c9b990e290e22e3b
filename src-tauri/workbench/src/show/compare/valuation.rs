//! What only the whole horizon has.

use headroom_engine::{Projected, SegmentSummary, clv_to_cac, cs_cost_value, mean_clv};

use super::against::{Alike, Good, Kind};
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
    /// Why it is undefined where it is.
    pub(super) undefined: &'static str,
    alike: Alike,
    /// Why scenarios that differ have it alike; empty where that is chance.
    unmoved: &'static str,
    pub(super) parts: &'static [Part],
    /// The same of a segment.
    pub(super) segment: Option<fn(&SegmentSummary) -> Option<f64>>,
}

/// What cuts and hires leave as it is (model.md §8: today's coverage, every touch delivered, no delay).
const SERVED_AS_TODAY: &str = "It values an account won today and served as today: cuts and hires do not change it, but \
     churn, price, expansion, margin, ACV and CAC do. Here none of these differs.";

/// What is the plan's own.
const ASSUMED: &str = "An assumption of the plan, which no scenario changes.";

/// What a worth is made of.
pub(super) struct Part {
    pub(super) label: &'static str,
    pub(super) kind: Kind,
    pub(super) value: Value,
}

impl Worth {
    pub(super) fn kind(&self) -> Kind {
        Kind { unit: self.unit, good: Good::More, alike: self.alike, unmoved: self.unmoved }
    }

    pub(super) fn rule(&self) -> &'static str {
        match self.alike {
            Alike::Neither => "Of no month in particular.",
            Alike::First => "Of the first month.",
            Alike::Last => "Of the last month.",
            Alike::Both => "Of the whole horizon.",
        }
    }
}

/// An amount of the whole horizon of which there is always one.
const fn amount(id: &'static str, label: &'static str, hint: &'static str, value: Value) -> Worth {
    let (unit, alike) = (Unit::Money, Alike::Both);
    Worth { id, label, hint, unit, value, undefined: "", alike, unmoved: "", parts: &[], segment: None }
}

/// A part of that is money of the whole horizon.
const fn part(label: &'static str, good: Good, value: Value) -> Part {
    Part { label, kind: Kind { unit: Unit::Money, good, alike: Alike::Both, unmoved: "" }, value }
}

pub(super) const VALUATION: [Worth; 7] = [
    Worth {
        parts: &[
            part("Contribution", Good::More, |of| Some(of.summary.contribution)),
            part("Less acquisition cost", Good::More, |of| Some(-of.summary.acquisition_cost)),
            part("Less discounting", Good::More, |of| {
                Some(of.summary.npv - of.summary.contribution + of.summary.acquisition_cost)
            }),
        ],
        ..amount("npv", "NPV", "Present value of contribution less acquisition cost.", |of| Some(of.summary.npv))
    },
    Worth {
        alike: Alike::Last,
        parts: &[
            Part {
                label: "Closing ARR",
                kind: Kind { unit: Unit::Money, good: Good::More, alike: Alike::Last, unmoved: "" },
                value: |of| Some(of.summary.closing_arr),
            },
            Part {
                label: "Valuation multiple",
                kind: Kind { unit: Unit::Multiple, good: Good::More, alike: Alike::Neither, unmoved: ASSUMED },
                value: |of| Some(of.plan.plan().valuation_multiple),
            },
        ],
        ..amount("enterprise_value", "Enterprise value", "Valuation multiple × closing ARR.", |of| {
            Some(of.summary.enterprise_value)
        })
    },
    Worth {
        parts: &[
            part("NPV", Good::More, |of| Some(of.summary.npv)),
            part("Enterprise value, discounted", Good::More, |of| Some(of.summary.npv_with_exit - of.summary.npv)),
        ],
        ..amount(
            "npv_with_exit",
            "NPV with exit",
            "NPV plus the enterprise value discounted from the last month.",
            |of| Some(of.summary.npv_with_exit),
        )
    },
    amount("cs_value", "CS value", "Present value of the gross profit that would be missing without CS.", |of| {
        Some(of.summary.cs_value)
    }),
    Worth {
        unit: Unit::Rate,
        undefined: "CS costs nothing.",
        parts: &[
            part("CS value", Good::More, |of| Some(of.summary.cs_value)),
            part("CS cost, present value", Good::More, |of| Some(-cs_cost_value(of))),
        ],
        ..amount("cs_roi", "CS ROI", "CS value less the present value of CS cost, over CS cost.", |of| {
            of.summary.cs_roi
        })
    },
    Worth {
        unit: Unit::PerAccount,
        undefined: "No account is won: there is none whose lifetime could be valued.",
        alike: Alike::Neither,
        unmoved: SERVED_AS_TODAY,
        segment: Some(|summary| Some(summary.clv)),
        ..amount(
            "clv",
            "CLV",
            "Discounted gross profit of one account won today over ten years, served as today: heads that come and go later \
             do not change it. Mean over the segments by accounts won.",
            mean_clv,
        )
    },
    Worth {
        unit: Unit::Multiple,
        undefined: "Winning accounts costs nothing.",
        alike: Alike::Neither,
        unmoved: SERVED_AS_TODAY,
        segment: Some(|summary| summary.ltv_to_cac),
        ..amount(
            "clv_to_cac",
            "CLV / CAC",
            "CLV of the accounts won over the horizon, over what winning them costs.",
            clv_to_cac,
        )
    },
];
