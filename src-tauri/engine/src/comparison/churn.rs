//! The cut in the currency of churn: what the savings would pay for, and what the loss equals (model.md §9).

use argmin::core::{CostFunction, Error, Executor};
use argmin::solver::brent::BrentRoot;

use super::Present;
use super::overlap::Pairs;
use crate::Projected;
use crate::book::ExtraChurn;
use crate::plan::Segment;
use crate::rates::{discount_factors, present_value};
use crate::segment_run::{Drivers, replay};
use crate::series::{Metric, ratio};

/// Heads that differ by less are the same.
const SAME_HEADS: f64 = 1e-9;

/// Extra annual churn, as fractions.
#[derive(Default)]
pub(super) struct Churn {
    /// What the savings would pay for.
    pub(super) break_even: Option<f64>,
    /// What the loss equals.
    pub(super) equivalent: Option<f64>,
    /// What of it is churn.
    pub(super) rise: Option<f64>,
}

/// Measures B's savings and losses as extra churn in A.
pub(super) fn of(reference: &Projected, pairs: &Pairs, present: Present) -> Churn {
    let touched = touched(pairs);
    let loss = Loss::new(reference, &touched);
    Churn {
        break_even: loss.churn_that_costs(present.saved_cost),
        equivalent: loss.churn_that_costs(present.lost_profit),
        rise: rise(reference, pairs, &touched),
    }
}

/// A segment whose heads differ, and the first month (1-based) in which they do.
#[derive(Clone, Copy)]
struct Touched {
    index: usize,
    from: usize,
}

fn touched(pairs: &Pairs) -> Vec<Touched> {
    let first_difference = |index, a: &crate::Series, b: &crate::Series| {
        let differ = |(a, b): (f64, f64)| (a - b).abs() > SAME_HEADS;
        let month = a.amounts(Metric::Heads).zip(b.amounts(Metric::Heads)).position(differ)?;
        Some(Touched { index, from: month + 1 })
    };
    pairs.iter().enumerate().filter_map(|(index, (a, b))| first_difference(index, a, b)).collect()
}

/// L(x): the present value of the gross profit A loses when churn rises by x.
struct Loss<'a> {
    reference: &'a Projected,
    touched: &'a [Touched],
    factors: Vec<f64>,
    /// PV of A's gross profit in the touched segments, money.
    unharmed: f64,
    /// The smallest 1 − churn of the touched segments.
    limit: f64,
}

impl<'a> Loss<'a> {
    fn new(reference: &'a Projected, touched: &'a [Touched]) -> Self {
        let plan = reference.assumptions();
        let room = |touched: &Touched| 1.0 - plan.segments[touched.index].retention.churn;
        let mut loss = Self {
            reference,
            touched,
            factors: discount_factors(plan.discount_rate, plan.horizon_months as usize),
            unharmed: 0.0,
            limit: touched.iter().map(room).fold(1.0, f64::min),
        };
        loss.unharmed = loss.gross_profit(0.0);
        loss
    }

    /// The x at which L(x) = `amount`; `None` where that is not positive or out of reach.
    fn churn_that_costs(&self, amount: f64) -> Option<f64> {
        if amount <= 0.0 || self.at(self.limit) < amount {
            return None;
        }
        let target = Target { loss: self, amount };
        let solver = BrentRoot::new(0.0, self.limit, f64::EPSILON);
        let result = Executor::new(target, solver).configure(|state| state.param(self.limit / 2.0).max_iters(200));
        result.run().ok()?.state.best_param
    }

    fn at(&self, extra: f64) -> f64 {
        self.unharmed - self.gross_profit(extra)
    }

    fn gross_profit(&self, extra: f64) -> f64 {
        self.touched.iter().map(|touched| self.segment_profit(*touched, extra)).sum()
    }

    fn segment_profit(&self, touched: Touched, points: f64) -> f64 {
        let plan = self.reference.assumptions();
        let segment: &Segment = &plan.segments[touched.index];
        let opening = &self.reference.plan.opening().segments[touched.index];
        let series = &self.reference.projection.segments[touched.index].series;
        let drivers = Drivers { churn: series, expansion: series, onboarding: series };
        let extra = ExtraChurn { points, from: touched.from };
        let opening_arr = replay(plan, segment, opening, &drivers, Some(extra));
        present_value(opening_arr.into_iter(), &self.factors) / 12.0 * segment.gross_margin
    }
}

/// L(x) − amount, whose root is sought.
struct Target<'a> {
    loss: &'a Loss<'a>,
    amount: f64,
}

impl CostFunction for Target<'_> {
    type Param = f64;
    type Output = f64;

    fn cost(&self, extra: &f64) -> Result<f64, Error> {
        Ok(self.loss.at(*extra) - self.amount)
    }
}

/// The rise of annual churn from A's hazard multipliers to B's, weighted by A's ARR.
fn rise(reference: &Projected, pairs: &Pairs, touched: &[Touched]) -> Option<f64> {
    let (mut weighted, mut weight) = (0.0, 0.0);
    for Touched { index, from } in touched.iter().copied() {
        let stay = (-reference.assumptions().segments[index].retention.churn).ln_1p();
        let (a, b) = pairs[index];
        for month in from - 1..a.months() {
            let retained = |hazard: f64| (hazard * stay).exp();
            let arr = a.amount(Metric::OpeningArr, month);
            let rise = retained(a.amount(Metric::HazardMultiplier, month))
                - retained(b.amount(Metric::HazardMultiplier, month));
            weighted += arr * rise;
            weight += arr;
        }
    }
    ratio(weighted, weight)
}
