//! Results by content: whatever was projected once is not projected again while the document says the same.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use headroom_engine::{Document, Issue, PlanOfRecord, Projected, Resolver};

use crate::print::Print;
use crate::state::State;

/// So many results are kept: what a screen shows, in a few states of the document. What lies above is thrown away once
/// it is no longer used.
const ROOM: usize = 64;

/// What became of a scenario: its results, or what is wrong with it.
pub(crate) type Outcome = Result<Arc<Projected>, Vec<Issue>>;

/// Results by what they depend on, and for each scenario that is invalid now the state it was last valid in.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    results: HashMap<Print, Entry>,
    records: HashMap<String, Kept>,
    last_valid: LastValid,
    clock: u64,
}

/// The state each scenario was last valid in that is invalid now.
pub(crate) type LastValid = HashMap<String, Arc<State>>;

/// A plan of record, read back.
#[derive(Clone, Debug)]
pub(crate) struct Recall {
    /// With the figures it was frozen with.
    pub(crate) frozen: Arc<Projected>,
    /// What this engine makes of it, where a figure differs.
    pub(crate) now: Option<Arc<Projected>>,
}

#[derive(Debug)]
struct Entry {
    projected: Arc<Projected>,
    used: u64,
}

#[derive(Debug)]
struct Kept {
    record: Arc<PlanOfRecord>,
    recall: Result<Recall, Arc<[Issue]>>,
}

impl Cache {
    /// The outcome of the scenario `id` of `state`.
    pub(crate) fn outcome(&mut self, state: &State, id: &str) -> Outcome {
        self.outcomes(state, &[id]).pop().unwrap_or_else(|| Err(Vec::new()))
    }

    /// The outcomes of several scenarios of `state`: ancestors they share are resolved once.
    pub(crate) fn outcomes(&mut self, state: &State, ids: &[&str]) -> Vec<Outcome> {
        let mut resolver = None;
        let outcome = |id: &&str| {
            let known = state.print(id).and_then(|print| self.known(print));
            known.map_or_else(|| self.project(state, id, &mut resolver), Ok)
        };
        ids.iter().map(outcome).collect()
    }

    /// The record, read back.
    pub(crate) fn recall(&mut self, record: &Arc<PlanOfRecord>) -> Result<Recall, Arc<[Issue]>> {
        let same = |kept: &&Kept| Arc::ptr_eq(&kept.record, record) || kept.record == *record;
        if let Some(kept) = self.records.get(&record.id).filter(same) {
            return kept.recall.clone();
        }
        let recall = record.recall().map_err(Arc::from);
        let recall = recall.map(|it| Recall { frozen: Arc::new(it.frozen), now: it.now.map(Arc::new) });
        self.records.insert(record.id.clone(), Kept { record: Arc::clone(record), recall: recall.clone() });
        recall
    }

    /// The state the scenario `id`, invalid now, was last valid in; `None` where it never was. All of a result must
    /// come from one state: it is the other scenarios of that time it is held against.
    pub(crate) fn last_valid(&self, id: &str) -> Option<Arc<State>> {
        self.last_valid.get(id).map(Arc::clone)
    }

    /// Remembers, when the document goes from `before` to `after`, in what state each scenario was valid that no longer
    /// is, and forgets what is not needed any more.
    pub(crate) fn turn(&mut self, before: &Arc<State>, after: &State) {
        let invalid: HashSet<&str> = after.invalid().collect();
        self.last_valid.retain(|id, _| invalid.contains(id.as_str()));
        for id in invalid {
            if before.has(id) && before.issues(id).is_empty() {
                self.last_valid.insert(id.to_owned(), Arc::clone(before));
            }
        }
        self.forget_records(after.document());
    }

    /// As [`Cache::turn`], for a look at `after`: answers what [`Cache::return_to`] takes back.
    pub(crate) fn peek(&mut self, before: &Arc<State>, after: &State) -> LastValid {
        let known = self.last_valid.clone();
        self.turn(before, after);
        known
    }

    /// The document is again as it was before the look.
    pub(crate) fn return_to(&mut self, known: LastValid) {
        self.last_valid = known;
    }

    fn forget_records(&mut self, document: &Document) {
        if self.records.len() > document.records.len() {
            let there: HashSet<&str> = document.records.iter().map(|record| record.id.as_str()).collect();
            self.records.retain(|id, _| there.contains(id.as_str()));
        }
    }

    fn known(&mut self, print: Print) -> Option<Arc<Projected>> {
        self.clock += 1;
        let entry = self.results.get_mut(&print)?;
        entry.used = self.clock;
        Some(Arc::clone(&entry.projected))
    }

    fn project<'s>(&mut self, state: &'s State, id: &str, resolver: &mut Option<Resolver<'s>>) -> Outcome {
        let resolver = resolver.get_or_insert_with(|| Resolver::new(state.document()));
        let projected = Arc::new(Projected::new(resolver.resolve(id)?));
        if let Some(print) = state.print(id) {
            self.make_room();
            self.results.insert(print, Entry { projected: Arc::clone(&projected), used: self.clock });
        }
        Ok(projected)
    }

    fn make_room(&mut self) {
        if self.results.len() >= ROOM {
            let recent = self.clock.saturating_sub(ROOM as u64 / 2);
            self.results.retain(|_, entry| entry.used > recent);
        }
    }
}
