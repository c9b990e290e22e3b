//! Everything there is to mend in a document: its plan and every scenario.

use std::sync::Arc;

use serde::Serialize;

use crate::exchange::range_issues;
use crate::scenario::lineage::{Lineage, Parent};
use crate::scenario::step::Step;
use crate::validate::validate;
use crate::validate::words::quote;
use crate::{Document, Issue};

/// What a check of a document found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Check {
    /// To mend; a document without any can be projected.
    pub issues: Vec<Issue>,
    /// To know.
    pub warnings: Vec<Issue>,
}

/// Checks ids, parents, ranges, the plan and every scenario. An issue that a scenario has from its parent is listed
/// at the parent only; the scenario says that the parent must be mended first.
pub fn check(document: &Document) -> Check {
    let lineage = Lineage::of(document);
    let mut check = Check::default();
    check.issues.extend(lineage.issues());
    check.issues.extend(range_issues(document));
    let sound = check.add_plan(document);
    for (scenario, own) in document.scenarios.iter().zip(descend_everywhere(document, &lineage, sound)) {
        match own {
            Some(own) => check.add(own),
            None => check.issues.push(adrift(&scenario.name).of(&scenario.id)),
        }
    }
    check
}

impl Check {
    /// Whether the plan is sound.
    fn add_plan(&mut self, document: &Document) -> bool {
        match validate(&document.plan) {
            Ok(plan) => self.warnings.extend_from_slice(plan.warnings()),
            Err(issues) => {
                self.issues.extend(issues);
                return false;
            }
        }
        true
    }

    fn add(&mut self, other: Self) {
        self.issues.extend(other.issues);
        self.warnings.extend(other.warnings);
    }
}

/// A plan others rest on.
#[derive(Clone)]
struct Ground {
    step: Step,
    /// The first plan on the way that must be mended, in words.
    broken: Option<String>,
}

/// What each scenario brings in, in the document's order; `None` where it has no way to the baseline. Goes down
/// branch by branch with a stack of its own, and lets go of every plan as soon as nothing rests on it any more.
fn descend_everywhere(document: &Document, lineage: &Lineage, sound: bool) -> Vec<Option<Check>> {
    let children = children(document, lineage);
    let broken = (!sound).then(|| "the plan".to_owned());
    let ground = Arc::new(Ground { step: Step::baseline(&document.plan), broken });
    let mut found = vec![None; document.scenarios.len()];
    let mut open: Vec<_> = children.of_baseline.iter().map(|&at| (at, Arc::clone(&ground))).collect();
    drop(ground);
    while let Some((at, ground)) = open.pop() {
        let mut ground = Arc::unwrap_or_clone(ground);
        found[at] = Some(ground.descend(document, at));
        let ground = Arc::new(ground);
        open.extend(children.of_scenario[at].iter().map(|&child| (child, Arc::clone(&ground))));
    }
    found
}

impl Ground {
    fn descend(&mut self, document: &Document, at: usize) -> Check {
        let scenario = &document.scenarios[at];
        let mut issues: Vec<_> = self.broken.iter().map(|by| rests_on(by).of(&scenario.id)).collect();
        let own = self.step.descend(scenario);
        if !own.is_empty() && self.broken.is_none() {
            self.broken = Some(quote(&scenario.name));
        }
        issues.extend(own);
        let warnings = self.step.warnings().filter(|warning| warning.scenario.as_deref() == Some(&scenario.id));
        Check { issues, warnings: warnings.cloned().collect() }
    }
}

/// The places of the scenarios that rest on the baseline and on each scenario.
struct Children {
    of_baseline: Vec<usize>,
    of_scenario: Vec<Vec<usize>>,
}

fn children(document: &Document, lineage: &Lineage) -> Children {
    let mut children = Children { of_baseline: Vec::new(), of_scenario: vec![Vec::new(); document.scenarios.len()] };
    for at in 0..document.scenarios.len() {
        match lineage.parent(at) {
            Parent::Baseline => children.of_baseline.push(at),
            Parent::Scenario(parent) => children.of_scenario[parent].push(at),
            Parent::Unknown => {}
        }
    }
    children
}

fn rests_on(by: &str) -> Issue {
    Issue::new("", format!("It rests on {by}, which must be mended first."))
}

fn adrift(name: &str) -> Issue {
    Issue::new("", format!("{} has no way to the baseline; mend the parents it rests on first.", quote(name)))
}
