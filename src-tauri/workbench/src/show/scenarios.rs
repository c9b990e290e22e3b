//! The tree of scenarios, and how each of them stands.

use headroom_engine::{BASELINE, Scenario};

use crate::family;
use crate::state::State;
use crate::view::ScenarioRow;

/// The rows of the tree.
pub(super) fn rows(state: &State) -> Vec<ScenarioRow> {
    let rows = state.tree().map(|(scenario, depth)| row(state, scenario, depth));
    std::iter::once(baseline(state)).chain(rows).collect()
}

fn baseline(state: &State) -> ScenarioRow {
    ScenarioRow {
        id: BASELINE.to_owned(),
        name: family::BASELINE_NAME.to_owned(),
        parent: None,
        depth: 0,
        colour: 0,
        note: String::new(),
        overrides: 0,
        issues: super::problems(state.issues(BASELINE)),
    }
}

fn row(state: &State, scenario: &Scenario, depth: u32) -> ScenarioRow {
    ScenarioRow {
        id: scenario.id.clone(),
        name: scenario.name.clone(),
        parent: Some(family::parent(scenario).to_owned()),
        depth,
        colour: scenario.colour,
        note: scenario.note.clone(),
        overrides: u32::try_from(scenario.overrides.len()).unwrap_or(u32::MAX),
        issues: super::problems(state.issues(&scenario.id)),
    }
}
