//! A segment, month after month: the team gives hours, customers take them, the book answers.

use crate::Month;
use crate::book::{Book, Conditions, ExtraChurn, Movements, Retained};
use crate::heads::{OpeningTeam, Staff, StaffMonth};
use crate::hours::Demand;
use crate::opening::SegmentOpening;
use crate::plan::{Plan, Segment};
use crate::queue::{Leaving, Queue};
use crate::response::Response;
use crate::series::{Metric, Row, Series, put, put_ratio, ratio};

/// Whether the segment has its team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Staffing {
    /// The team of the plan, with its dated events.
    AsPlanned,
    /// No heads, no replacements, no events: what the plan would be without CS (model.md §8).
    None,
}

/// The monthly results of a segment.
pub(crate) struct SegmentRun {
    pub(crate) series: Series,
    /// From month 12 on.
    pub(crate) retained: Vec<Retained>,
}

/// Projects one segment over the plan's horizon.
pub(crate) fn run(plan: &Plan, segment: &Segment, opening: &SegmentOpening, staffing: Staffing) -> SegmentRun {
    let months = plan.horizon_months as usize;
    let mut run = SegmentRun { series: Series::new(months), retained: Vec::with_capacity(months.saturating_sub(11)) };
    let mut state = State::new(plan, segment, opening, staffing, months);
    for t in 1..=months {
        state.month(t, run.series.row_mut(t - 1), &mut run.retained);
    }
    run
}

/// Everything that carries over from month to month.
struct State<'a> {
    plan: &'a Plan,
    segment: &'a Segment,
    staff: Staff<'a>,
    queue: Queue,
    book: Book,
    response: Response,
    smoothed_coverage: f64,
    accounts: f64,
    arr: f64,
}

/// What the team's hours do to customers in a month.
struct Capacity {
    demand: Demand,
    supply: f64,
    coverage: f64,
    onboarding_share: f64,
    conditions: Conditions,
}

impl<'a> State<'a> {
    fn new(plan: &'a Plan, segment: &'a Segment, opening: &SegmentOpening, staffing: Staffing, months: usize) -> Self {
        Self {
            plan,
            segment,
            staff: staff(&segment.team, opening, plan.start, months, staffing),
            queue: Queue::new(segment, opening.queue, months),
            book: Book::new(segment, &opening.cohorts, months).with_retention(months),
            response: Response::new(segment.retention.coverage_response.as_ref(), opening.coverage_today),
            smoothed_coverage: opening.coverage_today,
            accounts: opening.accounts,
            arr: opening.arr,
        }
    }

    fn month(&mut self, t: usize, row: &mut Row, retained: &mut Vec<Retained>) {
        let staff = self.staff.step(t);
        let capacity = self.capacity(t, staff);
        let leaving = self.queue.serve(capacity.onboarding_share);
        let moved = self.book.step(t, capacity.conditions);
        self.put_retention(t, row, retained);
        self.book.bear(t, leaving.live, leaving.arr);
        put_arr(row, self.arr, &moved, &leaving);
        put_accounts(row, self.accounts, self.queue.won(t), &moved, &leaving);
        self.arr = row[Metric::ClosingArr as usize];
        self.accounts = row[Metric::ClosingAccounts as usize];
        put(row, Metric::Carr, self.arr + self.queue.signed_arr(t));
        self.put_profit(t, row, staff.cost);
        self.put_capacity(row, staff, &capacity);
    }

    fn capacity(&mut self, t: usize, staff: StaffMonth) -> Capacity {
        let demand = self.demand(t);
        let supply = staff.effective * self.segment.team.productive_hours_per_month;
        let served = demand.serve(supply, self.plan.allocation);
        let before = self.smoothed_coverage;
        let coverage = served.coverage(&demand, self.plan.coverage_ceiling).unwrap_or(before);
        self.smoothed_coverage = before + (coverage - before) / self.plan.coverage_lag_months;
        Capacity {
            supply,
            coverage,
            onboarding_share: served.onboarding_share(&demand),
            conditions: Conditions {
                hazard: self.response.at(self.smoothed_coverage),
                delivered: served.touch_share(&demand),
            },
            demand,
        }
    }

    fn demand(&mut self, t: usize) -> Demand {
        let (service, touches_per_year) = (&self.segment.service, self.segment.expansion.touches_per_year);
        Demand {
            renewals: self.book.accounts_due_soon(t) / 3.0 * service.hours_per_renewal,
            onboarding: self.queue.open(t) * self.segment.onboarding.hours,
            service: self.accounts * service.hours_per_account_month,
            touches: self.accounts * touches_per_year / 12.0 * service.hours_per_touch,
        }
    }

    fn put_retention(&self, t: usize, row: &mut Row, retained: &mut Vec<Retained>) {
        let trailing = self.book.retained(t);
        put_retention(row, trailing.as_ref());
        retained.extend(trailing);
    }

