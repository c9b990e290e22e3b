//! Whether two results of the same plan are the same but for rounding.

use crate::series::{Metric, Series};
use crate::{Projected, SegmentSummary, Summary};

/// Figures that differ by less, relative to themselves, are the same.
const SAME: f64 = 1e-9;
/// Sums taken in another order differ by as much, relative to the largest figure of their kind.
const ROUNDING: f64 = 1e-12;

/// Whether any figure of `a` is not that of `b`, a projection of the same plan.
pub(super) fn differ(a: &Projected, b: &Projected) -> bool {
    let segments = a.projection.segments.iter().zip(&b.projection.segments);
    let series = segments.map(|(a, b)| (&a.series, &b.series)).chain([(&a.projection.total, &b.projection.total)]);
    series.into_iter().any(|(a, b)| series_differ(a, b)) || summaries_differ(&a.summary, &b.summary)
}

fn series_differ(a: &Series, b: &Series) -> bool {
    let column = |series: &Series, metric| series.iter(metric).collect::<Vec<_>>();
    a.months() != b.months()
        || Metric::ALL.into_iter().any(|metric| columns_differ(&column(a, metric), &column(b, metric)))
}

/// Whether figures of one kind differ.
fn columns_differ(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    let largest = a.iter().chain(b).flatten().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    a.iter().zip(b).any(|pair| match pair {
        (Some(a), Some(b)) => (a - b).abs() > (SAME * a.abs().max(b.abs())).max(ROUNDING * largest),
        (a, b) => a != b,
    })
}

fn summaries_differ(a: &Summary, b: &Summary) -> bool {
    let ratios = |s: &Summary| [s.grr, s.nrr, s.logo_retention, s.cs_roi];
    let ratio_differs = ratios(a).into_iter().zip(ratios(b)).any(|(a, b)| columns_differ(&[a], &[b]));
    let segments = a.segments.values().zip(b.segments.values());
    columns_differ(&money(a), &money(b)) || ratio_differs || segments.into_iter().any(|(a, b)| segments_differ(a, b))
}

fn money(s: &Summary) -> [Option<f64>; 10] {
    let profit = [s.revenue, s.gross_profit, s.cs_cost, s.contribution, s.acquisition_cost];
    let value = [s.closing_arr, s.npv, s.enterprise_value, s.npv_with_exit, s.cs_value];
    std::array::from_fn(|index| Some(if index < 5 { profit[index] } else { value[index - 5] }))
}

fn segments_differ(a: &SegmentSummary, b: &SegmentSummary) -> bool {
    let money = |s: &SegmentSummary| [Some(s.clv), Some(s.clv_net)];
    let ratios = |s: &SegmentSummary| [s.ltv_to_cac, s.cac_payback_months, Some(s.coverage_today)];
    let mut pairs = ratios(a).into_iter().zip(ratios(b));
    columns_differ(&money(a), &money(b)) || pairs.any(|(a, b)| columns_differ(&[a], &[b]))
}
