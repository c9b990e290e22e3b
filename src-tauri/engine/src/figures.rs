//! Figures a board asks for first that are neither a month's result nor part of the summary.

use crate::series::{Metric, ratio};
use crate::{Projected, Projection, Series};

/// The months a year's figure is taken over.
const YEAR: usize = 12;

/// CS cost of the last twelve months as a share of closing ARR; `None` where the horizon is shorter or there is no ARR.
pub fn cs_cost_share(projection: &Projection) -> Option<f64> {
    cs_cost_share_in(projection, projection.months().checked_sub(1)?)
}

/// CS cost of the twelve months up to month `month` (0-based) as a share of the ARR at its end; `None` before the
/// twelfth month or where there is no ARR.
pub fn cs_cost_share_in(projection: &Projection, month: usize) -> Option<f64> {
    let total = &projection.total;
    let first = (month + 1).checked_sub(YEAR)?;
    let cost: f64 = total.amounts(Metric::CsCost).skip(first).take(YEAR).sum();
    ratio(cost, total.get(Metric::ClosingArr, month)?)
}

/// ARR of an account at the start of month `month` (0-based), money; `None` where there are no accounts.
pub fn arr_per_account(series: &Series, month: usize) -> Option<f64> {
    ratio(series.get(Metric::OpeningArr, month)?, series.get(Metric::OpeningAccounts, month)?)
}

/// CLV (model.md §8), the mean over the segments weighted by the accounts won over the horizon; money. `None` where
/// nothing is won.
pub fn mean_clv(projected: &Projected) -> Option<f64> {
    ratio(clv_won(projected), projected.projection.total.sum(Metric::WonAccounts))
}

/// The CLV of all accounts won over the horizon, over what winning them costs; `None` where that is nothing.
pub fn clv_to_cac(projected: &Projected) -> Option<f64> {
    ratio(clv_won(projected), projected.summary.acquisition_cost)
}

/// The CLV of all accounts won over the horizon; money.
fn clv_won(projected: &Projected) -> f64 {
    let rows = projected.summary.segments.values().zip(&projected.projection.segments);
    rows.map(|(summary, segment)| segment.series.sum(Metric::WonAccounts) * summary.clv).sum()
}
