//! Steady net revenue retention.

use argmin::core::{CostFunction, Error, Executor};
use argmin::solver::brent::BrentRoot;

use crate::book::{Book, Conditions, OpeningCohorts};
use crate::plan::Segment;
use crate::schema::Domain;

/// The months it is taken over.
const MONTHS: usize = 12;

/// What one live account's ARR becomes within twelve months, its contract ending in any month of its term alike: at
/// today's coverage (m = 1), with every touch delivered (δ = 1) and no whitespace reached, by the mechanics of model.md
/// §5 and §6. It is the trailing NRR of the first year of an opening book spread evenly over its term.
#[derive(Clone, Debug)]
pub(super) struct SteadyNrr {
    segment: Segment,
}

impl SteadyNrr {
    pub(super) fn of(segment: &Segment) -> Self {
        let mut segment = segment.clone();
        segment.expansion.whitespace = None;
        Self { segment }
    }

    /// The NRR at a conversion of `conversion` a touch; a fraction.
    pub(super) fn at(&self, conversion: f64) -> f64 {
        let mut segment = self.segment.clone();
        segment.expansion.conversion = conversion;
        let mut book = Book::new(&segment, &OpeningCohorts::one(&segment), MONTHS);
        let change = |month| {
            let moved = book.step(month, Conditions { hazard: 1.0, delivered: 1.0 });
            moved.expansion + moved.price - moved.contraction - moved.churned_arr
        };
        1.0 + (1..=MONTHS).map(change).sum::<f64>()
    }

    /// The conversion in `domain` at which the NRR is `target`; `None` where there is none.
    pub(super) fn conversion(&self, target: f64, domain: Domain) -> Option<f64> {
        let (low, high) = (domain.low.value(), domain.high.value());
        let sought = Sought { nrr: self, target };
        // A root at an end has no change of sign around it.
        if let Some(end) = [low, high].into_iter().find(|end| (self.at(*end) - target).abs() <= f64::EPSILON) {
            return Some(end);
        }
        let solver = BrentRoot::new(low, high, f64::EPSILON);
        let start = f64::midpoint(low, high);
        let result = Executor::new(sought, solver).configure(|state| state.param(start).max_iters(200)).run();
        result.ok()?.state.best_param
    }

    /// Whether no conversion changes anything.
    pub(super) fn is_flat(&self) -> bool {
        let expansion = &self.segment.expansion;
        expansion.touches_per_year == 0.0 || expansion.uplift == 0.0
    }
}

struct Sought<'n> {
    nrr: &'n SteadyNrr,
    target: f64,
}

impl CostFunction for Sought<'_> {
    type Param = f64;
    type Output = f64;

    fn cost(&self, conversion: &f64) -> Result<f64, Error> {
        Ok(self.nrr.at(*conversion) - self.target)
    }
}
