//! What was done to the document: recorded with every edit, taken back and done again, shown.

mod detail;
mod page;
mod stroke;
mod whereabouts;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use headroom_engine::Document;
use headroom_store::{History, Limits};

use crate::edit::Shelf;
use crate::view::{HistoryPage, HistoryRequest};
use crate::{Edit, Moment, WorkbenchError};
use detail::Detail;
use stroke::{Key, Stroke};
pub(crate) use whereabouts::shown;

/// Edits older than 400 days go, and the oldest ones where all take more than 20 MB.
const LIMITS: Limits = Limits { age_ms: 400 * 24 * 60 * 60 * 1000, bytes: 20_000_000 };

/// After so many edits the history is trimmed again; the first time with the first edit, because opening writes nothing.
const BETWEEN_TRIMS: u32 = 100;

/// The history of the open document, with what only matters while it is open: the stroke that is being made, and what
/// each state had switched off.
#[derive(Debug, Default)]
pub(crate) struct Past {
    history: History,
    stroke: Option<Stroke>,
    shelf: Arc<Shelf>,
    /// By the number of the edit that led to it.
    shelves: HashMap<u64, Arc<Shelf>>,
    until_trim: u32,
}

impl Past {
    /// Of a document that was opened with `history`.
    pub(crate) fn of(history: History) -> Self {
        Self { history, ..Self::default() }
    }

    pub(crate) fn history(&self) -> &History {
        &self.history
    }

    /// What is switched off in the present state.
    pub(crate) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The ids of every scenario and plan of record that an edit was about.
    pub(crate) fn ids(&self) -> HashSet<&str> {
        self.history.entries().iter().flat_map(|entry| detail::ids(&entry.detail)).collect()
    }

    /// What undo would take back.
    pub(crate) fn undo_label(&self) -> Option<String> {
        self.history.undo().map(|entry| entry.label.clone())
    }

    /// What redo would do again.
    pub(crate) fn redo_label(&self) -> Option<String> {
        self.history.redo().map(|entry| entry.label.clone())
    }

    /// The document before the stroke that `edit` goes on with; `None` where it begins one.
    pub(crate) fn ground(&self, edit: &Edit, stroke: Option<u32>) -> Option<&Document> {
        let key = Key::of(edit, stroke?);
        let open = self.stroke.as_ref()?;
        open.goes_on(key.as_ref(), self.history.at()).then_some(&open.from)
    }

    /// Records `edit`, which led from `before` to `after`; as part of the edit before where that was made in the same
    /// `stroke` on the same place.
    pub(crate) fn record(
        &mut self,
        edit: &Edit,
        stroke: Option<u32>,
        before: &Arc<Document>,
        after: &Document,
        now: Moment,
    ) {
        let key = stroke.and_then(|number| Key::of(edit, number));
        let going_on = self.stroke.take().filter(|open| open.goes_on(key.as_ref(), self.history.at()));
        let is_new = going_on.is_none();
        let ground = if is_new { Some(self.history.at()) } else { self.before() };
        let from = going_on.map_or_else(|| Arc::clone(before), |open| open.from);
        let (at, label, detail) = (now.timestamp_millis(), edit.label(&from, after), Detail::between(&from, after));
        if is_new {
            self.history.record(at, label, detail, &from, after);
        } else {
            self.history.amend(at, label, detail, &from, after);
        }
        Arc::make_mut(&mut self.shelf).keep(before, edit);
        // A stroke that came to nothing has no entry to go on with: the one there belongs to the edit before.
        let key = key.filter(|_| ground != Some(self.history.at()));
        self.stroke = key.map(|key| Stroke { key, from, seq: self.history.at() });
        self.settle(now);
    }

    /// Records that the whole document was replaced.
    pub(crate) fn record_import(&mut self, label: String, before: &Document, after: &Document, now: Moment) {
        self.stroke = None;
        self.history.record(now.timestamp_millis(), label, Detail::between(before, after), before, after);
        self.shelf = Arc::default();
        self.settle(now);
    }

    /// The document as the edit `seq` left it, `document` being what it is now; the history is there then.
    pub(crate) fn go(&mut self, seq: u64, document: &Document, now: Moment) -> Result<Document, WorkbenchError> {
        let there = self.history.go(seq, document)?;
        self.stroke = None;
        self.shelf = self.shelf_of(seq);
        self.settle(now);
        Ok(there)
    }

    /// The number that undo goes to.
    pub(crate) fn before(&self) -> Option<u64> {
        self.history.undo().map(|entry| entry.parent)
    }

    /// The number that redo goes to.
    pub(crate) fn after(&self) -> Option<u64> {
        self.history.redo().map(|entry| entry.seq)
    }

    /// What was done, youngest first.
    pub(crate) fn page(&self, request: &HistoryRequest) -> HistoryPage {
        page::page(&self.history, request)
    }

    /// Keeps what is switched off with the state, and the history within its limits.
    fn settle(&mut self, now: Moment) {
        self.shelves.insert(self.history.at(), Arc::clone(&self.shelf));
        if let Some(left) = self.until_trim.checked_sub(1) {
            self.until_trim = left;
            return;
        }
        self.until_trim = BETWEEN_TRIMS;
        self.history.trim(now.timestamp_millis(), LIMITS);
        self.shelves.retain(|seq, _| self.history.entry(*seq).is_some());
    }

    /// What was switched off after the edit `seq`: as it was when the document was last there, or at the edit it rests
    /// on; nothing where that was before the document was opened.
    fn shelf_of(&self, seq: u64) -> Arc<Shelf> {
        let up = |seq: &u64| self.history.entry(*seq).map(|entry| entry.parent);
        let known = std::iter::successors(Some(seq), up).find_map(|seq| self.shelves.get(&seq));
        known.map(Arc::clone).unwrap_or_default()
    }
}
