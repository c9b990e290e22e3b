//! Reading a plan of record back.

use serde_json::Value;

use super::difference::differ;
use super::{PlanOfRecord, results};
use crate::plan::{Plan, Segment};
use crate::schema::{self, Field, Kind, Scope};
use crate::validate::words::excerpt;
use crate::validate::{Standing, coverage_warnings, examine, typed, validate};
use crate::{Issue, Projected, ValidPlan};

/// A plan of record, read back.
#[derive(Clone, Debug)]
pub struct Recalled {
    /// The plan with the figures it was frozen with.
    pub frozen: Projected,
    /// What this engine makes of the same plan, where a figure differs from the frozen one (relative 1e-9).
    pub now: Option<Projected>,
}

impl PlanOfRecord {
    /// The plan with its results, as frozen: not computed again, so that no later engine changes a figure.
    ///
    /// # Errors
    /// What this engine finds wrong with the frozen plan or its baseline, each at its pointer into the plan; or why the
    /// results are not those of the plan. All of the record's id.
    pub fn recall(&self) -> Result<Recalled, Vec<Issue>> {
        let frozen = self.held()?;
        let now = Projected::new(frozen.plan.clone());
        let now = differ(&frozen, &now).then_some(now);
        Ok(Recalled { frozen, now })
    }

    /// What keeps the record from being recalled.
    pub(crate) fn issues(&self) -> Vec<Issue> {
        self.held().err().unwrap_or_default()
    }

    fn held(&self) -> Result<Projected, Vec<Issue>> {
        let read = self.valid().and_then(|plan| match results::read(&self.results, plan.plan()) {
            Ok((projection, summary)) => Ok(Projected { plan, projection, summary }),
            Err(what) => Err(vec![Issue::new("", untrue(&what))]),
        });
        read.map_err(|issues| issues.into_iter().map(|issue| issue.of(&self.id)).collect())
    }

    /// The frozen plan on the opening state of the frozen baseline.
    fn valid(&self) -> Result<ValidPlan, Vec<Issue>> {
        let baseline = validate(&self.baseline).map_err(of_baseline)?;
        let found = examine(&self.plan, Standing::Scenario);
        if !found.issues.is_empty() {
            return Err(found.issues);
        }
        let plan = typed(&self.plan)?;
        let strange = [self.other_facts(&plan), other_terms(&plan, baseline.plan())].concat();
        if !strange.is_empty() {
            return Err(strange);
        }
        let mut warnings = coverage_warnings(baseline.plan(), baseline.opening());
        warnings.extend(found.warnings);
        let warnings = warnings.into_iter().map(|warning| warning.of(&self.id)).collect();
        Ok(baseline.with(plan, warnings))
    }

    /// What no scenario can say otherwise than its baseline, and this plan does.
    fn other_facts(&self, plan: &Plan) -> Vec<Issue> {
        let ids = |plan: &Value| -> Vec<String> {
            plan.get("segments").and_then(Value::as_object).map(|map| map.keys().cloned().collect()).unwrap_or_default()
        };
        if ids(&self.plan) != ids(&self.baseline) {
            return vec![Issue::new("/segments", format!("The segments {UNLIKE}"))];
        }
        let fixed: Vec<_> = schema::fields().filter(|field| field.fixed.is_some()).collect();
        let wide = fixed.iter().filter(|field| field.scope == Scope::Plan && field.kind != Kind::Segments);
        let mut issues: Vec<_> = wide.filter_map(|field| self.other_fact(field, "", "")).collect();
        for (id, segment) in &plan.segments {
            let (place, around) = (excerpt(&segment.name), format!("/segments/{id}"));
            let own = fixed.iter().filter(|field| field.scope == Scope::Segment);
            issues.extend(own.filter_map(|field| self.other_fact(field, &around, &place)));
        }
        issues
    }

    fn other_fact(&self, field: &Field, around: &str, place: &str) -> Option<Issue> {
        let pointer = format!("{around}/{}", field.path);
        let fact = |plan: &Value| plan.pointer(&pointer).filter(|value| !value.is_null()).map(Value::to_string);
        let same = fact(&self.plan) == fact(&self.baseline);
        (!same).then(|| Issue::new(pointer, format!("{} {UNLIKE}", field.place(place))))
    }
}

const UNLIKE: &str = "is not that of the baseline it was frozen on; take an untouched copy of the document.";

fn of_baseline(issues: Vec<Issue>) -> Vec<Issue> {
    let said = |message| format!("In the baseline it was frozen on: {message}");
    issues.into_iter().map(|issue| Issue { message: said(issue.message), ..issue }).collect()
}

fn untrue(what: &str) -> String {
    format!("The frozen results are not those of its plan: {what}; take an untouched copy of the document.")
}

/// Where churn goes by tenure the contract term is the baseline's (model.md §5).
fn other_terms(plan: &Plan, baseline: &Plan) -> Vec<Issue> {
    const TERM: &str = "contract/term_months";
    let differ = |segment: &Segment, today: &Segment| {
        segment.retention.tenure.is_some() && segment.contract.term_months != today.contract.term_months
    };
    let pairs = plan.segments.iter().zip(baseline.segments.values());
    let strange = pairs.filter(|((_, segment), today)| differ(segment, today));
    let issue = |((id, segment), _): ((&String, &Segment), &Segment)| {
        let place = schema::field(TERM)?.place(&excerpt(&segment.name));
        Some(Issue::new(format!("/segments/{id}/{TERM}"), format!("{place} {UNLIKE}")))
    };
    strange.filter_map(issue).collect()
}
