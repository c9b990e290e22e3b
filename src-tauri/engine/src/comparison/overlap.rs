//! The months two projections share, and whether more than months can be compared.

use crate::rates::{discount_factors, present_value};
use crate::series::{Metric, Series};
use crate::{Month, Projected};

/// Two projections, aligned by calendar. Money and time are measured with the yardstick of A, the reference.
pub(super) struct Overlap<'p> {
    pub(super) a: Part<'p>,
    pub(super) b: Part<'p>,
    /// The first common month.
    pub(super) first: Month,
    /// How many common months there are.
    pub(super) months: usize,
    /// A's discount factors of the common months, counted from A's start.
    pub(super) factors: Vec<f64>,
    pub(super) valuation_multiple: f64,
}

/// The common months of one of the two.
#[derive(Clone, Copy)]
pub(super) struct Part<'p> {
    total: &'p Series,
    from: usize,
    months: usize,
}

impl<'p> Overlap<'p> {
    /// `None` where there is no common month.
    pub(super) fn of(reference: &'p Projected, scenario: &'p Projected) -> Option<Self> {
        let (a, b) = (&reference.projection, &scenario.projection);
        let first = a.start.max(b.start);
        let months = usize::try_from(a.last_month().min(b.last_month()).months_after(first) + 1).ok()?;
        if months == 0 || a.months() == 0 || b.months() == 0 {
            return None;
        }
        let from = |start| usize::try_from(first.months_after(start)).unwrap_or_default();
        let part = |total, start| Part { total, from: from(start), months };
        let plan = reference.assumptions();
        let factors = discount_factors(plan.discount_rate, a.months());
        Some(Self {
            a: part(&a.total, a.start),
            b: part(&b.total, b.start),
            first,
            months,
            factors: factors.into_iter().skip(from(a.start)).take(months).collect(),
            valuation_multiple: plan.valuation_multiple,
        })
    }

    /// The present value of A's metric less that of B.
    pub(super) fn present_difference(&self, metric: Metric) -> f64 {
        let pairs = self.a.amounts(metric).zip(self.b.amounts(metric));
        present_value(pairs.map(|(a, b)| a - b), &self.factors)
    }
}

impl Part<'_> {
    /// The common months of a metric that is defined in every month.
    pub(super) fn amounts(&self, metric: Metric) -> impl Iterator<Item = f64> + '_ {
        self.total.amounts(metric).skip(self.from).take(self.months)
    }

    /// The metric in the last common month.
    pub(super) fn last(&self, metric: Metric) -> f64 {
        self.total.amount(metric, self.from + self.months - 1)
    }

    /// Present value of contribution less acquisition cost.
    pub(super) fn npv(&self, factors: &[f64]) -> f64 {
        present_value(self.amounts(Metric::Contribution), factors)
            - present_value(self.amounts(Metric::AcquisitionCost), factors)
    }
}

/// Segment by segment in A's order, what belongs together.
pub(super) type Pairs<'p> = Vec<(&'p Series, &'p Series)>;

/// A's and B's segments by id, where the two cover the same months and have the same segments: only then can one be
/// replayed with what happened in the other.
pub(super) fn replayable<'p>(reference: &'p Projected, scenario: &'p Projected) -> Option<Pairs<'p>> {
    let (a, b) = (&reference.projection, &scenario.projection);
    if a.start != b.start || a.months() != b.months() || a.segments.len() != b.segments.len() {
        return None;
    }
    let pair = |segment: &'p crate::SegmentProjection| Some((&segment.series, &b.segment(&segment.id)?.series));
    a.segments.iter().map(pair).collect()
}
