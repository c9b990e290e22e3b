//! What a scenario gains and loses against its reference: the results of model.md §9.

mod attribution;
mod churn;
mod course;
mod equivalents;

use serde::Serialize;

use crate::rates::{discount_factors, present_value};
use crate::series::{Metric, ratio};
use crate::{Month, Projected};

/// A scenario B held against a reference A. Money in the plan's currency; positive savings and positive losses.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Σ (cs_cost_A − cs_cost_B) over the horizon.
    pub savings: f64,
    /// Σ (gross_profit_A − gross_profit_B) over the horizon.
    pub lost_gross_profit: f64,
    /// savings − lost_gross_profit.
    pub net: f64,
    /// First month from which cumulative net is negative and stays so.
    pub turning_month: Option<Month>,
    /// First month from which cumulative net is not negative and stays so, after having been negative.
    pub payback_month: Option<Month>,
    /// npv_B − npv_A.
    pub npv_delta: f64,
    /// npv_with_exit_B − npv_with_exit_A.
    pub npv_with_exit_delta: f64,
    /// Enterprise value of B less that of A.
    pub ev_delta: f64,
    /// Closing ARR of B less that of A.
    pub closing_arr_delta: f64,
    /// Return on B's extra cost, where it costs more.
    pub return_on_cost: Option<f64>,
    /// Extra annual churn (points, as a fraction) the savings would pay for.
    pub break_even_churn: Option<f64>,
    /// B's whole loss expressed as extra annual churn.
    pub churn_equivalent: Option<f64>,
    /// The rise of annual churn that is part of B.
    pub churn_rise: Option<f64>,
    /// What the lost gross profit consists of.
    pub lost_by: LostBy,
    /// How many new logos B's loss is worth.
    pub new_logo_equivalents: NewLogoEquivalents,
    /// Month by month.
    pub months: Vec<ComparisonMonth>,
}

/// Lost gross profit by cause (Shapley values); sums to `lost_gross_profit`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LostBy {
    /// Accounts that never went live, or later.
    pub onboarding: f64,
    /// Churn and contraction.
    pub churn: f64,
    /// Expansion touches not delivered.
    pub expansion: f64,
    /// What B changes besides staffing.
    pub other: f64,
}

/// B's loss in new accounts to win instead; `None` where nothing is won or the denominator is not positive.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct NewLogoEquivalents {
    /// Lost cumulative revenue / ACV.
    pub revenue_over_acv: Option<f64>,
    /// Lost closing ARR / ACV.
    pub arr_over_acv: Option<f64>,
    /// Lost PV of gross profit / (CLV − CAC).
    pub profit_over_clv: Option<f64>,
}

/// One month of a comparison; the money is cumulative from the start.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ComparisonMonth {
    /// The month.
    pub month: Month,
    /// Closing ARR of B less that of A in this month.
    pub closing_arr_delta: f64,
    /// Cumulative savings.
    pub savings: f64,
    /// Cumulative lost gross profit.
    pub lost_gross_profit: f64,
    /// Cumulative net.
    pub net: f64,
}

/// Holds `scenario` (B) against `reference` (A). Both must rest on the same baseline.
pub fn compare(reference: &Projected, scenario: &Projected) -> Comparison {
    let (a, b) = (&reference.summary, &scenario.summary);
    let present = Present::of(reference, scenario);
    let months = course::months(reference, scenario);
    let last = months.last().copied();
    let lost_gross_profit = last.map_or(0.0, |month| month.lost_gross_profit);
    let churn = churn::of(reference, scenario, present);
    Comparison {
        savings: last.map_or(0.0, |month| month.savings),
        lost_gross_profit,
        net: last.map_or(0.0, |month| month.net),
        turning_month: course::turning_month(&months),
        payback_month: course::payback_month(&months),
        npv_delta: b.npv - a.npv,
        npv_with_exit_delta: b.npv_with_exit - a.npv_with_exit,
        ev_delta: b.enterprise_value - a.enterprise_value,
        closing_arr_delta: b.closing_arr - a.closing_arr,
        return_on_cost: present.return_on_cost(),
        break_even_churn: churn.break_even,
        churn_equivalent: churn.equivalent,
        churn_rise: churn.rise,
        lost_by: attribution::lost_by(reference, scenario, lost_gross_profit),
        new_logo_equivalents: equivalents::of(reference, scenario, present),
        months,
    }
}

/// Present values that several results rest on; money.
#[derive(Clone, Copy, Debug)]
struct Present {
    /// PV of the CS cost B saves; negative where it costs more.
    saved_cost: f64,
    /// PV of the gross profit B loses; negative where it gains.
    lost_profit: f64,
}

impl Present {
    fn of(reference: &Projected, scenario: &Projected) -> Self {
        let (a, b) = (&reference.projection.total, &scenario.projection.total);
        let factors = discount_factors(reference.assumptions().discount_rate, a.months());
        let less = |metric| present_value(a.amounts(metric).zip(b.amounts(metric)).map(|(a, b)| a - b), &factors);
        Self { saved_cost: less(Metric::CsCost), lost_profit: less(Metric::GrossProfit) }
    }

    fn return_on_cost(self) -> Option<f64> {
        let extra_cost = -self.saved_cost;
        let gained = -self.lost_profit;
        if extra_cost > 0.0 { ratio(gained - extra_cost, extra_cost) } else { None }
    }
}
