//! What the commands share: the open document, and the person behind the dialogs.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use directories::UserDirs;
use headroom_workbench::Workbench;

use crate::dialogs::{Dialogs, ENDING};
use crate::error::AppError;
use crate::launch::Opened;

/// The application's state. Commands come on several threads; the document has one at a time.
pub(crate) struct Desk {
    workbench: Mutex<Workbench>,
    notice: Mutex<Option<String>>,
    dialogs: Box<dyn Dialogs>,
    data: PathBuf,
}

impl Desk {
    /// A desk with a document on it.
    pub(crate) fn new(opened: Opened, dialogs: Box<dyn Dialogs>) -> Self {
        Self { workbench: Mutex::new(opened.workbench), notice: Mutex::new(opened.notice), dialogs, data: opened.data }
    }

    /// The open document, for one command.
    pub(crate) fn workbench(&self) -> MutexGuard<'_, Workbench> {
        free(&self.workbench)
    }

    /// Puts another document in the place of this one, for one command.
    pub(crate) fn take_up(&self, other: Workbench) -> MutexGuard<'_, Workbench> {
        let mut workbench = self.workbench();
        *workbench = other;
        workbench
    }

    /// The word about the start, the first time it is asked for.
    pub(crate) fn take_notice(&self) -> Option<String> {
        free(&self.notice).take()
    }

    /// Asks for a document that exists.
    pub(crate) fn ask_for_document(&self) -> Option<PathBuf> {
        self.dialogs.pick_document(&self.folder())
    }

    /// Asks for a place for a document, by default under `name` or the present one's, and gives it the documents' ending.
    ///
    /// # Errors
    /// Where the ending leads to a file that the dialog did not ask about.
    pub(crate) fn ask_for_place(&self, name: Option<&str>) -> Result<Option<PathBuf>, AppError> {
        let name = name.map_or_else(|| self.file_name(), OsString::from);
        let picked = self.dialogs.pick_place(&self.folder().join(name));
        picked.map(|path| as_document(&path)).transpose()
    }

    /// The present document's name with its ending.
    fn file_name(&self) -> OsString {
        let workbench = self.workbench();
        let name = workbench.path().and_then(Path::file_name);
        name.unwrap_or_default().to_owned()
    }

    /// Where dialogs begin: beside the present document; for the sample, which lies apart, among the person's documents.
    fn folder(&self) -> PathBuf {
        let workbench = self.workbench();
        let folder = workbench.path().and_then(Path::parent).unwrap_or(&self.data);
        if folder == self.data { documents().unwrap_or_else(|| self.data.clone()) } else { folder.to_owned() }
    }
}

/// The person's folder for documents, or their home.
fn documents() -> Option<PathBuf> {
    let folders = UserDirs::new()?;
    let documents = folders.document_dir().unwrap_or(folders.home_dir());
    Some(documents.to_owned())
}

/// A command that panicked leaves the document as it was (every edit is whole or not at all), so the next may go on.
fn free<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn as_document(picked: &Path) -> Result<PathBuf, AppError> {
    if picked.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) {
        return Ok(picked.into());
    }
    let mut name = OsString::from(picked);
    name.push(".");
    name.push(ENDING);
    let path = PathBuf::from(name);
    if path.exists() {
        return Err(AppError::file(format!(
            "{} is there already. Choose it in the list to replace it, or another name.",
            path.display()
        )));
    }
    Ok(path)
}
