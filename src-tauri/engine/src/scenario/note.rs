//! The note a value is shown with.

use std::collections::HashMap;

use super::Chain;
use crate::pointer::lineage;
use crate::{AssumptionNote, BASELINE, Document, Scenario};

/// The note on the value at `pointer` in `scenario`: the nearest one on the way from the scenario up to the one whose
/// value it is. `None` where there is none, or where the scenario has no way to the baseline. [`Chain::notes`] answers
/// for many pointers.
pub fn note_at<'d>(document: &'d Document, scenario: &str, pointer: &str) -> Option<&'d AssumptionNote> {
    Chain::of(document, scenario).ok()?.notes(document).at(pointer)
}

/// The notes of a document as one of its scenarios sees them.
pub struct Notes<'c, 'd> {
    /// The scenario first, the child of the baseline last.
    chain: &'c [&'d Scenario],
    /// By scenario and pointer.
    said: HashMap<(&'d str, &'d str), &'d AssumptionNote>,
}

impl<'c, 'd> Notes<'c, 'd> {
    pub(super) fn of(chain: &'c [&'d Scenario], document: &'d Document) -> Self {
        let mut said = HashMap::with_capacity(document.notes.len());
        for note in &document.notes {
            said.entry((note.scenario.as_deref().unwrap_or(BASELINE), note.pointer.as_str())).or_insert(note);
        }
        Self { chain, said }
    }

    /// The note on the value at `pointer`: a note further up than the scenario whose value it is says something of
    /// another value. An override of an object around the pointer is where its value comes from.
    pub fn at(&self, pointer: &str) -> Option<&'d AssumptionNote> {
        for scenario in self.chain {
            if let Some(note) = self.said.get(&(scenario.id.as_str(), pointer)) {
                return Some(note);
            }
            if lineage(pointer).any(|around| scenario.overrides.contains_key(around)) {
                return None;
            }
        }
        self.said.get(&(BASELINE, pointer)).copied()
    }
}
