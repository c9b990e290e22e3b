//! Everything there is to mend in a document: its plan and every scenario.

use serde::Serialize;

use crate::exchange::structure_issues;
use crate::scenario::descent::descend_everywhere;
use crate::scenario::lineage::{Lineage, Parent};
use crate::scenario::step::Step;
use crate::validate::words::quote;
use crate::validate::{Standing, examine, examined};
use crate::{Document, Issue};

/// What a check of a document found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Check {
    /// To mend; a document without any can be projected.
    pub issues: Vec<Issue>,
    /// To know.
    pub warnings: Vec<Issue>,
}

/// Checks ids, parents, ranges, notes, the plan, every scenario and every plan of record. An issue that a scenario has
/// from its parent is listed at the parent only; the scenario says that the parent must be mended first. A record's
/// issues are listed under its id.
pub fn check(document: &Document) -> Check {
    let lineage = Lineage::of(document);
    let mut check = Check { issues: structure_issues(document, &lineage), warnings: Vec::new() };
    let found = examine(&document.plan, Standing::Baseline);
    let baseline = Step::baseline(&document.plan, found.warnings.clone());
    let plan = examined(&document.plan, found);
    let sound = plan.is_ok();
    check.add(plan.map_or_else(Check::of_issues, |plan| Check::of_warnings(plan.warnings().to_vec())));
    for (scenario, own) in document.scenarios.iter().zip(everywhere(document, &lineage, baseline, sound)) {
        check.add(own.unwrap_or_else(|| Check::of_issues(vec![adrift(&scenario.name).of(&scenario.id)])));
    }
    check.issues.extend(document.records.iter().flat_map(|record| record.issues()));
    check
}

impl Check {
    fn of_issues(issues: Vec<Issue>) -> Self {
        Self { issues, warnings: Vec::new() }
    }

    fn of_warnings(warnings: Vec<Issue>) -> Self {
        Self { issues: Vec::new(), warnings }
    }

    fn add(&mut self, other: Self) {
        self.issues.extend(other.issues);
        self.warnings.extend(other.warnings);
    }
}

/// What each scenario brings in, in the document's order; `None` where it has no way to the baseline.
fn everywhere(document: &Document, lineage: &Lineage, baseline: Step, sound: bool) -> Vec<Option<Check>> {
    let count = document.scenarios.len();
    let mut found: Vec<Option<Check>> = vec![None; count];
    // The first plan on the way that must be mended.
    let mut broken: Vec<Option<Parent>> = vec![None; count];
    descend_everywhere(document, lineage, baseline, |at, parent, brought| {
        let above = match parent {
            Parent::Scenario(parent) => broken[parent],
            _ => (!sound).then_some(Parent::Baseline),
        };
        let rests = above.map(|above| rests_on(document, above).of(&document.scenarios[at].id));
        broken[at] = above.or_else(|| (!brought.issues.is_empty()).then_some(Parent::Scenario(at)));
        let issues = rests.into_iter().chain(brought.issues).collect();
        found[at] = Some(Check { issues, warnings: brought.warnings });
    });
    found
}

fn rests_on(document: &Document, broken: Parent) -> Issue {
    let by = match broken {
        Parent::Scenario(at) => quote(&document.scenarios[at].name),
        Parent::Baseline | Parent::Unknown => "the plan".to_owned(),
    };
    Issue::new("", format!("It rests on {by}, which must be mended first."))
}

fn adrift(name: &str) -> Issue {
    Issue::new("", format!("{} has no way to the baseline; mend the parents it rests on first.", quote(name)))
}
