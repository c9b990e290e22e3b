//! Why the workbench refused.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use headroom_charts::ChartError;
use headroom_engine::Issue;
use headroom_export::ExportError;
use headroom_store::{HistoryError, StoreError};

/// Nothing has changed where one of these comes back.
#[derive(Debug, thiserror::Error)]
pub enum WorkbenchError {
    /// The plan, the scenario or the edit breaks rules; every one of them is listed.
    #[error("{}", sentence(.0))]
    Invalid(Vec<Issue>),
    /// There is no scenario of that id or name.
    #[error("There is no scenario “{id}”; the document has {}.", .known.join(", "))]
    UnknownScenario {
        /// The id or name asked for.
        id: String,
        /// The ids there are, with the names.
        known: Vec<String>,
    },
    /// Several scenarios have that name.
    #[error("“{name}” is the name of {}: give one of these ids instead.", .ids.join(", "))]
    SharedName {
        /// The name asked for.
        name: String,
        /// The ids of those that have it.
        ids: Vec<String>,
    },
    /// The scenario has no period of that name.
    #[error("There is no period “{period}”; “{scenario}” has {}.", .known.join(", "))]
    UnknownPeriod {
        /// The period asked for.
        period: String,
        /// What the scenario is called.
        scenario: String,
        /// The fiscal years and quarters there are.
        known: Vec<String>,
    },
    /// The two cannot be compared.
    #[error("{why}")]
    Apart {
        /// Why.
        why: String,
    },
    /// The document is open for reading only.
    #[error("{why}")]
    ReadOnly {
        /// Why, and the way out.
        why: String,
    },
    /// The last edits could not be written; they are kept.
    #[error(transparent)]
    Unsaved(Arc<StoreError>),
    /// Neither a copy nor a new document may take the place of the open one.
    #[error("“{}” is the document open in this window, so it was left as it is. Choose another name.", .path.display())]
    OwnFile {
        /// The document's file.
        path: PathBuf,
    },
    /// Nothing was undone, redone or gone back to.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// The document's file could not be opened, written or understood.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// A file for another program could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// What kind of thing stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// What was given is wrong: a plan, a scenario, an edit, the content of a file.
    Input,
    /// Another program has the file at this moment; trying again helps.
    Busy,
    /// The file, the disk, or something that cannot be done.
    File,
}

impl WorkbenchError {
    /// What kind of thing stands in the way.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_)
            | Self::UnknownScenario { .. }
            | Self::SharedName { .. }
            | Self::UnknownPeriod { .. }
            | Self::Apart { .. }
            | Self::Store(
                StoreError::Empty { .. }
                | StoreError::Foreign { .. }
                | StoreError::Newer { .. }
                | StoreError::Damaged { .. },
            ) => ErrorKind::Input,
            Self::Store(StoreError::Busy { .. }) => ErrorKind::Busy,
            Self::Unsaved(error) if matches!(**error, StoreError::Busy { .. }) => ErrorKind::Busy,
            Self::ReadOnly { .. }
            | Self::Unsaved(_)
            | Self::OwnFile { .. }
            | Self::History(_)
            | Self::Store(_)
            | Self::File { .. }
            | Self::Chart(_)
            | Self::Export(_) => ErrorKind::File,
        }
    }

    /// Every issue where the plan, the scenario or the edit is wrong; empty otherwise.
    pub fn issues(&self) -> &[Issue] {
        if let Self::Invalid(issues) = self { issues } else { &[] }
    }
}

fn sentence(issues: &[Issue]) -> String {
    let messages: Vec<&str> = issues.iter().map(|issue| issue.message.as_str()).collect();
    messages.join("\n")
}
