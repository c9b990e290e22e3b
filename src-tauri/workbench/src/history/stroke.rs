//! Edits made in one go: a number while it is typed or dragged is one step of the history.

use std::mem::{Discriminant, discriminant};
use std::sync::Arc;

use headroom_engine::Document;

use crate::Edit;

/// The last edit, while more of the same may follow.
#[derive(Debug)]
pub(super) struct Stroke {
    pub(super) key: Key,
    /// The document before the stroke.
    pub(super) from: Arc<Document>,
    /// The edit of the history that holds the stroke.
    pub(super) seq: u64,
}

/// What an edit must have in common with the one before to be part of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Key {
    stroke: u32,
    kind: Discriminant<Edit>,
    place: [String; 3],
}

impl Stroke {
    /// Whether an edit with `key`, made where the history is at `at`, is part of it.
    pub(super) fn goes_on(&self, key: Option<&Key>, at: u64) -> bool {
        key == Some(&self.key) && at == self.seq
    }
}

impl Key {
    /// Of `edit` in the stroke of that number; `None` for what is not typed or dragged.
    pub(super) fn of(edit: &Edit, stroke: u32) -> Option<Self> {
        let place: [&str; 3] = match edit {
            Edit::SetValue { scenario, pointer, .. } | Edit::SetAssumptionNote { scenario, pointer, .. } => {
                [scenario, pointer, ""]
            }
            Edit::SetDerived { scenario, segment, figure, .. } => [scenario, segment, figure],
            Edit::PutEvent { scenario, segment, id: Some(id), .. } => [scenario, segment, id],
            Edit::RenameScenario { scenario, .. }
            | Edit::SetNote { scenario, .. }
            | Edit::ColourScenario { scenario, .. } => [scenario, "", ""],
            Edit::RenameSegment { segment, .. } => [segment, "", ""],
            _ => return None,
        };
        Some(Self { stroke, kind: discriminant(edit), place: place.map(str::to_owned) })
    }
}
