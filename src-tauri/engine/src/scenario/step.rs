//! One step down the chain: a parent's plan with the overrides of one scenario.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::apply::{Applied, apply};
use crate::schema;
use crate::validate::words::quote;
use crate::validate::{Standing, examine, segment_name};
use crate::{BASELINE, Issue, Scenario};

const TERM: &str = "contract/term_months";
const TENURE: &str = "retention/tenure";

/// A plan on the way down from the baseline, with what is known about it.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) plan: Value,
    /// Everything wrong with the plan, of no scenario yet; the parent's among it.
    pub(crate) issues: Vec<Issue>,
    /// Everything to know about the plan, each of the scenario it came with.
    warnings: Vec<Issue>,
    /// The overrides on the way that changed nothing.
    in_vain: Vec<Issue>,
    /// By segment, the name of the last scenario on the way that overrides the contract term.
    terms: HashMap<String, String>,
}

impl Step {
    pub(crate) fn baseline(plan: &Value) -> Self {
        let found = examine(plan, Standing::Baseline);
        let warnings = found.warnings.into_iter().map(|warning| warning.of(BASELINE)).collect();
        Self { plan: plan.clone(), issues: found.issues, warnings, in_vain: Vec::new(), terms: HashMap::new() }
    }

    /// Goes down to `scenario`, which rests on this step. Returns the issues it brings in, those of its parent left
    /// out.
    pub(crate) fn descend(&mut self, scenario: &Scenario) -> Vec<Issue> {
        let applied = apply(&mut self.plan, scenario);
        let mut own = self.terms_against_tenure(scenario, &applied);
        let found = examine(&self.plan, Standing::Scenario);
        own.extend(applied.issues);
        own.extend(without(&found.issues, &self.issues).cloned());
        self.issues = found.issues;
        self.warnings = self.inherit_warnings(scenario, &found.warnings);
        self.in_vain.extend(applied.in_vain.into_iter().map(|warning| warning.of(&scenario.id)));
        own.into_iter().map(|issue| issue.of(&scenario.id)).collect()
    }

    /// All warnings on the way.
    pub(crate) fn warnings(&self) -> impl Iterator<Item = &Issue> {
        self.warnings.iter().chain(&self.in_vain)
    }

    /// Warnings that hold here: what the parent had already stays the parent's.
    fn inherit_warnings(&self, scenario: &Scenario, found: &[Issue]) -> Vec<Issue> {
        let here: HashSet<_> = found.iter().map(said).collect();
        let kept = self.warnings.iter().filter(|warning| here.contains(&said(warning))).cloned();
        let added = without(found, &self.warnings).map(|warning| warning.clone().of(&scenario.id));
        kept.chain(added).collect()
    }

    /// Where churn goes by tenure, no scenario of the chain may override the term (model.md §5).
    fn terms_against_tenure(&mut self, scenario: &Scenario, applied: &Applied) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (pointer, slot) in &applied.slots {
            let Some(segment) = slot.segment() else { continue };
            if slot.field.path == TERM {
                self.terms.insert(segment.to_owned(), scenario.name.clone());
            }
            let touches = slot.field.path == TERM || slot.field.path == TENURE;
            issues.extend(touches.then(|| self.term_issue(segment, pointer)).flatten());
        }
        issues
    }

    fn term_issue(&self, segment: &str, pointer: &str) -> Option<Issue> {
        let by = quote(self.terms.get(segment)?);
        let value = self.plan.get("segments")?.get(segment)?;
        let (term, tenure) = (schema::field(TERM)?, schema::field(TENURE)?);
        value.get("retention")?.get("tenure").filter(|tenure| !tenure.is_null())?;
        let (place, tenure) = (term.place(&segment_name(segment, value)), tenure.label);
        let message = format!(
            "{place} is overridden in {by} though {tenure} is on, which needs the same term throughout; take that \
             override back, or switch {tenure} off."
        );
        Some(Issue::new(pointer, message))
    }
}

/// Those of `found` that say something `known` does not.
fn without<'f>(found: &'f [Issue], known: &'f [Issue]) -> impl Iterator<Item = &'f Issue> {
    let known: HashSet<_> = known.iter().map(said).collect();
    found.iter().filter(move |issue| !known.contains(&said(issue)))
}

fn said(issue: &Issue) -> (&str, &str) {
    (&issue.pointer, &issue.message)
}
