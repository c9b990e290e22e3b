//! What a projection comes to (model.md §8).

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::book::Conditions;
use crate::clv::{Lifetime, lifetime_factors};
use crate::plan::{Plan, Segment};
use crate::rates::{discount_factors, present_value};
use crate::series::{Metric, Series, ratio};
use crate::{Projection, ValidPlan};

/// The figures of a projection. Money in the plan's currency, over the horizon unless said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// ARR at the end of the last month.
    pub closing_arr: f64,
    /// Σ revenue.
    pub revenue: f64,
    /// Σ gross profit.
    pub gross_profit: f64,
    /// Σ CS cost, overhead included.
    pub cs_cost: f64,
    /// Σ contribution.
    pub contribution: f64,
    /// Σ acquisition cost.
    pub acquisition_cost: f64,
    /// Present value of contribution less acquisition cost.
    pub npv: f64,
    /// Valuation multiple × closing ARR.
    pub enterprise_value: f64,
    /// `npv` plus the enterprise value discounted from the last month.
    pub npv_with_exit: f64,
    /// Gross revenue retention of the last twelve months; `None` where the horizon is shorter.
    pub grr: Option<f64>,
    /// Net revenue retention of the last twelve months.
    pub nrr: Option<f64>,
    /// Share of accounts kept over the last twelve months.
    pub logo_retention: Option<f64>,
    /// Present value of the gross profit that would be missing without CS.
    pub cs_value: f64,
    /// (`cs_value` − PV of CS cost) / PV of CS cost; `None` where that cost is 0.
    pub cs_roi: Option<f64>,
    /// Per segment, in the plan's order.
    pub segments: IndexMap<String, SegmentSummary>,
}

/// The figures of a segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentSummary {
    /// Expected discounted gross profit of one account won today, at today's coverage, over 120 months; money.
    pub clv: f64,
    /// The same at the plan's end, less the cost to serve; money.
    pub clv_net: f64,
    /// `clv` / CAC.
    pub ltv_to_cac: Option<f64>,
    /// Months of gross profit that pay the CAC back.
    pub cac_payback_months: Option<f64>,
    /// κ_0: coverage in a steady month of today's book.
    pub coverage_today: f64,
}

/// Sums `projection`, the projection of `plan`, up.
pub fn summarise(plan: &ValidPlan, projection: &Projection) -> Summary {
    let (assumptions, total) = (plan.plan(), &projection.total);
    let factors = discount_factors(assumptions.discount_rate, projection.months());
    let npv = present_value(total.amounts(Metric::Contribution), &factors)
        - present_value(total.amounts(Metric::AcquisitionCost), &factors);
    let closing_arr = total.last(Metric::ClosingArr).unwrap_or(0.0);
    let enterprise_value = assumptions.valuation_multiple * closing_arr;
    let cs_cost = cost_of_cs(total, &factors);
    let cs_value = cs_value(plan, total, &factors);
    Summary {
        closing_arr,
        revenue: total.sum(Metric::Revenue),
        gross_profit: total.sum(Metric::GrossProfit),
        cs_cost: total.sum(Metric::CsCost),
        contribution: total.sum(Metric::Contribution),
        acquisition_cost: total.sum(Metric::AcquisitionCost),
        npv,
        enterprise_value,
        npv_with_exit: npv + enterprise_value * factors.last().copied().unwrap_or(1.0),
        grr: total.last(Metric::Grr),
        nrr: total.last(Metric::Nrr),
        logo_retention: total.last(Metric::LogoRetention),
        cs_value,
        cs_roi: ratio(cs_value - cs_cost, cs_cost),
        segments: segments(plan, projection),
    }
}

/// What the CSMs of a plan are worth: its gross profit with and without them (model.md §8). Money in the plan's
/// currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Gross profit of each month.
    pub months_with: Vec<f64>,
    /// Gross profit of each month had there been no team from the first month on.
    pub months_without: Vec<f64>,
    /// Present value of the differences of the two: [`Summary::cs_value`].
    pub value: f64,
    /// Present value of CS cost.
    pub cost: f64,
    /// [`Summary::cs_roi`].
    pub roi: Option<f64>,
}

