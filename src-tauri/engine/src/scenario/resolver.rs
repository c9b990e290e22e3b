//! Resolution: from the baseline down to a scenario, each step examined.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::apply::apply;
use super::draft::Draft;
use super::lineage::{Lineage, Parent};
use super::step::Step;
use crate::plan::{Plan, Segment};
use crate::schema::SEGMENTS_KEY;
use crate::validate::{Standing, coverage_warnings, examine, examined};
use crate::{Document, Issue, ValidPlan};

/// How many scenarios a resolver remembers the way to.
const REMEMBERED: usize = 64;

/// The plan of `scenario`, resolved root first and validated after each step; the opening state is the baseline's.
///
/// # Errors
/// The issues of the first plan on the way that has any, each of the scenario it was found in; or why the scenario
/// has no way to the baseline, at a pointer into the document.
pub fn resolve(document: &Document, scenario: &str) -> Result<ValidPlan, Vec<Issue>> {
    let lineage = Lineage::of(document);
    let chain = lineage.chain(scenario)?;
    let ground = Ground::of(&document.plan);
    if chain.is_empty() { ground.valid } else { ground.resolve(ground.walk(None, document, &chain)) }
}

/// What `scenario` says where it need not be valid: the overrides that can be applied, applied, and no rule asked.
///
/// # Errors
/// Why the scenario has no way to the baseline.
pub fn resolved_value(document: &Document, scenario: &str) -> Result<Value, Vec<Issue>> {
    let mut plan = Draft::of(&document.plan);
    for at in Lineage::of(document).chain(scenario)? {
        apply(&mut plan, &document.scenarios[at]);
    }
    Ok(plan.into_value())
}

/// Resolves several scenarios of one document: the baseline is validated once, and the way to the scenarios asked for
/// last is remembered. [`super::standing`] is faster where only their issues are wanted, of all scenarios.
pub struct Resolver<'d> {
    document: &'d Document,
    lineage: Lineage<'d>,
    ground: Ground,
    /// By the scenario's place in the document; the issues are those of the first invalid plan on its way.
    known: HashMap<usize, Result<Step, Vec<Issue>>>,
}

impl<'d> Resolver<'d> {
    /// Validates the baseline; scenarios are resolved when they are asked for.
    pub fn new(document: &'d Document) -> Self {
        Self { document, lineage: Lineage::of(document), ground: Ground::of(&document.plan), known: HashMap::new() }
    }

    /// The same as [`resolve`].
    ///
    /// # Errors
    /// Those of [`resolve`].
    pub fn resolve(&mut self, scenario: &str) -> Result<ValidPlan, Vec<Issue>> {
        let chain = self.lineage.chain_below(scenario, |at| self.known.contains_key(&at))?;
        let Parent::Scenario(at) = self.lineage.find(scenario)? else { return self.ground.valid.clone() };
        let above = match chain.first().map_or(Parent::Scenario(at), |&first| self.lineage.parent(first)) {
            Parent::Scenario(known) => self.known.get(&known).cloned(),
            Parent::Baseline | Parent::Unknown => None,
        };
        let step = self.ground.walk(above, self.document, &chain);
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.known.insert(at, step.clone());
        self.ground.resolve(step)
    }
}

/// The baseline, on which every scenario rests.
struct Ground {
    valid: Result<ValidPlan, Vec<Issue>>,
    step: Step,
}

impl Ground {
    fn of(plan: &Value) -> Self {
        let found = examine(plan, Standing::Baseline);
        let step = Step::baseline(plan, found.warnings.clone());
        Self { valid: examined(plan, found), step }
    }

    /// From the step `above` (the baseline where there is none) down the `chain`, as far as every step is valid.
    fn walk(
        &self,
        above: Option<Result<Step, Vec<Issue>>>,
        document: &Document,
        chain: &[usize],
    ) -> Result<Step, Vec<Issue>> {
        let mut step = match above {
            Some(above) => above?,
            None => self.valid.as_ref().map(|_| self.step.clone()).map_err(Clone::clone)?,
        };
        for &at in chain {
            let issues = step.descend(&document.scenarios[at]).issues;
            if !issues.is_empty() {
                return Err(issues);
            }
        }
        Ok(step)
    }

    fn resolve(&self, step: Result<Step, Vec<Issue>>) -> Result<ValidPlan, Vec<Issue>> {
        let (baseline, step) = (self.valid.as_ref().map_err(Clone::clone)?, step?);
        let mut warnings = coverage_warnings(baseline.plan(), baseline.opening());
        warnings.extend(step.warnings().cloned());
        let plan = self.typed(baseline.plan(), &step.plan);
        Ok(baseline.with(plan.map_err(|error| vec![unreadable(&error)])?, warnings))
    }

    /// `draft` as types; what it shares with the baseline is taken from there.
    fn typed(&self, baseline: &Plan, draft: &Draft) -> Result<Plan, serde_json::Error> {
        let mut plan = if draft.shares_wide(&self.step.plan) {
            baseline.clone()
        } else {
            Plan { segments: baseline.segments.clone(), ..without_segments(draft.wide())? }
        };
        for (at, segment) in plan.segments.values_mut().enumerate() {
            if !draft.shares_segment(at, &self.step.plan) {
                *segment = Segment::deserialize(draft.segment(at).1)?;
            }
        }
        Ok(plan)
    }
}

fn without_segments(wide: &Value) -> Result<Plan, serde_json::Error> {
    let mut wide = wide.clone();
    wide[SEGMENTS_KEY] = Value::Object(Map::new());
    Plan::deserialize(wide)
}

fn unreadable(error: &serde_json::Error) -> Issue {
    Issue::new("", format!("The plan cannot be read: {error}."))
}
