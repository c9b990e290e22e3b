//! How a figure follows from the assumption it sets; always in one direction, so that it can be turned round.

use super::steady::SteadyNrr;
use crate::schema::Domain;

/// The figure as a function of the assumption a.
#[derive(Clone, Debug)]
pub(super) enum Relation {
    /// 1 − (1 − churn)^a, with ln (1 − churn).
    Hazard { ln_stay: f64 },
    /// slope · a + rest.
    Line { slope: f64, rest: f64 },
    /// amount / a.
    Share { amount: f64 },
    /// Steady net revenue retention at a conversion of a.
    Steady(Box<SteadyNrr>),
}

impl Relation {
    /// The figure at `assumption`; `None` where it is undefined there.
    pub(super) fn at(&self, assumption: f64) -> Option<f64> {
        Some(self.limit(assumption)).filter(|value| value.is_finite())
    }

    /// The same at the ends of a domain, where it may grow without limit.
    pub(super) fn limit(&self, assumption: f64) -> f64 {
        match self {
            // The other sign first: no −0 where nobody leaves.
            Self::Hazard { ln_stay } => 0.0 - (ln_stay * assumption).exp_m1(),
            Self::Line { slope, rest } => slope * assumption + rest,
            Self::Share { amount } => amount / assumption,
            Self::Steady(nrr) => nrr.at(assumption),
        }
    }

    /// The assumption of `domain` at which the figure is `target`, as near as numbers allow; only where it has one.
    pub(super) fn solve(&self, target: f64, domain: Domain) -> Option<f64> {
        match self {
            Self::Hazard { ln_stay } => Some((-target).ln_1p() / ln_stay),
            Self::Line { slope, rest } => Some((target - rest) / slope),
            Self::Share { amount } => Some(amount / target),
            Self::Steady(nrr) => nrr.conversion(target, domain),
        }
    }

    /// Whether the figure is the same whatever the assumption.
    pub(super) fn is_flat(&self) -> bool {
        match self {
            Self::Hazard { ln_stay: factor } | Self::Line { slope: factor, .. } | Self::Share { amount: factor } => {
                *factor == 0.0
            }
            Self::Steady(nrr) => nrr.is_flat(),
        }
    }
}
