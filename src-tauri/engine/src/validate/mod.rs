//! Whether a plan keeps every rule of model.md §1.
//!
//! [`validate`] walks the JSON along the table of fields ([`crate::schema`]) and lists everything there is to mend;
//! the rules between fields run as far as the fields they read are sound.

mod events;
mod places;
mod rules;
mod seats;
mod segments;
mod site;
mod value;
mod walk;
pub(crate) mod words;

use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use crate::opening::{Opening, SegmentOpening};
use crate::plan::{Plan, Segment};
use crate::schema::{self, Format};
use crate::{BASELINE, Issue, ValidPlan};

pub(crate) use places::Places;
pub(crate) use site::segment_name;
pub(crate) use value::{FORMAT, is_id, name_fault, version as version_fault};
pub(crate) use walk::examine;

/// Below this coverage today the response of churn to coverage is an extrapolation.
const THIN_COVERAGE: f64 = 0.3;

/// A bare plan, which is its own baseline.
///
/// # Errors
/// Every issue at once, each at its JSON Pointer into the plan, of the scenario `baseline`.
pub fn validate(plan: &Value) -> Result<ValidPlan, Vec<Issue>> {
    examined(plan, examine(plan, Standing::Baseline))
}

/// A bare plan, in which an examination as a baseline found `found`.
pub(crate) fn examined(plan: &Value, found: Findings) -> Result<ValidPlan, Vec<Issue>> {
    if !found.issues.is_empty() {
        return Err(of_baseline(found.issues));
    }
    let plan = typed(plan).map_err(of_baseline)?;
    let opening = Arc::new(Opening::of(&plan));
    let mut warnings = coverage_warnings(&plan, &opening);
    warnings.extend(of_baseline(found.warnings));
    Ok(ValidPlan::new(plan, opening, warnings))
}

/// What a walk through a plan found; of no scenario yet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub(crate) issues: Vec<Issue>,
    pub(crate) warnings: Vec<Issue>,
}

impl Findings {
    pub(crate) fn is_empty(&self) -> bool {
        self.issues.is_empty() && self.warnings.is_empty()
    }
}

/// Whether the plan is the baseline itself, whose facts it states, or a scenario's, which only repeats them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Baseline,
    Scenario,
}

/// The plan as types, once it has been examined without an issue.
pub(crate) fn typed(plan: &Value) -> Result<Plan, Vec<Issue>> {
    Plan::deserialize(plan).map_err(|error| vec![Issue::new("", format!("The plan cannot be read: {error}."))])
}

/// `issues`, said of the baseline.
pub(crate) fn of_baseline(issues: Vec<Issue>) -> Vec<Issue> {
    issues.into_iter().map(|issue| issue.of(BASELINE)).collect()
}

/// A warning for each segment with little coverage today: a fact of the baseline, whatever a scenario overrides.
pub(crate) fn coverage_warnings(baseline: &Plan, opening: &Opening) -> Vec<Issue> {
    let segments = baseline.segments.iter().zip(&opening.segments);
    let thin = segments.filter(|(_, opening)| opening.coverage_today < THIN_COVERAGE);
    thin.map(|thin| coverage_warning(thin).of(BASELINE)).collect()
}

/// Where nobody is there today, coverage is 0 and says nothing.
fn coverage_warning(((id, segment), opening): ((&String, &Segment), &SegmentOpening)) -> Issue {
    const PATH: &str = "retention/coverage_response";
    let place = schema::field(PATH).map_or_else(String::new, |field| field.place(&words::excerpt(&segment.name)));
    let rest = "so what churn does at other coverages is an extrapolation; check the CSMs today";
    if segment.team.csms <= 0.0 {
        let message = format!("{place}: nobody is on the team today, {rest}.");
        return Issue::new(format!("/segments/{id}/{PATH}"), message);
    }
    let today = words::amount((opening.coverage_today * 1000.0).round() / 1000.0, Format::Percent);
    let message = format!(
        "{place}: today's coverage is only {today}, below {}, {rest} and the hours per account.",
        words::amount(THIN_COVERAGE, Format::Percent)
    );
    Issue::new(format!("/segments/{id}/{PATH}"), message)
}
