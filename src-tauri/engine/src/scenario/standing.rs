//! Which scenarios of a document can be projected, and what keeps the others from it.

use std::sync::Arc;

use super::descent::descend_everywhere;
use super::lineage::{Lineage, Parent};
use super::step::Step;
use crate::validate::{Standing, examine, of_baseline};
use crate::{Document, Issue};

/// What keeps the baseline and each scenario of a document from being projected; an empty list where nothing does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// The baseline's issues.
    pub baseline: Arc<[Issue]>,
    /// Each scenario's, in the document's order: exactly what [`crate::resolve`] reports of it. Scenarios kept by the
    /// same ancestor share one list.
    pub scenarios: Vec<Arc<[Issue]>>,
}

/// What keeps each scenario of `document` from being projected: the issues of [`crate::resolve`] for all scenarios at
/// once, each step on the way down taken once.
pub fn standing(document: &Document) -> Standings {
    let lineage = Lineage::of(document);
    let found = examine(&document.plan, Standing::Baseline);
    let step = Step::baseline(&document.plan, found.warnings.clone());
    let baseline: Arc<[Issue]> = of_baseline(found.issues).into();
    let mut known = vec![None; document.scenarios.len()];
    descend_everywhere(document, &lineage, step, |at, parent, brought| {
        let above = match parent {
            Parent::Scenario(parent) => known[parent].as_ref().unwrap_or(&baseline),
            Parent::Baseline | Parent::Unknown => &baseline,
        };
        let as_above = !above.is_empty() || brought.issues.is_empty();
        known[at] = Some(if as_above { Arc::clone(above) } else { brought.issues.into() });
    });
    Standings { baseline, scenarios: adrift(&lineage, known) }
}

/// Completes `known` by the scenarios that have no way to the baseline.
fn adrift(lineage: &Lineage, mut known: Vec<Option<Arc<[Issue]>>>) -> Vec<Arc<[Issue]>> {
    let mut circles = None;
    // The start of the climb that came by last.
    let mut seen = vec![usize::MAX; known.len()];
    for start in 0..known.len() {
        let mut climbed = Vec::new();
        let mut at = start;
        let why = loop {
            if let Some(known) = &known[at] {
                break Arc::clone(known);
            }
            if seen[at] == start {
                break Arc::clone(circles.get_or_insert_with(|| lineage.cycles().into()));
            }
            seen[at] = start;
            climbed.push(at);
            let Parent::Scenario(parent) = lineage.parent(at) else { break vec![lineage.unknown_parent(at)].into() };
            at = parent;
        };
        for at in climbed {
            known[at] = Some(Arc::clone(&why));
        }
    }
    known.into_iter().flatten().collect()
}
