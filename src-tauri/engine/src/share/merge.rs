//! Overrides of ancestors left out, carried by the scenario that rests on them.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::silence;
use crate::pointer::lineage as around;
use crate::scenario::apply::{Applied, Written, apply};
use crate::scenario::draft::Draft;
use crate::scenario::lineage::{Lineage, Parent};
use crate::schema::Kind;
use crate::{Document, Issue, Scenario};

/// Makes scenarios rest on what a copy has.
pub(super) struct Merger<'d> {
    document: &'d Document,
    lineage: &'d Lineage<'d>,
    chosen: &'d HashSet<usize>,
    /// The plans that merged scenarios rest on, by the scenario's place; the baseline's at `None`.
    grounds: HashMap<Option<usize>, Draft>,
}

impl<'d> Merger<'d> {
    pub(super) fn of(document: &'d Document, lineage: &'d Lineage<'d>, chosen: &'d HashSet<usize>) -> Self {
        Self { document, lineage, chosen, grounds: HashMap::new() }
    }

    /// The scenario at that place of the document, as the copy has it.
    ///
    /// # Errors
    /// Why it has no way to the baseline.
    pub(super) fn scenario(&mut self, at: usize) -> Result<Scenario, Vec<Issue>> {
        let scenario = &self.document.scenarios[at];
        let chain = self.lineage.chain_below(&scenario.id, |above| above != at && self.chosen.contains(&above))?;
        let ground = chain.first().map_or(Parent::Baseline, |&first| self.lineage.parent(first));
        let ground = if let Parent::Scenario(ground) = ground { Some(ground) } else { None };
        let parent = ground.map(|ground| self.document.scenarios[ground].id.clone());
        if chain.len() <= 1 {
            return Ok(Scenario { parent, ..scenario.clone() });
        }
        let overrides = self.merged(ground, &chain)?;
        Ok(Scenario { parent, overrides, ..scenario.clone() })
    }

    /// What the scenarios of `chain` override together, the last one being the one that carries it.
    fn merged(&mut self, ground: Option<usize>, chain: &[usize]) -> Result<IndexMap<String, Value>, Vec<Issue>> {
        let ground = self.ground(ground)?;
        let mut merged = Merged { ground: &ground, overrides: IndexMap::new() };
        let mut plan = ground.clone();
        let scenarios = chain.iter().map(|&at| &self.document.scenarios[at]);
        for (position, scenario) in scenarios.enumerate() {
            let applied = apply(&mut plan, scenario);
            merged.add(scenario, &applied, position + 1 == chain.len());
        }
        Ok(merged.overrides)
    }

    /// The plan of a scenario the copy has, or of the baseline.
    fn ground(&mut self, at: Option<usize>) -> Result<Draft, Vec<Issue>> {
        if let Some(known) = self.grounds.get(&at) {
            return Ok(known.clone());
        }
        let mut plan = match at {
            None => Draft::of(&self.document.plan),
            Some(_) => self.ground(None)?,
        };
        let id = at.map(|at| self.document.scenarios[at].id.as_str());
        for above in id.map(|id| self.lineage.chain(id)).transpose()?.unwrap_or_default() {
            apply(&mut plan, &self.document.scenarios[above]);
        }
        self.grounds.insert(at, plan.clone());
        Ok(plan)
    }
}

/// Overrides on a plan that say what several scenarios said one after the other.
struct Merged<'g> {
    ground: &'g Draft,
    overrides: IndexMap<String, Value>,
}

impl Merged<'_> {
    /// Adds what `scenario` overrides. Of one that is left out (not `own`) only what was applied, without the notes of
    /// its events.
    fn add(&mut self, scenario: &Scenario, applied: &Applied, own: bool) {
        for written in &applied.written {
            let Some(value) = scenario.overrides.get(written.pointer) else { continue };
            let is_event = written.slot.is_event();
            let value = if is_event && !own { silence::event(value.clone()) } else { value.clone() };
            if is_event && value.is_null() {
                self.remove(written.pointer, &written.slot.steps, own);
            } else {
                self.put(written, value);
            }
        }
        let refused = applied.issues.iter().filter(|_| own);
        for pointer in refused.map(|issue| &issue.pointer) {
            let value = scenario.overrides.get(pointer).cloned().unwrap_or_default();
            self.overrides.insert(pointer.clone(), value);
        }
    }

    /// The value of a field; inside an override of a whole it becomes part of that.
    fn put(&mut self, written: &Written, value: Value) {
        let pointer = written.pointer;
        let whole = around(pointer).find(|whole| whole.len() < pointer.len() && self.overrides.contains_key(*whole));
        if let Some(whole) = whole {
            let place = self.overrides.get_mut(whole).and_then(|around| around.pointer_mut(&pointer[whole.len()..]));
            if let Some(place) = place {
                *place = value;
            }
            return;
        }
        if matches!(written.slot.field.kind, Kind::Object | Kind::OneOf(_)) {
            self.forget_within(pointer);
        }
        self.overrides.insert(pointer.to_owned(), value);
    }

    fn forget_within(&mut self, pointer: &str) {
        self.overrides.retain(|other, _| !other.strip_prefix(pointer).is_some_and(|rest| rest.starts_with('/')));
    }

    /// An event removed is as if it had never been added; what the ground has is removed by null. What a scenario
    /// removes in vain is its own affair.
    fn remove(&mut self, pointer: &str, steps: &[String], own: bool) {
        let added = self.overrides.shift_remove(pointer).is_some();
        if self.ground.value(steps).is_some() || own && !added {
            self.overrides.insert(pointer.to_owned(), Value::Null);
        }
    }
}
