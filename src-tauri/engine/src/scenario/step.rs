//! One step down the chain: a parent's plan with the overrides of one scenario.

use std::collections::HashMap;

use serde_json::Value;

use super::apply::{Applied, apply};
use super::draft::Draft;
use super::news::{News, news};
use crate::schema;
use crate::validate::segment_name;
use crate::validate::words::quote;
use crate::{BASELINE, Issue, Scenario};

const TERM: &str = "contract/term_months";
const TENURE: &str = "retention/tenure";

/// A plan on the way down from the baseline, with what is known about it. Only what a scenario's overrides touch is
/// looked at: everything else stands as it stood at its parent.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) plan: Draft,
    /// Everything to know about the plan, each of the scenario it came with.
    warnings: Vec<Issue>,
    /// The overrides on the way that changed nothing.
    in_vain: Vec<Issue>,
    /// By the place of the segment, the name of the last scenario on the way that overrides the contract term.
    terms: HashMap<usize, String>,
}

/// What a scenario brings in.
pub(crate) struct Brought {
    /// To mend; what its parent had already is left out.
    pub(crate) issues: Vec<Issue>,
    /// To know.
    pub(crate) warnings: Vec<Issue>,
}

impl Step {
    /// The baseline's plan, in which an examination found `warnings`.
    pub(crate) fn baseline(plan: &Value, warnings: Vec<Issue>) -> Self {
        let warnings = warnings.into_iter().map(|warning| warning.of(BASELINE)).collect();
        Self { plan: Draft::of(plan), warnings, in_vain: Vec::new(), terms: HashMap::new() }
    }

    /// Goes down to `scenario`, which rests on this step.
    pub(crate) fn descend(&mut self, scenario: &Scenario) -> Brought {
        let applied = apply(&mut self.plan, scenario);
        let terms = self.terms_against_tenure(scenario, &applied);
        let News { issues, warnings, gone } = news(&self.plan, &applied.written);
        let of = |issue: Issue| issue.of(&scenario.id);
        let issues = terms.into_iter().chain(applied.issues).chain(issues).map(of).collect();
        let (warnings, in_vain) = (own(warnings, &scenario.id), own(applied.in_vain, &scenario.id));
        self.forget(&gone);
        self.warnings.extend_from_slice(&warnings);
        self.in_vain.extend_from_slice(&in_vain);
        Brought { issues, warnings: [warnings, in_vain].concat() }
    }

    /// All warnings on the way.
    pub(crate) fn warnings(&self) -> impl Iterator<Item = &Issue> {
        self.warnings.iter().chain(&self.in_vain)
    }

    fn forget(&mut self, gone: &[Issue]) {
        if !gone.is_empty() {
            self.warnings.retain(|warning| gone.iter().all(|gone| said(gone) != said(warning)));
        }
    }

    /// Where churn goes by tenure, no scenario of the chain may override the term (model.md §5).
    fn terms_against_tenure(&mut self, scenario: &Scenario, applied: &Applied) -> Vec<Issue> {
        let mut issues = Vec::new();
        for written in &applied.written {
            let Some(segment) = written.slot.segment else { continue };
            if written.slot.field.path == TERM {
                self.terms.insert(segment, scenario.name.clone());
            }
            let touches = written.slot.field.path == TERM || written.slot.field.path == TENURE;
            issues.extend(touches.then(|| self.term_issue(segment, written.pointer)).flatten());
        }
        issues
    }

    fn term_issue(&self, segment: usize, pointer: &str) -> Option<Issue> {
        let by = quote(self.terms.get(&segment)?);
        let (id, value) = self.plan.segment(segment);
        let (term, tenure) = (schema::field(TERM)?, schema::field(TENURE)?);
        value.get("retention")?.get("tenure").filter(|tenure| !tenure.is_null())?;
        let (place, tenure) = (term.place(&segment_name(id, value)), tenure.label);
        let message = format!(
            "{place} is overridden in {by} though {tenure} is on, which needs the same term throughout; take that \
             override back, or switch {tenure} off."
        );
        Some(Issue::new(pointer, message))
    }
}

fn own(issues: Vec<Issue>, scenario: &str) -> Vec<Issue> {
    issues.into_iter().map(|issue| issue.of(scenario)).collect()
}

fn said(issue: &Issue) -> (&str, &str) {
    (&issue.pointer, &issue.message)
}

#[cfg(test)]
mod tests;
