//! The two documents that are compared, and what stands in their scenarios.

use std::cell::OnceCell;
use std::collections::HashMap;

use headroom_engine::pointer::lineage;
use headroom_engine::{BASELINE, Document, Scenario};
use serde_json::Value;

use crate::family;

/// Before and after.
pub(super) struct Pair<'d> {
    pub(super) before: Side<'d>,
    pub(super) after: Side<'d>,
}

/// One document. What is looked up is indexed when it is first asked for: most edits ask for little.
pub(super) struct Side<'d> {
    pub(super) document: &'d Document,
    by_id: OnceCell<HashMap<&'d str, &'d Scenario>>,
}

impl<'d> Pair<'d> {
    pub(super) fn of(before: &'d Document, after: &'d Document) -> Self {
        Self { before: Side::of(before), after: Side::of(after) }
    }

    /// The plan that has the segment of `pointer`: after where it is there, before where it is gone.
    pub(super) fn plan_with(&self, segment: &str) -> &'d Value {
        let has = |side: &Side<'d>| side.document.plan.get("segments").is_some_and(|all| all.get(segment).is_some());
        if has(&self.after) || !has(&self.before) { &self.after.document.plan } else { &self.before.document.plan }
    }
}

impl<'d> Side<'d> {
    fn of(document: &'d Document) -> Self {
        Self { document, by_id: OnceCell::new() }
    }

    /// The scenario with `id`; `None` for the baseline.
    pub(super) fn scenario(&self, id: &str) -> Option<&'d Scenario> {
        let index = || self.document.scenarios.iter().map(|scenario| (scenario.id.as_str(), scenario)).collect();
        self.by_id.get_or_init(index).get(id).copied()
    }

    pub(super) fn has(&self, id: &str) -> bool {
        id == BASELINE || self.scenario(id).is_some()
    }

    /// What people call the scenario with `id`.
    pub(super) fn name(&self, id: &str) -> &'d str {
        self.scenario(id).map_or(family::BASELINE_NAME, |scenario| &scenario.name)
    }

    /// What stands at `pointer` in the scenario `id` (or the baseline), without resolving all of its plan: the nearest
    /// override of it or around it, with the overrides inside it that lie nearer still. `None` where nothing does.
    pub(super) fn standing(&self, id: &str, pointer: &str) -> Option<Value> {
        let line = self.upwards(id);
        let said = line.iter().enumerate().find_map(|(at, scenario)| Some((at, around(scenario, pointer)?)));
        let (depth, (whole, rest)) = said.unwrap_or((line.len(), (&self.document.plan, pointer)));
        let mut value = whole.pointer(rest)?.clone();
        for scenario in line[..depth].iter().rev() {
            for (inner, nearer) in &scenario.overrides {
                let inside = inner.strip_prefix(pointer).filter(|rest| rest.starts_with('/'));
                if let Some(place) = inside.and_then(|inside| value.pointer_mut(inside)) {
                    place.clone_from(nearer);
                }
            }
        }
        Some(value)
    }

    fn upwards(&self, id: &str) -> Vec<&'d Scenario> {
        let up = |scenario: &&'d Scenario| self.scenario(family::parent(scenario));
        std::iter::successors(self.scenario(id), up).take(self.document.scenarios.len()).collect()
    }
}

/// The override of `scenario` that `pointer` is or lies inside, and the way from there on.
fn around<'s, 'p>(scenario: &'s Scenario, pointer: &'p str) -> Option<(&'s Value, &'p str)> {
    lineage(pointer).find_map(|outer| Some((scenario.overrides.get(outer)?, &pointer[outer.len()..])))
}