    fn put_profit(&self, t: usize, row: &mut Row, cs_cost: f64) {
        let revenue = row[Metric::OpeningArr as usize] / 12.0;
        let gross_profit = revenue * self.segment.gross_margin;
        put(row, Metric::Revenue, revenue);
        put(row, Metric::GrossProfit, gross_profit);
        put(row, Metric::CsCost, cs_cost);
        put(row, Metric::Contribution, gross_profit - cs_cost);
        put(row, Metric::AcquisitionCost, self.queue.won(t) * self.segment.acquisition.cac);
    }

    fn put_capacity(&self, row: &mut Row, staff: StaffMonth, capacity: &Capacity) {
        let demand = &capacity.demand;
        let steady = Demand { onboarding: self.queue.newly_eligible() * self.segment.onboarding.hours, ..*demand };
        put(row, Metric::Heads, staff.heads);
        put(row, Metric::EffectiveHeads, staff.effective);
        put_ratio(row, Metric::RequiredCsms, ratio(steady.total(), self.segment.team.productive_hours_per_month));
        put_ratio(row, Metric::Utilisation, ratio(demand.total(), capacity.supply));
        put(row, Metric::Coverage, capacity.coverage);
        put(row, Metric::SmoothedCoverage, self.smoothed_coverage);
        put(row, Metric::TouchesDelivered, capacity.conditions.delivered);
        put(row, Metric::HazardMultiplier, capacity.conditions.hazard);
    }
}

fn staff<'a>(
    team: &'a crate::plan::Team,
    opening: &SegmentOpening,
    start: Month,
    months: usize,
    staffing: Staffing,
) -> Staff<'a> {
    match staffing {
        Staffing::AsPlanned => Staff::new(team, &opening.team, start, months, true),
        Staffing::None => Staff::new(team, &OpeningTeam::nobody(), start, months, false),
    }
}

fn put_arr(row: &mut Row, opening: f64, moved: &Movements, leaving: &Leaving) {
    let gained = leaving.arr + moved.expansion + moved.price;
    put(row, Metric::OpeningArr, opening);
    put(row, Metric::NewArr, leaving.arr);
    put(row, Metric::ExpansionArr, moved.expansion);
    put(row, Metric::PriceArr, moved.price);
    put(row, Metric::ContractionArr, moved.contraction);
    put(row, Metric::ChurnedArr, moved.churned_arr);
    put(row, Metric::ClosingArr, opening + gained - moved.contraction - moved.churned_arr);
}

fn put_accounts(row: &mut Row, opening: f64, won: f64, moved: &Movements, leaving: &Leaving) {
    put(row, Metric::OpeningAccounts, opening);
    put(row, Metric::WonAccounts, won);
    put(row, Metric::LiveAccountsAdded, leaving.live);
    put(row, Metric::OnboardingLossAccounts, leaving.wins - leaving.live);
    put(row, Metric::ChurnedAccounts, moved.churned_accounts);
    put(row, Metric::ClosingAccounts, opening + leaving.live - moved.churned_accounts);
    put_ratio(row, Metric::TimeToImpact, ratio(leaving.waited, leaving.wins));
}

/// Writes the trailing twelve months; undefined where there are none.
pub(crate) fn put_retention(row: &mut Row, trailing: Option<&Retained>) {
    let part = |of: fn(&Retained) -> (f64, f64)| {
        trailing.and_then(|retained| {
            let (left, base) = of(retained);
            ratio(left, base)
        })
    };
    put_ratio(row, Metric::Grr, part(|retained| (retained.kept_arr, retained.base_arr)));
    put_ratio(row, Metric::Nrr, part(|retained| (retained.arr, retained.base_arr)));
    put_ratio(row, Metric::LogoRetention, part(|retained| (retained.accounts, retained.base_accounts)));
}

/// What a replay takes as given in each month, instead of computing it from the team.
pub(crate) struct Drivers<'a> {
    /// Hazard multipliers and delivered touches of this projection's …
    pub(crate) churn: &'a Series,
    pub(crate) expansion: &'a Series,
    /// … and the accounts and ARR going live of this one.
    pub(crate) onboarding: &'a Series,
}

/// ARR at the opening of each month, when the book meets given conditions (model.md §9).
pub(crate) fn replay(
    plan: &Plan,
    segment: &Segment,
    opening: &SegmentOpening,
    drivers: &Drivers,
    extra: Option<ExtraChurn>,
) -> Vec<f64> {
    let months = plan.horizon_months as usize;
    let mut book = Book::new(segment, &opening.cohorts, months).with_extra_churn(extra);
    let mut arr = opening.arr;
    let mut opening_arr = Vec::with_capacity(months);
    for index in 0..months {
        opening_arr.push(arr);
        let conditions = Conditions {
            hazard: drivers.churn.amount(Metric::HazardMultiplier, index),
            delivered: drivers.expansion.amount(Metric::TouchesDelivered, index),
        };
        let moved = book.step(index + 1, conditions);
        let born = drivers.onboarding.amount(Metric::NewArr, index);
        book.bear(index + 1, drivers.onboarding.amount(Metric::LiveAccountsAdded, index), born);
        arr += born + moved.expansion + moved.price - moved.contraction - moved.churned_arr;
    }
    opening_arr
}
