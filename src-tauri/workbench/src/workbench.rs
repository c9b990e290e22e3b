//! The open document.

mod asking;
mod editing;
mod importing;
mod saving;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use headroom_engine::{Document, Issue, parse_document};
use headroom_store::History;

use crate::cache::Cache;
use crate::history::Past;
use crate::home::{Found, Home};
use crate::state::State;
use crate::view::{CompareRequest, Compared, FigureParts, FigureRequest, View, ViewRequest};
use crate::{WorkbenchError, file, show};

/// A point in time, as the caller's clock has it.
pub type Moment = DateTime<Utc>;

/// A document and everything computed from it. One a window. Dropping it waits until its last edits are on the disk.
#[derive(Debug)]
pub struct Workbench {
    state: Arc<State>,
    past: Past,
    /// The file; `None` for a document that is only in memory.
    home: Option<Home>,
    cache: Cache,
    revision: u32,
}

/// Opening.
impl Workbench {
    /// Makes a new document file holding `document` and opens it.
    pub fn create(path: &Path, document: &Document) -> Result<Self, WorkbenchError> {
        let home = Home::create(path, document)?;
        Ok(Self::with(Arc::new(document.clone()), History::default(), Some(home)))
    }

    /// Opens a document file, to be edited where it can be written and no other window has it; see
    /// [`Workbench::read_only`]. Opening writes nothing.
    pub fn open(path: &Path) -> Result<Self, WorkbenchError> {
        Ok(Self::found(Home::open(path)?))
    }

    /// Opens a document file without ever writing to it.
    pub fn open_read_only(path: &Path) -> Result<Self, WorkbenchError> {
        Ok(Self::found(Home::open_read_only(path)?))
    }

    /// A document that is in no file: edits stay in memory.
    pub fn in_memory(document: Document) -> Self {
        Self::with(Arc::new(document), History::default(), None)
    }

    /// Reads whatever holds a plan: a document file (read-only), an exchange JSON or a bare plan. They are told apart by
    /// what is in them, not by their name.
    pub fn load(path: &Path) -> Result<Self, WorkbenchError> {
        let Some(bytes) = file::read_unless_document(path)? else { return Self::open_read_only(path) };
        let text = String::from_utf8(bytes).map_err(|_| {
            WorkbenchError::Invalid(vec![Issue::new("", "The file is neither a Headroom document nor text in UTF-8.")])
        })?;
        parse_document(&text).map(Self::in_memory).map_err(WorkbenchError::Invalid)
    }

    fn found((home, document, history): Found) -> Self {
        Self::with(document, history, Some(home))
    }

    fn with(document: Arc<Document>, history: History, home: Option<Home>) -> Self {
        let state = Arc::new(State::of(document));
        Self { state, past: Past::of(history), home, cache: Cache::default(), revision: 0 }
    }
}

/// Looking at it.
impl Workbench {
    /// The document as it is now.
    pub fn document(&self) -> &Document {
        self.state.document()
    }

    /// Where the document lies; `None` where it is only in memory.
    pub fn path(&self) -> Option<&Path> {
        self.home.as_ref().map(Home::path)
    }

    /// Why every edit will be refused, and the way out; `None` where they are not.
    pub fn read_only(&self) -> Option<String> {
        self.home.as_ref().and_then(Home::read_only)
    }

    /// Whether every edit will be refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only().is_some()
    }

    /// Whether anything was ever done to the document.
    pub fn has_history(&self) -> bool {
        self.past.before().is_some() || self.past.after().is_some()
    }

    /// What the window shows.
    pub fn view(&mut self, request: &ViewRequest) -> View {
        show::view(self, request)
    }

    /// Scenarios and plans of record side by side.
    pub fn compared(&mut self, request: &CompareRequest) -> Compared {
        show::compared(self, request)
    }

    /// What a figure of that table is made of; `None` where there is no such figure (any more).
    pub fn figure_parts(&mut self, request: &FigureRequest) -> Option<FigureParts> {
        show::figure_parts(self, request)
    }

    /// How many edits were accepted since the document was opened.
    pub(crate) fn revision(&self) -> u32 {
        self.revision
    }

    /// What was done to the document.
    pub(crate) fn past(&self) -> &Past {
        &self.past
    }

    /// The document with what is known of it as a whole.
    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// The same, and the results that are known.
    pub(crate) fn parts(&mut self) -> (&Arc<State>, &mut Cache) {
        (&self.state, &mut self.cache)
    }
}