/// What the CSMs of a plan are worth; costs a projection.
pub fn worth(projected: &Projected) -> Worth {
    let Projected { plan, projection, summary } = projected;
    let factors = discount_factors(plan.plan().discount_rate, projection.months());
    Worth {
        months_with: projection.total.amounts(Metric::GrossProfit).collect(),
        months_without: plan.project_without_cs().total.amounts(Metric::GrossProfit).collect(),
        value: summary.cs_value,
        cost: cost_of_cs(&projection.total, &factors),
        roi: summary.cs_roi,
    }
}

/// Present value of CS cost over the horizon, overhead included: what [`Summary::cs_roi`] is over (model.md §8). Money
/// in the plan's currency.
pub fn cs_cost_value(projected: &Projected) -> f64 {
    let Projected { plan, projection, .. } = projected;
    cost_of_cs(&projection.total, &discount_factors(plan.plan().discount_rate, projection.months()))
}

fn cost_of_cs(total: &Series, factors: &[f64]) -> f64 {
    present_value(total.amounts(Metric::CsCost), factors)
}

/// PV of the gross profit with CS less that without.
fn cs_value(plan: &ValidPlan, total: &Series, factors: &[f64]) -> f64 {
    let without = plan.project_without_cs();
    let with_cs = total.amounts(Metric::GrossProfit);
    let differences = with_cs.zip(without.total.amounts(Metric::GrossProfit)).map(|(with, without)| with - without);
    present_value(differences, factors)
}

fn segments(plan: &ValidPlan, projection: &Projection) -> IndexMap<String, SegmentSummary> {
    let factors = lifetime_factors(plan.plan().discount_rate);
    let openings = &plan.opening().segments;
    let rows = plan.plan().segments.iter().zip(openings).zip(&projection.segments);
    rows.map(|(((id, segment), opening), projected)| {
        (id.clone(), segment_summary(segment, opening.coverage_today, &projected.series, &factors))
    })
    .collect()
}

fn segment_summary(segment: &Segment, coverage_today: f64, series: &Series, factors: &[f64]) -> SegmentSummary {
    let clv = lifetime_value(segment, factors);
    let acquisition = &segment.acquisition;
    SegmentSummary {
        clv,
        clv_net: net_lifetime_value(segment, series, factors),
        ltv_to_cac: ratio(clv, acquisition.cac),
        cac_payback_months: ratio(acquisition.cac, acquisition.acv / 12.0 * segment.gross_margin),
        coverage_today,
    }
}

/// CLV at today's coverage: hazard multiplier 1, every touch delivered.
fn lifetime_value(segment: &Segment, factors: &[f64]) -> f64 {
    Lifetime::of(segment, Conditions { hazard: 1.0, delivered: 1.0 }).gross_profit(segment, factors)
}

/// CLV under the last month's conditions, less what serving the account costs.
fn net_lifetime_value(segment: &Segment, series: &Series, factors: &[f64]) -> f64 {
    let conditions = Conditions {
        hazard: series.last(Metric::HazardMultiplier).unwrap_or(1.0),
        delivered: series.last(Metric::TouchesDelivered).unwrap_or(1.0),
    };
    let lifetime = Lifetime::of(segment, conditions);
    lifetime.gross_profit(segment, factors) - lifetime.service_cost(cost_to_serve(series), factors)
}

/// Team cost an account and month, over the last year.
fn cost_to_serve(series: &Series) -> f64 {
    let last_year = series.months().saturating_sub(12);
    let sum = |metric| series.amounts(metric).skip(last_year).sum::<f64>();
    ratio(sum(Metric::CsCost), sum(Metric::OpeningAccounts)).unwrap_or(0.0)
}

/// A plan with its results: what comparisons and views work on.
#[derive(Clone, Debug)]
pub struct Projected {
    /// The plan.
    pub plan: ValidPlan,
    /// Its months.
    pub projection: Projection,
    /// What they come to.
    pub summary: Summary,
}

impl Projected {
    /// Projects `plan` and sums it up.
    pub fn new(plan: ValidPlan) -> Self {
        let projection = plan.project();
        let summary = summarise(&plan, &projection);
        Self { plan, projection, summary }
    }

    pub(crate) fn assumptions(&self) -> &Plan {
        self.plan.plan()
    }
}
