//! What an edit is of.

use headroom_engine::{Document, Issue};

use super::Edit;
use super::change::refused;
use crate::{WorkbenchError, family};

impl Edit {
    /// Id of the scenario the edit is of; `None` for edits of segments and plans of record, and for what makes a
    /// scenario on the baseline.
    pub(crate) fn scenario(&self) -> Option<&str> {
        match self {
            Self::SetValue { scenario, .. }
            | Self::SetValues { scenario, .. }
            | Self::SetDerived { scenario, .. }
            | Self::SwitchOn { scenario, .. }
            | Self::ResetValue { scenario, .. }
            | Self::PutEvent { scenario, .. }
            | Self::RemoveEvent { scenario, .. }
            | Self::Reset { scenario, .. }
            | Self::PushToParent { scenario, .. }
            | Self::SetAssumptionNote { scenario, .. }
            | Self::DuplicateScenario { scenario }
            | Self::RenameScenario { scenario, .. }
            | Self::SetNote { scenario, .. }
            | Self::ColourScenario { scenario, .. }
            | Self::MoveScenario { scenario, .. }
            | Self::DeleteScenario { scenario }
            | Self::Freeze { scenario, .. } => Some(scenario),
            Self::NewScenario { .. }
            | Self::AddSegment { .. }
            | Self::DuplicateSegment { .. }
            | Self::RenameSegment { .. }
            | Self::MoveSegment { .. }
            | Self::RemoveSegment { .. }
            | Self::DeleteRecord { .. } => None,
        }
    }

    /// Whether the scenarios the edit names are there. Plans of record never change, whatever the edit.
    pub(super) fn known_targets(&self, document: &Document) -> Result<(), WorkbenchError> {
        let others = match self {
            Self::NewScenario { parent, changes, .. } => {
                [parent.as_deref(), changes.as_ref().map(|chosen| chosen.scenario.as_str())]
            }
            Self::MoveScenario { parent, before, .. } => [parent.as_deref(), before.as_deref()],
            _ => [None, None],
        };
        let named = self.scenario().into_iter().chain(others.into_iter().flatten());
        named.into_iter().try_for_each(|id| known(document, id))
    }
}

fn known(document: &Document, id: &str) -> Result<(), WorkbenchError> {
    match document.records.iter().find(|record| record.id == id) {
        Some(record) => Err(refused(Issue::new("", never_changes(&record.name)).of(id))),
        None => family::known(document, id),
    }
}

fn never_changes(name: &str) -> String {
    format!("“{name}” is a plan of record and never changes; edit a scenario, and freeze that.")
}
