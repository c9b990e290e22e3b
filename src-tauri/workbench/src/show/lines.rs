//! Which scenarios are laid over one another: as many as can be told apart, those nearest to the selected one.

use headroom_engine::{BASELINE, Scenario};

use crate::family;
use crate::state::State;

/// More lines than colours cannot be told apart.
const MOST: usize = 8;

/// The ids of the scenarios to draw beside `selected` and `reference`, in the order of the tree: the baseline, the
/// ancestors of the selected one, its children, its siblings, then the others from the top of the tree. Only valid
/// ones.
pub(super) fn beside<'s>(state: &'s State, selected: &'s str, reference: &str) -> Vec<&'s str> {
    let room = MOST - if selected == reference { 1 } else { 2 };
    let is_free = |id: &&str| *id != selected && *id != reference && state.issues(id).is_empty();
    let mut chosen: Vec<&str> = Vec::with_capacity(room);
    for id in by_nearness(state, selected) {
        if chosen.len() == room {
            break;
        }
        if is_free(&id) && !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    in_order(state, &chosen)
}

fn by_nearness<'s>(state: &'s State, selected: &'s str) -> impl Iterator<Item = &'s str> {
    let id = |scenario: &'s Scenario| scenario.id.as_str();
    let on = |parent: Option<&'s str>| {
        let all = state.document().scenarios.iter();
        all.filter(move |scenario| parent == Some(family::parent(scenario)))
    };
    let ancestors = state.upwards(selected).skip(1);
    let siblings = on(state.scenario(selected).map(family::parent));
    let near = ancestors.chain(on(Some(selected))).chain(siblings).map(id);
    std::iter::once(BASELINE).chain(near).chain(state.tree().map(move |(scenario, _)| id(scenario)))
}

fn in_order<'s>(state: &'s State, chosen: &[&'s str]) -> Vec<&'s str> {
    let tree = std::iter::once(BASELINE).chain(state.tree().map(|(scenario, _)| scenario.id.as_str()));
    tree.filter(|id| chosen.contains(id)).take(chosen.len()).collect()
}
