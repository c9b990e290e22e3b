//! Today: the state every scenario starts from, computed once from the baseline (model.md §1, "Today is a fact").

use crate::book::OpeningCohorts;
use crate::heads::OpeningTeam;
use crate::hours::Demand;
use crate::plan::{Allocation, Plan, Segment};
use crate::queue::OpeningQueue;

/// The opening state of every segment, in the plan's order.
#[derive(Clone, Debug)]
pub(crate) struct Opening {
    pub(crate) segments: Vec<SegmentOpening>,
}

/// The opening state of a segment.
#[derive(Clone, Debug)]
pub(crate) struct SegmentOpening {
    /// κ_0.
    pub(crate) coverage_today: f64,
    pub(crate) team: OpeningTeam,
    pub(crate) queue: OpeningQueue,
    pub(crate) cohorts: OpeningCohorts,
    pub(crate) accounts: f64,
    pub(crate) arr: f64,
}

impl Opening {
    /// The opening state of `baseline`.
    pub(crate) fn of(baseline: &Plan) -> Self {
        Self { segments: baseline.segments.values().map(|segment| SegmentOpening::of(segment, baseline)).collect() }
    }
}

impl SegmentOpening {
    fn of(segment: &Segment, baseline: &Plan) -> Self {
        let team = OpeningTeam::of(&segment.team);
        Self {
            coverage_today: coverage_today(segment, &team, baseline.allocation, baseline.coverage_ceiling),
            team,
            queue: OpeningQueue::of(segment),
            cohorts: OpeningCohorts::of(segment),
            accounts: segment.opening.accounts,
            arr: segment.opening.arr,
        }
    }
}

/// κ_0: coverage in a steady month of the opening book; 1 where renewals and service ask for nothing (§3).
pub(crate) fn coverage_today(segment: &Segment, team: &OpeningTeam, allocation: Allocation, ceiling: f64) -> f64 {
    let demand = steady_demand(segment);
    let supply = team.effective() * segment.team.productive_hours_per_month;
    demand.serve(supply, allocation).coverage(&demand, ceiling).unwrap_or(1.0)
}

/// The hours that a steady month of the opening book asks for (§3).
pub(crate) fn steady_demand(segment: &Segment) -> Demand {
    let (accounts, service) = (segment.opening.accounts, &segment.service);
    Demand {
        renewals: accounts / f64::from(segment.contract.term_months) * service.hours_per_renewal,
        onboarding: segment.acquisition.volume.per_month() * segment.onboarding.hours,
        service: accounts * service.hours_per_account_month,
        touches: accounts * segment.expansion.touches_per_year / 12.0 * service.hours_per_touch,
    }
}
