//! Who rests on whom: names, ancestors, colours and the order of the tree.

use headroom_engine::{BASELINE, Document, Scenario};

use crate::WorkbenchError;

/// What the baseline is called among the scenarios.
pub(crate) const BASELINE_NAME: &str = "Baseline";

/// The scenario with `id`; `None` for the baseline and for ids the document does not have.
pub(crate) fn scenario<'d>(document: &'d Document, id: &str) -> Option<&'d Scenario> {
    document.scenarios.iter().find(|scenario| scenario.id == id)
}

/// Whether there is a scenario (or the baseline) of that id.
pub(crate) fn exists(document: &Document, id: &str) -> bool {
    id == BASELINE || scenario(document, id).is_some()
}

/// An error that lists the scenarios where there is none of that id.
pub(crate) fn known(document: &Document, id: &str) -> Result<(), WorkbenchError> {
    if exists(document, id) {
        return Ok(());
    }
    Err(WorkbenchError::UnknownScenario { id: id.to_owned(), known: ids(document) })
}

/// What people call the scenario with `id`.
pub(crate) fn name<'d>(document: &'d Document, id: &str) -> &'d str {
    scenario(document, id).map_or(BASELINE_NAME, |scenario| &scenario.name)
}

/// The id of the parent; the baseline's for a scenario directly on it.
pub(crate) fn parent(scenario: &Scenario) -> &str {
    scenario.parent.as_deref().unwrap_or(BASELINE)
}

/// The colour of a scenario: 0 for the baseline, then 1, 2, 3… in the document's order.
pub(crate) fn colour(document: &Document, id: &str) -> usize {
    document.scenarios.iter().position(|scenario| scenario.id == id).map_or(0, |at| at + 1)
}

/// The scenario with `id`, its parent, the parent's parent and so on up to the baseline, which is not among them. A
/// circle of parents, which a document cannot be opened with, is followed once.
pub(crate) fn upwards<'d>(document: &'d Document, id: &str) -> Vec<&'d Scenario> {
    let mut line: Vec<&Scenario> = Vec::new();
    let mut next = scenario(document, id);
    while let Some(here) = next {
        if line.iter().any(|seen| seen.id == here.id) {
            break;
        }
        line.push(here);
        next = scenario(document, parent(here));
    }
    line
}

/// Every scenario under its parent, depth first, in the document's order, with its depth (1 on the baseline).
pub(crate) fn tree(document: &Document) -> Vec<(&Scenario, u32)> {
    let mut rows = Vec::with_capacity(document.scenarios.len());
    children(document, BASELINE, 1, &mut rows);
    rows
}

/// The ids there are, the baseline's first.
pub(crate) fn ids(document: &Document) -> Vec<String> {
    let scenarios = document.scenarios.iter().map(|scenario| scenario.id.clone());
    std::iter::once(BASELINE.to_owned()).chain(scenarios).collect()
}

fn children<'d>(document: &'d Document, of: &str, depth: u32, rows: &mut Vec<(&'d Scenario, u32)>) {
    for scenario in document.scenarios.iter().filter(|scenario| parent(scenario) == of) {
        rows.push((scenario, depth));
        children(document, &scenario.id, depth + 1, rows);
    }
}
