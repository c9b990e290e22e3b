//! Errors as the page gets them.

use std::collections::HashMap;
use std::path::Path;

use headroom_workbench::view::Problem;
use headroom_workbench::{Workbench, WorkbenchError};
use serde::Serialize;
use specta::Type;

/// Why a command did nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct AppError {
    /// What the page does about it.
    pub(crate) code: ErrorCode,
    /// A sentence to show: what, where, the way out.
    pub(crate) message: String,
    /// Every broken rule, where `code` is `invalid`.
    pub(crate) issues: Vec<Problem>,
    /// The file that could not be taken in, where that is what was asked.
    pub(crate) file: Option<Box<RefusedFile>>,
}

/// A file that cannot be taken in.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct RefusedFile {
    /// Its name.
    name: String,
    /// What it calls its scenarios, by their ids: the open document need not know them.
    scenarios: HashMap<String, String>,
}

/// What the page can do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ErrorCode {
    /// Say it at the cell that was edited and let the person mend it.
    Invalid,
    /// Say it above the document: its file cannot be read or written.
    File,
    /// Say it above the document: this should not have happened.
    Broken,
}

impl AppError {
    /// An error of a file, in the words given.
    pub(crate) fn file(message: String) -> Self {
        Self { code: ErrorCode::File, message, issues: Vec::new(), file: None }
    }

    /// Why the file at `path` cannot be taken in.
    pub(crate) fn of_import(path: &Path, why: WorkbenchError) -> Self {
        let file = RefusedFile { name: file_name(path), scenarios: Workbench::names_in(path) };
        Self { file: Some(Box::new(file)), ..why.into() }
    }

    /// The open document has edits that cannot be saved, and would lose them if another took its place.
    pub(crate) fn unsaved(why: &WorkbenchError) -> Self {
        Self::file(format!("{why}\nUntil then this document stays open, so that its last edits are not lost."))
    }
}

impl From<WorkbenchError> for AppError {
    fn from(error: WorkbenchError) -> Self {
        Self {
            code: code(&error),
            message: error.to_string(),
            issues: error.issues().iter().map(Problem::from).collect(),
            file: None,
        }
    }
}

/// The file's name without its folder.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn code(error: &WorkbenchError) -> ErrorCode {
    use WorkbenchError as E;
    match error {
        E::Invalid(_) => ErrorCode::Invalid,
        E::ReadOnly { .. } | E::Unsaved(_) | E::OwnFile { .. } | E::Store(_) | E::File { .. } => ErrorCode::File,
        E::UnknownScenario { .. }
        | E::SharedName { .. }
        | E::UnknownPeriod { .. }
        | E::Apart { .. }
        | E::History(_)
        | E::Chart(_)
        | E::Export(_) => ErrorCode::Broken,
    }
}
