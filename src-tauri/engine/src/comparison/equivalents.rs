//! B's loss in new logos: how many more accounts would have to be won (model.md §9).

use super::overlap::{Overlap, Part};
use super::{NewLogoEquivalents, Present};
use crate::Projected;
use crate::series::{Metric, ratio};

/// The three equivalents; positive where B gives something up.
pub(super) fn of(reference: &Projected, overlap: &Overlap, present: Present) -> NewLogoEquivalents {
    let (a, b) = (&overlap.a, &overlap.b);
    let revenue = |part: &Part| part.amounts(Metric::Revenue).sum::<f64>();
    let means = Means::of(reference);
    let per = |lost: f64, worth: Option<f64>| worth.filter(|worth| *worth > 0.0).and_then(|worth| ratio(lost, worth));
    NewLogoEquivalents {
        revenue_over_acv: per(revenue(a) - revenue(b), means.map(|means| means.acv)),
        arr_over_acv: per(a.last(Metric::ClosingArr) - b.last(Metric::ClosingArr), means.map(|means| means.acv)),
        profit_over_clv: per(present.lost_profit, means.map(|means| means.clv - means.cac)),
    }
}

/// Means over the accounts A wins; money.
#[derive(Clone, Copy)]
struct Means {
    acv: f64,
    clv: f64,
    cac: f64,
}

impl Means {
    /// `None` where A wins nothing.
    fn of(reference: &Projected) -> Option<Self> {
        let segments = reference.assumptions().segments.values();
        let rows = segments.zip(reference.summary.segments.values()).zip(&reference.projection.segments);
        let (mut won, mut sum) = (0.0, Self { acv: 0.0, clv: 0.0, cac: 0.0 });
        for ((segment, summary), projected) in rows {
            let wins = projected.series.sum(Metric::WonAccounts);
            won += wins;
            sum.acv += wins * segment.acquisition.acv;
            sum.clv += wins * summary.clv;
            sum.cac += wins * segment.acquisition.cac;
        }
        let mean = |sum| ratio(sum, won);
        Some(Self { acv: mean(sum.acv)?, clv: mean(sum.clv)?, cac: mean(sum.cac)? })
    }
}
