//! Where the loss comes from: exact Shapley values over onboarding, churn and expansion (model.md §9).

use super::LostBy;
use super::overlap::Pairs;
use crate::Projected;
use crate::rates::present_value;
use crate::segment_run::{Drivers, replay};

/// Which of the three B's results replace A's, as bits.
const ONBOARDING: usize = 1;
const CHURN: usize = 2;
const EXPANSION: usize = 4;

/// Splits B's cumulative lost gross profit.
pub(super) fn lost_by(reference: &Projected, pairs: &Pairs, lost_gross_profit: f64) -> LostBy {
    let profit: [f64; 8] = std::array::from_fn(|replaced| gross_profit(reference, pairs, replaced));
    let lost = profit.map(|value| profit[0] - value);
    let (onboarding, churn, expansion) = (shapley(&lost, ONBOARDING), shapley(&lost, CHURN), shapley(&lost, EXPANSION));
    LostBy { onboarding, churn, expansion, other: lost_gross_profit - (onboarding + churn + expansion) }
}

/// The mean contribution of `player` over the six orders of three players, from the values of all eight coalitions.
fn shapley(value: &[f64; 8], player: usize) -> f64 {
    let others = (ONBOARDING | CHURN | EXPANSION) & !player;
    let gain = |coalition: usize| value[coalition | player] - value[coalition];
    let [one, other] = two_bits(others);
    gain(0) / 3.0 + (gain(one) + gain(other)) / 6.0 + gain(others) / 3.0
}

fn two_bits(set: usize) -> [usize; 2] {
    let low = set & set.wrapping_neg();
    [low, set & !low]
}

/// Cumulative gross profit of A's plan with the `replaced` results taken from B; money.
fn gross_profit(reference: &Projected, pairs: &Pairs, replaced: usize) -> f64 {
    let plan = reference.assumptions();
    let undiscounted = vec![1.0; plan.horizon_months as usize];
    let segments = plan.segments.values().zip(&reference.plan.opening().segments);
    segments
        .zip(pairs)
        .map(|((segment, opening), (a, b))| {
            let pick = |bit| if replaced & bit == 0 { *a } else { *b };
            let drivers = Drivers { churn: pick(CHURN), expansion: pick(EXPANSION), onboarding: pick(ONBOARDING) };
            let opening_arr = replay(plan, segment, opening, &drivers, None);
            present_value(opening_arr.into_iter(), &undiscounted) / 12.0 * segment.gross_margin
        })
        .sum()
}
