//! What a person can do to a document.

mod choice;
mod event;
mod id;
mod opening;
mod overrides;
mod place;
mod scenario;
mod shelf;
mod value;

use headroom_engine::{Document, Issue};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;

use crate::{WorkbenchError, family};
pub(crate) use shelf::Shelf;

/// One edit: accepted whole or not at all, and one step of the history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Edit {
    /// Types a value. In a scenario this overrides the parent's, also with the same value.
    SetValue {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointer of the value.
        pointer: String,
        /// A number, null (off), or a word of a choice.
        value: Value,
    },
    /// Switches something on that is off: it takes what stood there before, the parent's value, or a usual one.
    SwitchOn {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointer of the value.
        pointer: String,
    },
    /// Returns a value, or an event, to the parent's.
    ResetValue {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointer of the value.
        pointer: String,
    },
    /// Adds or changes a dated event.
    PutEvent {
        /// The scenario edited.
        scenario: String,
        /// The segment whose team it is.
        segment: String,
        /// The event changed; `None` adds one.
        id: Option<String>,
        /// `2027-04`.
        month: String,
        /// CSMs more or fewer; exactly one of this and `freeze_months`.
        change: Option<f64>,
        /// How long leavers are not replaced.
        freeze_months: Option<f64>,
        /// Free text.
        note: String,
    },
    /// Takes an event out.
    RemoveEvent {
        /// The scenario edited.
        scenario: String,
        /// The segment whose team it is.
        segment: String,
        /// The event.
        id: String,
    },
    /// Adds a scenario without overrides.
    NewScenario {
        /// What people call it.
        name: String,
        /// Id of its parent; `None` = the baseline.
        parent: Option<String>,
    },
    /// Adds a copy of a scenario, after it.
    DuplicateScenario {
        /// The scenario copied; the copy of the baseline is a scenario on it without overrides.
        scenario: String,
    },
    /// Gives a scenario another name.
    RenameScenario {
        /// The scenario.
        scenario: String,
        /// What people call it from now on.
        name: String,
    },
    /// Changes a scenario's note.
    SetNote {
        /// The scenario.
        scenario: String,
        /// Free text.
        note: String,
    },
}

/// What an edit leads to.
#[derive(Debug)]
pub(crate) struct Change {
    /// The document with the edit.
    pub(crate) document: Document,
    /// The scenario whose values the edit touches: it must be valid afterwards.
    pub(crate) touched: Option<String>,
    /// The scenario the edit made: it is shown next.
    pub(crate) made: Option<String>,
}

impl Edit {
    /// The document as the edit leaves it. What is judged here is whether the edit has a place to act on; whether the
    /// result is valid is the engine's to say.
    pub(crate) fn apply(&self, document: &Document, kept: &Shelf) -> Result<Change, WorkbenchError> {
        self.known_scenario(document)?;
        match self {
            Self::SetValue { scenario, pointer, value } => {
                touch(document, scenario, |it| value::set(it, scenario, pointer, value, kept))
            }
            Self::SwitchOn { scenario, pointer } => {
                touch(document, scenario, |it| value::switch_on(it, scenario, pointer, kept))
            }
            Self::ResetValue { scenario, pointer } => {
                touch(document, scenario, |it| value::reset(it, scenario, pointer))
            }
            Self::PutEvent { scenario, segment, id, month, change, freeze_months, note } => {
                let event = event::Put {
                    segment,
                    id: id.as_deref(),
                    month,
                    change: *change,
                    freeze_months: *freeze_months,
                    note,
                };
                touch(document, scenario, |it| event.apply(it, scenario))
            }
            Self::RemoveEvent { scenario, segment, id } => {
                touch(document, scenario, |it| event::remove(it, scenario, segment, id))
            }
            Self::NewScenario { name, parent } => made(document, |it| scenario::add(it, name, parent.as_deref())),
            Self::DuplicateScenario { scenario } => made(document, |it| scenario::duplicate(it, scenario)),
            Self::RenameScenario { scenario, name } => structure(document, |it| scenario::rename(it, scenario, name)),
            Self::SetNote { scenario, note } => structure(document, |it| scenario::set_note(it, scenario, note)),
        }
    }

    fn known_scenario(&self, document: &Document) -> Result<(), WorkbenchError> {
        let id = match self {
            Self::SetValue { scenario, .. }
            | Self::SwitchOn { scenario, .. }
            | Self::ResetValue { scenario, .. }
            | Self::PutEvent { scenario, .. }
            | Self::RemoveEvent { scenario, .. }
            | Self::DuplicateScenario { scenario }
            | Self::RenameScenario { scenario, .. }
            | Self::SetNote { scenario, .. } => Some(scenario),
            Self::NewScenario { parent, .. } => parent.as_ref(),
        };
        id.map_or(Ok(()), |id| family::known(document, id))
    }
}

/// An edit of values: it touches `scenario`.
fn touch(
    document: &Document,
    scenario: &str,
    edit: impl FnOnce(&mut Document) -> Result<(), Issue>,
) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    edit(&mut document).map_err(|issue| WorkbenchError::Invalid(vec![issue.of(scenario)]))?;
    Ok(Change { document, touched: Some(scenario.to_owned()), made: None })
}

/// An edit that makes a scenario and says its id.
fn made(
    document: &Document,
    edit: impl FnOnce(&mut Document) -> Result<String, Issue>,
) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    let id = edit(&mut document).map_err(|issue| WorkbenchError::Invalid(vec![issue]))?;
    Ok(Change { document, touched: None, made: Some(id) })
}

/// An edit of names and notes.
fn structure(
    document: &Document,
    edit: impl FnOnce(&mut Document) -> Result<(), Issue>,
) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    edit(&mut document).map_err(|issue| WorkbenchError::Invalid(vec![issue]))?;
    Ok(Change { document, touched: None, made: None })
}
