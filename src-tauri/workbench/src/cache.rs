//! Projections by content: whatever was projected once is not projected again while the document says the same.

use std::collections::HashMap;
use std::sync::Arc;

use headroom_engine::{Document, Issue, Projected, resolve};
use serde_json::json;

use crate::family;

/// More than a document's scenarios in a few states; what lies above is thrown away once it is no longer used.
const ROOM: usize = 256;

/// What became of a scenario: its results, or what is wrong with it.
pub(crate) type Outcome = Result<Arc<Projected>, Vec<Issue>>;

/// Outcomes by what they depend on, and for each scenario the document it was last valid in.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    outcomes: HashMap<Key, Entry>,
    last_valid: HashMap<String, Arc<Document>>,
    clock: u64,
}

/// Everything an outcome depends on: the plan and the scenarios from `id` up to the baseline.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key(String);

#[derive(Debug)]
struct Entry {
    outcome: Outcome,
    used: u64,
}

impl Cache {
    /// The outcome of the scenario `id` of `document`.
    pub(crate) fn outcome(&mut self, document: &Document, id: &str) -> Outcome {
        self.clock += 1;
        let key = Key::of(document, id);
        if let Some(entry) = self.outcomes.get_mut(&key) {
            entry.used = self.clock;
            return entry.outcome.clone();
        }
        let outcome = resolve(document, id).map(|plan| Arc::new(Projected::new(plan)));
        self.make_room();
        self.outcomes.insert(key, Entry { outcome: outcome.clone(), used: self.clock });
        outcome
    }

    /// The outcome again, remembering the document as the one the scenario is last valid in where it is.
    pub(crate) fn settle(&mut self, document: &Arc<Document>, id: &str) -> Outcome {
        let outcome = self.outcome(document, id);
        if outcome.is_ok() {
            self.last_valid.insert(id.to_owned(), Arc::clone(document));
        }
        outcome
    }

    /// The document the scenario `id` was last valid in; `None` where it never was. All of a result must come from one
    /// document: scenarios of different baselines cannot be compared.
    pub(crate) fn last_valid(&self, id: &str) -> Option<Arc<Document>> {
        self.last_valid.get(id).map(Arc::clone)
    }

    fn make_room(&mut self) {
        if self.outcomes.len() >= ROOM {
            let recent = self.clock.saturating_sub(ROOM as u64 / 2);
            self.outcomes.retain(|_, entry| entry.used > recent);
        }
    }
}

impl Key {
    fn of(document: &Document, id: &str) -> Self {
        let mut text = document.plan.to_string();
        for scenario in family::upwards(document, id) {
            text += &json!([scenario.id, scenario.name, scenario.overrides]).to_string();
        }
        Self(text)
    }
}
