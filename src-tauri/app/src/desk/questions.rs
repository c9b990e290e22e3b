//! What the desk asks the person: which file, or which place.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use directories::UserDirs;

use super::Desk;
use crate::dialogs::{Kind, Question};
use crate::error::AppError;

/// What a new document is called unless the person says otherwise.
const NEW: &str = "Plan";

/// What some system does not allow in the name of a file.
const NOT_IN_NAMES: &str = "/\\:*?\"<>|";

impl Desk {
    /// Asks for a document that exists.
    pub(crate) fn ask_for_document(&self) -> Option<PathBuf> {
        self.pick("Open a document", Kind::Document)
    }

    /// Asks for an exchange file that exists.
    pub(crate) fn ask_for_exchange(&self) -> Option<PathBuf> {
        self.pick("Import an exchange file", Kind::Exchange)
    }

    /// Asks for a place for a new document.
    ///
    /// # Errors
    /// As for every place: where the ending leads to a file that the dialog did not ask about.
    pub(crate) fn ask_for_new_document(&self) -> Result<Option<PathBuf>, AppError> {
        self.place("Make a new document", Kind::Document, OsStr::new(NEW))
    }

    /// Asks for another place for this document.
    ///
    /// # Errors
    /// As for every place.
    pub(crate) fn ask_for_place(&self) -> Result<Option<PathBuf>, AppError> {
        self.place("Save the document", Kind::Document, &self.name())
    }

    /// Asks for a place for a copy that is given away.
    ///
    /// # Errors
    /// As for every place.
    pub(crate) fn ask_for_copy(&self) -> Result<Option<PathBuf>, AppError> {
        let mut name = self.name();
        name.push(" for sharing");
        self.place("Save a copy for sharing", Kind::Document, &name)
    }

    /// Asks for a place for the document as an exchange file.
    ///
    /// # Errors
    /// As for every place.
    pub(crate) fn ask_for_exchange_place(&self) -> Result<Option<PathBuf>, AppError> {
        self.place("Export as an exchange file", Kind::Exchange, &self.name())
    }

    /// Asks for a place for a picture of that name.
    ///
    /// # Errors
    /// As for every place.
    pub(crate) fn ask_for_picture_place(&self, name: &str, kind: Kind) -> Result<Option<PathBuf>, AppError> {
        let name: String =
            name.chars().map(|letter| if NOT_IN_NAMES.contains(letter) { '-' } else { letter }).collect();
        self.place("Save the chart", kind, OsStr::new(&name))
    }

    fn pick(&self, title: &'static str, kind: Kind) -> Option<PathBuf> {
        self.dialogs.pick(&Question { title, kind, folder: self.folder(), name: OsString::new() })
    }

    fn place(&self, title: &'static str, kind: Kind, name: &OsStr) -> Result<Option<PathBuf>, AppError> {
        let name = with_ending(name, kind);
        let picked = self.dialogs.place(&Question { title, kind, folder: self.folder(), name });
        picked.map(|path| ended(&path, kind)).transpose()
    }

    /// This document's name without its ending.
    fn name(&self) -> OsString {
        let workbench = self.workbench();
        let name = workbench.path().and_then(Path::file_stem);
        name.unwrap_or(OsStr::new(NEW)).to_owned()
    }

    /// Where dialogs begin: beside this document; for the sample, which lies apart, among the person's documents.
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

/// The path picked, with the ending of its kind.
fn ended(picked: &Path, kind: Kind) -> Result<PathBuf, AppError> {
    if picked.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(kind.ending())) {
        return Ok(picked.into());
    }
    let path = PathBuf::from(with_ending(picked.as_os_str(), kind));
    if path.exists() {
        return Err(AppError::file(format!(
            "{} is there already. Choose it in the list to replace it, or another name.",
            path.display()
        )));
    }
    Ok(path)
}

fn with_ending(name: &OsStr, kind: Kind) -> OsString {
    let mut name = name.to_owned();
    name.push(".");
    name.push(kind.ending());
    name
}
