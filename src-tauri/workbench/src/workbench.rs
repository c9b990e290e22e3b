//! The open document.

use std::path::Path;
use std::sync::Arc;

use headroom_charts::to_png;
use headroom_engine::{Check, Comparison, Document, Issue, Projected, compare, parse_document};
use headroom_store::Store;

use crate::cache::Cache;
use crate::edit::{Change, Shelf};
use crate::view::{Verdict, View, ViewRequest};
use crate::{ChartOrder, Edit, WorkbenchError, family, file, show, verdict};

/// A document and everything computed from it. One a window.
#[derive(Debug)]
pub struct Workbench {
    document: Arc<Document>,
    /// The file; `None` for a document that is only in memory.
    store: Option<Store>,
    cache: Cache,
    shelf: Shelf,
    revision: u32,
}

/// Opening and saving.
impl Workbench {
    /// Makes a new document file holding `document` and opens it.
    pub fn create(path: &Path, document: &Document) -> Result<Self, WorkbenchError> {
        let store = Store::create(path, document)?;
        Ok(Self::with(document.clone(), Some(store)))
    }

    /// Opens a document file.
    pub fn open(path: &Path) -> Result<Self, WorkbenchError> {
        let (store, document) = Store::open(path)?;
        Ok(Self::with(document, Some(store)))
    }

    /// Opens a document file without ever writing to it.
    pub fn open_read_only(path: &Path) -> Result<Self, WorkbenchError> {
        let (store, document) = Store::open_read_only(path)?;
        Ok(Self::with(document, Some(store)))
    }

    /// A document that is in no file: edits stay in memory.
    pub fn in_memory(document: Document) -> Self {
        Self::with(document, None)
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

    /// Saves the document as it is on screen to `path`, in place of a file that is there, and goes on with that file.
    pub fn save_as(&mut self, path: &Path) -> Result<(), WorkbenchError> {
        let store = match &self.store {
            None => file::new_document(path, &self.document)?,
            Some(store) => {
                let mut copy = store.save_as(path)?;
                copy.replace(&self.document)?;
                copy
            }
        };
        self.store = Some(store);
        Ok(())
    }

    fn with(document: Document, store: Option<Store>) -> Self {
        Self { document: Arc::new(document), store, cache: Cache::default(), shelf: Shelf::default(), revision: 0 }
    }
}

/// Looking at it and changing it.
impl Workbench {
    /// The document as it is now.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Where the document lies; `None` where it is only in memory.
    pub fn path(&self) -> Option<&Path> {
        self.store.as_ref().map(Store::path)
    }

    /// Whether every edit will be refused.
    pub fn is_read_only(&self) -> bool {
        self.store.as_ref().is_some_and(Store::is_read_only)
    }

    /// What the window shows.
    pub fn view(&mut self, request: &ViewRequest) -> Result<View, WorkbenchError> {
        show::view(self, request)
    }

    /// Makes an edit and shows what it led to; where it made a scenario, that one. The edit is on the disk when this
    /// returns; when it fails, nothing has changed.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] with every issue where the scenario edited would not be valid. (A scenario that
    /// was invalid before, by an edit of its parent, may be mended issue by issue.) Scenarios that rest on it may
    /// become invalid: they are marked instead.
    pub fn edit(&mut self, edit: &Edit, request: &ViewRequest) -> Result<View, WorkbenchError> {
        if self.is_read_only() {
            return Err(WorkbenchError::ReadOnly);
        }
        let change = edit.apply(&self.document, &self.shelf)?;
        self.settle();
        self.judge(&change)?;
        let selected = change.made.clone().unwrap_or_else(|| request.selected.clone());
        let before = Arc::clone(&self.document);
        self.commit(change.document)?;
        self.shelf.keep(&before, edit);
        self.view(&ViewRequest { selected, ..request.clone() })
    }

    /// How many edits were accepted since the document was opened.
    pub(crate) fn revision(&self) -> u32 {
        self.revision
    }

    /// The document and what is known about it.
    pub(crate) fn parts(&mut self) -> (&Arc<Document>, &mut Cache) {
        (&self.document, &mut self.cache)
    }

