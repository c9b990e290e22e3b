//! What was done to a document, and the way back.

mod entry;
mod error;
mod trim;
mod way;

use std::sync::Arc;

use headroom_engine::Document;
use serde_json::Value;

pub use entry::Entry;
pub use error::HistoryError;
pub use trim::Limits;

use crate::fault::Fault;
use crate::step::{self, Step};

/// The highest number of an edit that a file may come with: it leaves room for the edits to come.
const LAST: u64 = u32::MAX as u64 / 2;

/// What was done to a document: a tree of edits. Undone edits stay; a new edit after an undo begins another branch;
/// nothing but [`History::trim`] ever removes an entry (and [`History::amend`] the one that came to nothing).
///
/// The document itself is not in here: whoever keeps both says which document the history is at.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// By seq. A parent's seq is smaller than its children's, the base's smaller than any.
    entries: Vec<Arc<Entry>>,
    at: u64,
    base: u64,
}

impl History {
    /// Every edit known, by [`Entry::seq`].
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// The edit the document is at; [`History::base`] where it is at none.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// Where the tree begins: the parent of the oldest edits known; 0 until trimming removed some.
    pub fn base(&self) -> u64 {
        self.base
    }

    /// Adds the edit that led from `before`, where the document was, to `after`, and goes there. Where they do not
    /// differ, nothing is added. `at` = when, in Unix milliseconds.
    pub fn record(&mut self, at: i64, label: String, detail: Value, before: &Document, after: &Document) {
        self.add(self.at, at, label, detail, Step::between(before, after));
    }

    /// Lets the edit the document is at lead to `after` instead: typing and dragging are one edit. `from` = the
    /// document before that edit. Where it then changes nothing, it goes. An edit others were made on is not altered:
    /// another branch begins beside it.
    pub fn amend(&mut self, at: i64, label: String, detail: Value, from: &Document, after: &Document) {
        let step = Step::between(from, after);
        let Some(place) = self.find(self.at) else { return self.add(self.at, at, label, detail, step) };
        let Entry { seq, parent, .. } = *self.entries[place];
        if self.youngest_child(seq).is_some() {
            self.at = parent;
            self.add(parent, at, label, detail, step);
        } else if step.is_empty() {
            self.entries.remove(place);
            self.at = parent;
        } else {
            self.entries[place] = Arc::new(Entry { seq, parent, at, label, detail, step });
        }
    }

    /// The edit that undoing takes back; `None` where there is none.
    pub fn undo(&self) -> Option<&Arc<Entry>> {
        self.entry(self.at)
    }

    /// The edit that redoing does again: the youngest that was made here; `None` where there is none.
    pub fn redo(&self) -> Option<&Arc<Entry>> {
        self.youngest_child(self.at)
    }

    /// The edit with this number.
    pub fn entry(&self, seq: u64) -> Option<&Arc<Entry>> {
        self.find(seq).map(|place| &self.entries[place])
    }

    /// Goes to the moment after the edit `seq` (or before all of them: [`History::base`]), along the tree, back and
    /// forth as it takes. `document` is what the document is now; the answer is what it was then. To undo is to go to
    /// the parent of [`History::undo`], to redo to go to [`History::redo`].
    ///
    /// # Errors
    /// [`HistoryError::Unknown`] where there is no such edit; [`HistoryError::Misfit`] where `document` is not the one
    /// this history is at. Nothing has changed then.
    pub fn go(&mut self, seq: u64, document: &Document) -> Result<Document, HistoryError> {
        let way = way::between(self, self.at, seq)?;
        let there = step::walk(document, way.iter().map(|(entry, way)| (&entry.step, *way)))?;
        self.at = seq;
        Ok(there)
    }

    /// Forgets the oldest edits until the rest is within `limits`, and with each what can no longer be reached from
    /// where the document is. The edit the document is at is always kept. `now` in Unix milliseconds.
    pub fn trim(&mut self, now: i64, limits: Limits) {
        trim::trim(self, now, limits);
    }

    /// A history as it was kept.
    pub(crate) fn assemble(entries: Vec<Arc<Entry>>, at: u64, base: u64) -> Result<Self, Fault> {
        let history = Self { entries, at, base };
        if let Some(stray) = history.entries.iter().find(|entry| !history.is_rooted(entry)) {
            return Err(Fault::content(format!("edit {} of its history rests on nothing", stray.seq)));
        }
        if history.entries.last().map_or(base, |entry| entry.seq) > LAST {
            return Err(Fault::content("its history counts higher than any history does"));
        }
        let known = |seq| seq == base || history.find(seq).is_some();
        if !history.entries.is_sorted_by(|a, b| a.seq < b.seq) || !known(at) {
            return Err(Fault::content("its history does not say where it is"));
        }
        Ok(history)
    }

    /// Whether an entry stands where it can be reached: parents are older, hence no cycles.
    fn is_rooted(&self, entry: &Entry) -> bool {
        let known = entry.parent == self.base || self.find(entry.parent).is_some();
        known && entry.parent < entry.seq && self.base < entry.seq
    }

    fn add(&mut self, parent: u64, at: i64, label: String, detail: Value, step: Step) {
        if step.is_empty() {
            return;
        }
        let seq = self.entries.last().map_or(self.base, |entry| entry.seq).max(self.base) + 1;
        self.entries.push(Arc::new(Entry { seq, parent, at, label, detail, step }));
        self.at = seq;
    }

    fn find(&self, seq: u64) -> Option<usize> {
        self.entries.binary_search_by_key(&seq, |entry| entry.seq).ok()
    }

    fn youngest_child(&self, seq: u64) -> Option<&Arc<Entry>> {
        self.entries.iter().rev().find(|entry| entry.parent == seq)
    }
}
