//! A plan that has passed validation.

use std::sync::Arc;

use crate::Issue;
use crate::opening::Opening;
use crate::plan::Plan;

/// A plan in which every rule of model.md §1 holds, with the opening state of its baseline. Only validation makes
/// one; a projection of it cannot fail.
#[derive(Clone, Debug)]
pub struct ValidPlan {
    plan: Plan,
    opening: Arc<Opening>,
    warnings: Vec<Issue>,
}

impl ValidPlan {
    pub(crate) fn new(plan: Plan, opening: Arc<Opening>, warnings: Vec<Issue>) -> Self {
        Self { plan, opening, warnings }
    }

    /// Another plan on the same opening state: a scenario's on its baseline's.
    pub(crate) fn with(&self, plan: Plan, warnings: Vec<Issue>) -> Self {
        Self::new(plan, Arc::clone(&self.opening), warnings)
    }

    /// The assumptions.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What to know about the plan; not in the way of a projection.
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }

    /// The longest onboarding, in months, planned for the accounts of `segment` that may go live in the month at `index`
    /// (from 0): those won before the start keep the months of the baseline, whatever a scenario plans (model.md §4).
    /// `None` where there is no such segment.
    pub fn onboarding_planned(&self, segment: &str, index: usize) -> Option<u32> {
        let (at, _, segment) = self.plan.segments.get_full(segment)?;
        Some(self.opening.segments.get(at)?.queue.planned(segment, index + 1))
    }

    pub(crate) fn opening(&self) -> &Opening {
        &self.opening
    }
}
