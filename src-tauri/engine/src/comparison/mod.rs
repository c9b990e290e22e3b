//! What a scenario gains and loses against its reference: the results of model.md §9.

mod attribution;
mod churn;
mod course;
mod equivalents;
mod overlap;

use serde::Serialize;

use crate::series::{Metric, ratio};
use crate::{Month, Projected};
use overlap::{Overlap, replayable};

/// A scenario B held against a reference A, over the months both have. Money in the plan's currency; positive savings
/// and positive losses. Present values are discounted from A's start at A's rate, enterprise values taken at A's
/// multiple: one yardstick for both.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Comparison {
    /// Σ (cs_cost_A − cs_cost_B) over the common months.
    pub savings: f64,
    /// Σ (gross_profit_A − gross_profit_B) over the common months.
    pub lost_gross_profit: f64,
    /// savings − lost_gross_profit.
    pub net: f64,
    /// First common month from which cumulative net is negative and stays so.
    pub turning_month: Option<Month>,
    /// First common month from which cumulative net is not negative and stays so, after having been negative.
    pub payback_month: Option<Month>,
    /// npv_B − npv_A, of the common months.
    pub npv_delta: f64,
    /// The same with the enterprise value at the end of the last common month, discounted from there.
    pub npv_with_exit_delta: f64,
    /// Enterprise value of B less that of A at the end of the last common month.
    pub ev_delta: f64,
    /// Closing ARR of B less that of A in the last common month.
    pub closing_arr_delta: f64,
    /// Return on B's extra cost over the common months, where it costs more.
    pub return_on_cost: Option<f64>,
    /// Extra annual churn (points, as a fraction) the savings would pay for. This and the next two: `None` where the
    /// two do not cover the same months with the same segments.
    pub break_even_churn: Option<f64>,
    /// B's whole loss expressed as extra annual churn.
    pub churn_equivalent: Option<f64>,
    /// The rise of annual churn that is part of B.
    pub churn_rise: Option<f64>,
    /// What the lost gross profit consists of.
    pub lost_by: LostBy,
    /// How many new logos B's loss is worth.
    pub new_logo_equivalents: NewLogoEquivalents,
    /// Month by month, the common months; empty where there are none.
    pub months: Vec<ComparisonMonth>,
}

/// Lost gross profit by cause (Shapley values); sums to `lost_gross_profit`. Where the two do not cover the same months
/// with the same segments, all of it is `other`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
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

/// B's loss over the common months in new accounts to win instead, at the means over the accounts A wins in its own
/// horizon; `None` where nothing is won or the denominator is not positive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct NewLogoEquivalents {
    /// Lost cumulative revenue / ACV.
    pub revenue_over_acv: Option<f64>,
    /// Lost closing ARR / ACV.
    pub arr_over_acv: Option<f64>,
    /// Lost PV of gross profit / (CLV − CAC).
    pub profit_over_clv: Option<f64>,
}

/// One month of a comparison; the money is cumulative from the first common month.
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

impl Comparison {
    /// The turning month, where something turns. What costs more and is behind from its first difference on has only not
    /// paid back yet: the month it began in turns nothing.
    pub fn turned_month(&self) -> Option<Month> {
        let turns = |month: &Month| self.savings >= 0.0 || course::was_ahead_before(&self.months, *month);
        self.turning_month.filter(turns)
    }
}

/// Holds `scenario` (B) against `reference` (A), month by calendar month. Both may rest on one baseline or on two, such
/// as a scenario and a plan of record. Without a common month everything is zero or `None`.
pub fn compare(reference: &Projected, scenario: &Projected) -> Comparison {
    let Some(overlap) = Overlap::of(reference, scenario) else { return Comparison::default() };
    let present = Present::of(&overlap);
    let months = course::months(&overlap);
    let last = months.last().copied();
    let lost_gross_profit = last.map_or(0.0, |month| month.lost_gross_profit);
    let worth = Worth::difference(&overlap);
    let replays = replayable(reference, scenario);
    let churn = replays.as_ref().map(|pairs| churn::of(reference, pairs, present)).unwrap_or_default();
    let other = LostBy { other: lost_gross_profit, ..LostBy::default() };
    Comparison {
        savings: last.map_or(0.0, |month| month.savings),
        lost_gross_profit,
        net: last.map_or(0.0, |month| month.net),
        turning_month: course::turning_month(&months),
        payback_month: course::payback_month(&months),
        npv_delta: worth.npv,
        npv_with_exit_delta: worth.with_exit,
        ev_delta: worth.enterprise,
        closing_arr_delta: overlap.b.last(Metric::ClosingArr) - overlap.a.last(Metric::ClosingArr),
        return_on_cost: present.return_on_cost(),
        break_even_churn: churn.break_even,
        churn_equivalent: churn.equivalent,
        churn_rise: churn.rise,
        lost_by: replays.map_or(other, |pairs| attribution::lost_by(reference, &pairs, lost_gross_profit)),
        new_logo_equivalents: equivalents::of(reference, &overlap, present),
        months,
    }
}

/// What the common months and what is left at their end are worth; money.
struct Worth {
    npv: f64,
    enterprise: f64,
    with_exit: f64,
}

impl Worth {
    /// Of B, less that of A.
    fn difference(overlap: &Overlap) -> Self {
        let exit = overlap.factors.last().copied().unwrap_or(1.0);
        let [a, b] = [overlap.a, overlap.b].map(|part| {
            let npv = part.npv(&overlap.factors);
            let enterprise = overlap.valuation_multiple * part.last(Metric::ClosingArr);
            Self { npv, enterprise, with_exit: npv + enterprise * exit }
        });
        Self { npv: b.npv - a.npv, enterprise: b.enterprise - a.enterprise, with_exit: b.with_exit - a.with_exit }
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
    fn of(overlap: &Overlap) -> Self {
        let less = |metric| overlap.present_difference(metric);
        Self { saved_cost: less(Metric::CsCost), lost_profit: less(Metric::GrossProfit) }
    }

    fn return_on_cost(self) -> Option<f64> {
        let extra_cost = -self.saved_cost;
        let gained = -self.lost_profit;
        if extra_cost > 0.0 { ratio(gained - extra_cost, extra_cost) } else { None }
    }
}