    /// Remembers the valid results there are, before an edit of a parent can take them away.
    fn settle(&mut self) {
        for id in family::ids(&self.document) {
            let _ = self.cache.settle(&self.document, &id);
        }
    }

    fn judge(&mut self, change: &Change) -> Result<(), WorkbenchError> {
        let Some(touched) = &change.touched else { return Ok(()) };
        let Err(issues) = self.cache.outcome(&change.document, touched) else { return Ok(()) };
        let before = self.cache.outcome(&self.document, touched).err().unwrap_or_default();
        let mends = issues.len() < before.len() && issues.iter().all(|issue| before.contains(issue));
        if mends { Ok(()) } else { Err(WorkbenchError::Invalid(issues)) }
    }

    fn commit(&mut self, document: Document) -> Result<(), WorkbenchError> {
        if document == *self.document {
            return Ok(());
        }
        if let Some(store) = &mut self.store {
            store.commit(&self.document, &document)?;
        }
        self.document = Arc::new(document);
        self.revision += 1;
        Ok(())
    }
}

/// Single results, for the command line.
impl Workbench {
    /// Everything wrong with the plan and its scenarios, and everything to know.
    pub fn check(&self) -> Check {
        headroom_engine::check(&self.document)
    }

    /// The results of a scenario.
    pub fn project(&mut self, scenario: &str) -> Result<Arc<Projected>, WorkbenchError> {
        family::known(&self.document, scenario)?;
        self.cache.outcome(&self.document, scenario).map_err(WorkbenchError::Invalid)
    }

    /// A scenario held against a reference.
    pub fn compare(&mut self, reference: &str, scenario: &str) -> Result<Comparison, WorkbenchError> {
        let reference = self.project(reference)?;
        Ok(compare(&reference, &*self.project(scenario)?))
    }

    /// What a scenario gains and loses against a reference, in words and figures.
    pub fn verdict(&mut self, reference: &str, scenario: &str) -> Result<Verdict, WorkbenchError> {
        let (a, b) = (self.project(reference)?, self.project(scenario)?);
        let pair = verdict::Pair::of(&self.document, (reference, &a), (scenario, &b));
        Ok(verdict::verdict(&pair, &compare(&a, &b)))
    }

    /// The ids there are, the baseline's first.
    pub fn ids(&self) -> Vec<String> {
        family::ids(&self.document)
    }

    /// What people call a scenario.
    pub fn name(&self, scenario: &str) -> &str {
        family::name(&self.document, scenario)
    }

    /// A chart as SVG.
    pub fn chart(&mut self, order: &ChartOrder) -> Result<String, WorkbenchError> {
        show::chart(self, order)
    }

    /// A chart as PNG.
    pub fn chart_png(&mut self, order: &ChartOrder) -> Result<Vec<u8>, WorkbenchError> {
        Ok(to_png(&self.chart(order)?)?)
    }

    /// The whole document as exchange JSON.
    pub fn exchange_json(&self) -> Vec<u8> {
        headroom_export::exchange_json(&self.document)
    }

    /// The monthly results of scenarios as tidy CSV.
    pub fn tidy_csv(&mut self, scenarios: &[String]) -> Result<Vec<u8>, WorkbenchError> {
        let projected = scenarios.iter().map(|id| Ok((id.as_str(), self.project(id)?)));
        let projected: Vec<_> = projected.collect::<Result<_, WorkbenchError>>()?;
        let rows = projected.iter().map(|(id, projected)| (*id, &projected.projection));
        Ok(headroom_export::tidy_csv(rows)?)
    }

    /// The months of scenarios held against a reference as tidy CSV.
    pub fn comparison_csv(&mut self, reference: &str, scenarios: &[String]) -> Result<Vec<u8>, WorkbenchError> {
        let compared = scenarios.iter().map(|id| Ok((id.as_str(), self.compare(reference, id)?)));
        let compared: Vec<_> = compared.collect::<Result<_, WorkbenchError>>()?;
        let rows = compared.iter().map(|(id, comparison)| (*id, comparison));
        Ok(headroom_export::comparison_csv(rows)?)
    }
}
