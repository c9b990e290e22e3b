//! The tree of scenarios, and how each of them stands.

use std::collections::HashMap;

use headroom_engine::{BASELINE, Issue, Scenario};

use crate::cache::Outcome;
use crate::view::ScenarioRow;
use crate::{Workbench, family};

/// What became of every scenario.
pub(super) struct States(HashMap<String, Outcome>);

impl States {
    /// What keeps the scenario `id` from being projected.
    pub(super) fn issues(&self, id: &str) -> &[Issue] {
        self.0.get(id).and_then(|outcome| outcome.as_ref().err()).map_or(&[], Vec::as_slice)
    }
}

/// The rows of the tree, and every scenario's state.
pub(super) fn rows(workbench: &mut Workbench) -> (Vec<ScenarioRow>, States) {
    let states = states(workbench);
    let document = workbench.document();
    let mut rows = vec![baseline(&states)];
    for (scenario, depth) in family::tree(document) {
        rows.push(ScenarioRow {
            colour: u32::try_from(family::colour(document, &scenario.id)).unwrap_or(0),
            ..row(scenario, depth, &states)
        });
    }
    (rows, states)
}

fn states(workbench: &mut Workbench) -> States {
    let (document, cache) = workbench.parts();
    States(family::ids(document).into_iter().map(|id| (id.clone(), cache.settle(document, &id))).collect())
}

fn baseline(states: &States) -> ScenarioRow {
    ScenarioRow {
        id: BASELINE.to_owned(),
        name: family::BASELINE_NAME.to_owned(),
        parent: None,
        depth: 0,
        colour: 0,
        note: String::new(),
        overrides: 0,
        issues: super::problems(states.issues(BASELINE)),
    }
}

fn row(scenario: &Scenario, depth: u32, states: &States) -> ScenarioRow {
    ScenarioRow {
        id: scenario.id.clone(),
        name: scenario.name.clone(),
        parent: Some(family::parent(scenario).to_owned()),
        depth,
        colour: 0,
        note: scenario.note.clone(),
        overrides: u32::try_from(scenario.overrides.len()).unwrap_or(u32::MAX),
        issues: super::problems(states.issues(&scenario.id)),
    }
}
