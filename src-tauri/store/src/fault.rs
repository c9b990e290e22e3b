//! What goes wrong below [`Store`](crate::Store), before it is said of a path.

use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::StoreError;

/// A failure on its way up. Reading and writing give the same `SQLite` code different meanings, hence two ways out.
#[derive(Debug)]
pub(crate) enum Fault {
    /// `SQLite` refused.
    Sql(rusqlite::Error),
    /// What was read, or is to be written, does not hold together; in a few words.
    Content(String),
}

impl Fault {
    /// Content that does not hold together.
    pub(crate) fn content(what: impl Into<String>) -> Self {
        Self::Content(what.into())
    }

    /// What is wrong, in a few words.
    pub(crate) fn into_words(self) -> String {
        match self {
            Self::Content(what) => what,
            Self::Sql(error) => error.to_string(),
        }
    }

    /// Said of a document that was being opened.
    pub(crate) fn opening(self, path: &Path) -> StoreError {
        match self {
            Self::Content(what) => StoreError::Damaged { path: path.to_owned(), what },
            Self::Sql(error) => match error.sqlite_error_code() {
                Some(ErrorCode::ReadOnly) => StoreError::Unfinished { path: path.to_owned() },
                // Reading can exceed a limit only where the file holds what no document of ours does.
                Some(
                    ErrorCode::TooBig | ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch | ErrorCode::Unknown,
                )
                | None => StoreError::Damaged { path: path.to_owned(), what: error.to_string() },
                _ => sql(path, error),
            },
        }
    }

    /// Said of a document that was being written.
    pub(crate) fn writing(self, path: &Path) -> StoreError {
        match self {
            Self::Content(what) => StoreError::Unfit { path: path.to_owned(), what },
            Self::Sql(error) if extended(&error) == Some(ffi::SQLITE_READONLY_DBMOVED) => {
                StoreError::Moved { path: path.to_owned() }
            }
            Self::Sql(error) if extended(&error) == Some(ffi::SQLITE_READONLY_DIRECTORY) => {
                StoreError::Folder { path: path.to_owned() }
            }
            Self::Sql(error) => match error.sqlite_error_code() {
                // The file itself is open: what cannot be opened is the journal.
                Some(ErrorCode::CannotOpen) => StoreError::Folder { path: path.to_owned() },
                Some(ErrorCode::TooBig | ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch) => {
                    StoreError::Unfit { path: path.to_owned(), what: error.to_string() }
                }
                Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path: path.to_owned() },
                _ => sql(path, error),
            },
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

/// The codes that mean the same whichever way the bytes were going.
fn sql(path: &Path, error: rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
            StoreError::Busy { path }
        }
        Some(ErrorCode::DiskFull) => StoreError::Full { path },
        // Whose file it is was settled before SQLite saw it.
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            StoreError::Damaged { path, what: error.to_string() }
        }
        _ => StoreError::Database { path, source: error },
    }
}

fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}
