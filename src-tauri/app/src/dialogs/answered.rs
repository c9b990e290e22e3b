//! Dialogs that are answered from outside.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{Dialogs, Kind, Question};

/// Gives the same answer to every question: `cancel`, the path of a file, or a folder. A folder stands for the file in
/// it that is suggested, or, where one that exists is asked for, for the first one of its kind by name.
pub(crate) struct Answered(Option<PathBuf>);

impl Answered {
    /// `cancel` cancels every dialog; everything else is a path.
    pub(crate) fn new(answer: OsString) -> Self {
        Self((answer != "cancel").then(|| answer.into()))
    }
}

impl Dialogs for Answered {
    fn pick(&self, question: &Question) -> Option<PathBuf> {
        let answer = self.0.as_ref()?;
        if answer.is_dir() { first(answer, question.kind) } else { Some(answer.clone()) }
    }

    fn place(&self, question: &Question) -> Option<PathBuf> {
        let answer = self.0.as_ref()?;
        Some(if answer.is_dir() { answer.join(&question.name) } else { answer.clone() })
    }
}

fn first(folder: &Path, kind: Kind) -> Option<PathBuf> {
    let entries = folder.read_dir().ok()?.flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == kind.ending())).min()
}
