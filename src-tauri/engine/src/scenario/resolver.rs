//! Resolution: from the baseline down to a scenario, each step examined.

use std::collections::HashMap;

use serde_json::Value;

use super::apply::apply;
use super::lineage::{Lineage, Parent};
use super::step::Step;
use crate::validate::{coverage_warnings, typed, validate};
use crate::{Document, Issue, ValidPlan};

/// The plan of `scenario`, resolved root first and validated after each step; the opening state is the baseline's.
///
/// # Errors
/// The issues of the first plan on the way that has any, each of the scenario it was found in; or why the scenario
/// has no way to the baseline, at a pointer into the document.
pub fn resolve(document: &Document, scenario: &str) -> Result<ValidPlan, Vec<Issue>> {
    let chain = Lineage::of(document).chain(scenario)?;
    let baseline = validate(&document.plan)?;
    if chain.is_empty() {
        return Ok(baseline);
    }
    let mut step = Step::baseline(&document.plan);
    for at in chain {
        descend(&mut step, document, at)?;
    }
    valid(&baseline, &step)
}

/// What `scenario` says where it need not be valid: the overrides that can be applied, applied, and no rule asked.
///
/// # Errors
/// Why the scenario has no way to the baseline.
pub fn resolved_value(document: &Document, scenario: &str) -> Result<Value, Vec<Issue>> {
    let mut plan = document.plan.clone();
    for at in Lineage::of(document).chain(scenario)? {
        apply(&mut plan, &document.scenarios[at]);
    }
    Ok(plan)
}

/// Resolves many scenarios of one document, each shared ancestor once.
pub struct Resolver<'d> {
    document: &'d Document,
    lineage: Lineage<'d>,
    baseline: Result<ValidPlan, Vec<Issue>>,
    /// By the scenario's place in the document; the issues are those of the first invalid plan on its way.
    steps: HashMap<usize, Result<Step, Vec<Issue>>>,
}

impl<'d> Resolver<'d> {
    /// Validates the baseline; scenarios are resolved when they are asked for.
    pub fn new(document: &'d Document) -> Self {
        let (lineage, baseline) = (Lineage::of(document), validate(&document.plan));
        Self { document, lineage, baseline, steps: HashMap::new() }
    }

    /// The same as [`resolve`].
    ///
    /// # Errors
    /// Those of [`resolve`].
    pub fn resolve(&mut self, scenario: &str) -> Result<ValidPlan, Vec<Issue>> {
        let chain = self.lineage.chain_below(scenario, |at| self.steps.contains_key(&at))?;
        for at in chain {
            let step = self.step_to(at);
            self.steps.insert(at, step);
        }
        let baseline = self.baseline.as_ref().map_err(Clone::clone)?;
        match self.lineage.find(scenario)? {
            Parent::Scenario(at) => match self.steps.get(&at) {
                Some(Ok(step)) => valid(baseline, step),
                Some(Err(issues)) => Err(issues.clone()),
                None => Ok(baseline.clone()),
            },
            Parent::Baseline | Parent::Unknown => Ok(baseline.clone()),
        }
    }

    fn step_to(&self, at: usize) -> Result<Step, Vec<Issue>> {
        let known = match self.lineage.parent(at) {
            Parent::Scenario(parent) => self.steps.get(&parent).cloned(),
            Parent::Baseline | Parent::Unknown => None,
        };
        let on_baseline = || self.baseline.as_ref().map(|_| Step::baseline(&self.document.plan)).map_err(Clone::clone);
        let mut step = known.unwrap_or_else(on_baseline)?;
        descend(&mut step, self.document, at)?;
        Ok(step)
    }
}

fn descend(step: &mut Step, document: &Document, at: usize) -> Result<(), Vec<Issue>> {
    let issues = step.descend(&document.scenarios[at]);
    if issues.is_empty() { Ok(()) } else { Err(issues) }
}

fn valid(baseline: &ValidPlan, step: &Step) -> Result<ValidPlan, Vec<Issue>> {
    let mut warnings = coverage_warnings(baseline.plan(), baseline.opening());
    warnings.extend(step.warnings().cloned());
    Ok(baseline.with(typed(&step.plan)?, warnings))
}
