//! What an edit leads to.

use headroom_engine::{Document, Issue};

use super::place;
use crate::WorkbenchError;

/// What an edit leads to.
#[derive(Debug)]
pub(crate) struct Change {
    /// The document with the edit.
    pub(crate) document: Document,
    /// The scenario whose values the edit touches: it must be valid afterwards. Those that rest on it need not be.
    pub(crate) touched: Option<String>,
    next: Next,
}

/// What is shown after an edit.
#[derive(Debug)]
enum Next {
    /// Whatever was shown before.
    Same,
    /// The scenario or plan of record that the edit made.
    Made(String),
    /// In place of the one that is gone another.
    Instead { gone: String, show: String },
}

impl Change {
    /// An edit that touches no values: names, notes, order.
    pub(super) fn of(document: Document) -> Self {
        Self { document, touched: None, next: Next::Same }
    }

    /// Everything is as it was in `ground`.
    pub(crate) fn back_to(ground: &Document) -> Self {
        Self::of(ground.clone())
    }

    /// The values of `scenario` must be valid afterwards.
    pub(super) fn touching(self, scenario: &str) -> Self {
        Self { touched: Some(scenario.to_owned()), ..self }
    }

    /// What the edit made is shown next.
    pub(super) fn showing(self, id: String) -> Self {
        Self { next: Next::Made(id), ..self }
    }

    /// Where `gone` was shown, `show` is from then on.
    pub(super) fn without(self, gone: &str, show: &str) -> Self {
        Self { next: Next::Instead { gone: gone.to_owned(), show: show.to_owned() }, ..self }
    }

    /// Whether the edit changes anything of `before`. The order of segments counts, which comparing documents passes
    /// over.
    pub(crate) fn differs_from(&self, before: &Document) -> bool {
        place::segments(&self.document.plan) != place::segments(&before.plan) || self.document != *before
    }

    /// Id of the scenario or plan of record to show after the edit, where `selected` is shown before it.
    pub(crate) fn selected(&self, selected: &str) -> String {
        match &self.next {
            Next::Made(id) => id.clone(),
            Next::Instead { gone, show } if gone == selected => show.clone(),
            Next::Same | Next::Instead { .. } => selected.to_owned(),
        }
    }
}

/// An edit of values: it touches `scenario`.
pub(super) fn touch(
    document: &Document,
    scenario: &str,
    edit: impl FnOnce(&mut Document) -> Result<(), Issue>,
) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    edit(&mut document).map_err(|issue| refused(issue.of(scenario)))?;
    Ok(Change::of(document).touching(scenario))
}

/// An edit that makes a scenario and says its id.
pub(super) fn made(
    document: &Document,
    edit: impl FnOnce(&mut Document) -> Result<String, Issue>,
) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    let id = edit(&mut document).map_err(refused)?;
    Ok(Change::of(document).showing(id))
}

/// An edit of names, notes and order.
pub(super) fn structure(
    document: &Document,
    edit: impl FnOnce(&mut Document) -> Result<(), Issue>,
) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    edit(&mut document).map_err(refused)?;
    Ok(Change::of(document))
}

/// The one thing that stands in the way.
pub(super) fn refused(issue: Issue) -> WorkbenchError {
    WorkbenchError::Invalid(vec![issue])
}
