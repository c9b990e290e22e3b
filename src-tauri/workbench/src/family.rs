//! Who rests on whom: names, parents, colours and the order of the tree.

use std::collections::HashMap;

use headroom_engine::{BASELINE, Document, PlanOfRecord, Scenario};

use crate::WorkbenchError;

/// What the baseline is called among the scenarios.
pub(crate) const BASELINE_NAME: &str = "Baseline";

/// The scenario with `id`; `None` for the baseline and for ids the document does not have.
pub(crate) fn scenario<'d>(document: &'d Document, id: &str) -> Option<&'d Scenario> {
    document.scenarios.iter().find(|scenario| scenario.id == id)
}

/// The plan of record with `id`.
pub(crate) fn record<'d>(document: &'d Document, id: &str) -> Option<&'d PlanOfRecord> {
    document.records.iter().map(AsRef::as_ref).find(|record| record.id == id)
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
    Err(unknown(document, id))
}

/// The error that lists what there is, since there is no `asked`.
pub(crate) fn unknown(document: &Document, asked: &str) -> WorkbenchError {
    let listed = |id: String| match name(document, &id) {
        name if name.eq_ignore_ascii_case(&id) => id,
        name => format!("{id} ({name})"),
    };
    WorkbenchError::UnknownScenario { id: asked.to_owned(), known: ids(document).into_iter().map(listed).collect() }
}

/// The id of what has this id or else, letter by letter, this name.
pub(crate) fn id_of(document: &Document, asked: &str) -> Result<String, WorkbenchError> {
    let mut ids = ids(document);
    if ids.iter().any(|id| id == asked) {
        return Ok(asked.to_owned());
    }
    ids.retain(|id| name(document, id) == asked);
    match ids.as_slice() {
        [] => Err(unknown(document, asked)),
        [only] => Ok(only.clone()),
        _ => Err(WorkbenchError::SharedName { name: asked.to_owned(), ids }),
    }
}

/// What people call the scenario, or plan of record, with `id`.
pub(crate) fn name<'d>(document: &'d Document, id: &str) -> &'d str {
    let scenario = scenario(document, id).map(|scenario| scenario.name.as_str());
    let name = scenario.or_else(|| record(document, id).map(|record| record.name.as_str()));
    name.unwrap_or(BASELINE_NAME)
}

/// The id and the name of the baseline and of every scenario.
pub(crate) fn names(document: &Document) -> impl Iterator<Item = (&str, &str)> {
    let scenarios = document.scenarios.iter().map(|scenario| (scenario.id.as_str(), scenario.name.as_str()));
    std::iter::once((BASELINE, BASELINE_NAME)).chain(scenarios)
}

/// The id of the parent; the baseline's for a scenario directly on it.
pub(crate) fn parent(scenario: &Scenario) -> &str {
    scenario.parent.as_deref().unwrap_or(BASELINE)
}

/// The colour of a scenario: 0 for the baseline.
pub(crate) fn colour(document: &Document, id: &str) -> usize {
    scenario(document, id).map_or(0, |scenario| scenario.colour as usize)
}

/// The ids there are: the baseline's, the scenarios', the plans' of record.
pub(crate) fn ids(document: &Document) -> Vec<String> {
    let scenarios = document.scenarios.iter().map(|scenario| scenario.id.clone());
    let records = document.records.iter().map(|record| record.id.clone());
    std::iter::once(BASELINE.to_owned()).chain(scenarios).chain(records).collect()
}

/// Where each scenario stands in the document; of two with one id the first counts.
pub(crate) fn places(document: &Document) -> HashMap<String, usize> {
    let mut places = HashMap::with_capacity(document.scenarios.len());
    for (at, scenario) in document.scenarios.iter().enumerate() {
        places.entry(scenario.id.clone()).or_insert(at);
    }
    places
}

/// The scenarios depth first, each with its depth (1 on the baseline). Needs no stack, however long a chain is.
#[derive(Debug)]
pub(crate) struct Tree<'d> {
    scenarios: &'d [Scenario],
    children: Vec<Vec<usize>>,
    /// What comes next, the last one first.
    open: Vec<(usize, u32)>,
}

impl<'d> Tree<'d> {
    pub(crate) fn of(scenarios: &'d [Scenario], places: &HashMap<String, usize>) -> Self {
        let mut children = vec![Vec::new(); scenarios.len()];
        let mut open = Vec::new();
        for (at, scenario) in scenarios.iter().enumerate().rev() {
            match places.get(parent(scenario)) {
                Some(parent) => children[*parent].push(at),
                None if parent(scenario) == BASELINE => open.push((at, 1)),
                None => {}
            }
        }
        Self { scenarios, children, open }
    }
}

impl<'d> Iterator for Tree<'d> {
    type Item = (&'d Scenario, u32);

    fn next(&mut self) -> Option<Self::Item> {
        let (at, depth) = self.open.pop()?;
        let children = std::mem::take(&mut self.children[at]);
        self.open.extend(children.into_iter().map(|child| (child, depth + 1)));
        Some((&self.scenarios[at], depth))
    }
}
