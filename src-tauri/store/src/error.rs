//! What people are told when a document cannot be opened or written: where, what, and the way out.

use std::io;
use std::path::{Path, PathBuf};

/// Why a document was not opened, or an edit not written. Whatever is refused on opening was left untouched.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A new document may not take the place of a file that is there.
    #[error("“{}” exists already. Open it, or choose another name.", .path.display())]
    Exists {
        /// The file that is there.
        path: PathBuf,
    },
    /// There is nothing at this path.
    #[error("There is no file “{}”. Choose the document again; it may have been moved or renamed.", .path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file has no content at all.
    #[error("“{}” is empty: it holds no document. Open a backup or another copy of it.", .path.display())]
    Empty {
        /// The empty file.
        path: PathBuf,
    },
    /// Another program's file, or not a file.
    #[error("“{}” is not a Headroom document and was left as it is. Choose a file made by Headroom.", .path.display())]
    Foreign {
        /// The file refused.
        path: PathBuf,
    },
    /// Written by a newer version of this program.
    #[error(
        "“{}” was written by a newer Headroom (document format {format}; this one reads up to {known}) and was left as \
         it is. Update Headroom to open it.", .path.display()
    )]
    Newer {
        /// The file refused.
        path: PathBuf,
        /// The format it is in.
        format: i64,
        /// The newest format this program reads.
        known: i64,
    },
    /// A document of ours whose content does not hold together.
    #[error("“{}” is damaged ({what}) and was left as it is. Open a backup or another copy of it.", .path.display())]
    Damaged {
        /// The file refused.
        path: PathBuf,
        /// What does not hold together.
        what: String,
    },
    /// An edit was cut short in this file, and read-only access cannot take it back.
    #[error(
        "“{}” was not closed properly, and reading alone cannot mend that. Open it once where it can be written, then \
         read it again.", .path.display()
    )]
    Unfinished {
        /// The file refused.
        path: PathBuf,
    },
    /// A file of `SQLite`'s stands beside the document and would be mixed into it.
    #[error(
        "“{}” stands beside the document, left over by a program that was cut short or still has it open. Close that \
         program, or move the file away and try again.", .file.display()
    )]
    LeftOver {
        /// The file that is in the way.
        file: PathBuf,
    },
    /// Another program is writing the document at this moment.
    #[error("“{}” is in use by another program. Nothing was written; try again in a moment.", .path.display())]
    Busy {
        /// The document.
        path: PathBuf,
    },
    /// The document was opened read-only, or may not be written.
    #[error(
        "“{}” is read-only, so nothing was written to it. Save it under another name to keep changes.", .path.display()
    )]
    ReadOnly {
        /// The document.
        path: PathBuf,
    },
    /// Somebody else has the document open for editing.
    #[error(
        "“{}” is open for editing elsewhere, so nothing was written to it. Close it there and open it again here, or \
         save under another name.", .path.display()
    )]
    InUse {
        /// The document.
        path: PathBuf,
    },
    /// Nothing can be made in the folder of the document.
    #[error(
        "Beside “{}” no file can be made, which an edit needs while it is written, so nothing was written. Allow \
         writing in its folder and try again, or save in another one.", .path.display()
    )]
    Folder {
        /// The document.
        path: PathBuf,
    },
    /// The copy that is put beside an older document before its format changes could not be made.
    #[error(
        "Before its first edit “{}” is brought to document format {format}, and the copy of it as it was could not be \
         put beside it, so nothing was written. {source} The document itself can be saved under another name.",
        .path.display()
    )]
    Backup {
        /// The document.
        path: PathBuf,
        /// The format it was to be brought to.
        format: i64,
        /// What was in the way.
        source: Box<StoreError>,
    },
    /// Another program wrote the document since it was read here.
    #[error(
        "“{}” was changed by another program while it was open here, so this edit was not written. Save under another \
         name to keep what is on screen, or open it again to see the other changes.", .path.display()
    )]
    Changed {
        /// The document.
        path: PathBuf,
    },
    /// The file this document was opened from is no longer the one at its path.
    #[error(
        "“{}” was moved, deleted or replaced by another program while it was open here, so this edit was not written. \
         Save under another name to keep what is on screen.", .path.display()
    )]
    Moved {
        /// Where the document was opened.
        path: PathBuf,
    },
    /// No room left where the document lies.
    #[error(
        "There is no room left on the disk of “{}”, so this edit was not written. Free some space and try again, or \
         save on another disk.", .path.display()
    )]
    Full {
        /// The document.
        path: PathBuf,
    },
    /// The disk takes longer than anybody waits.
    #[error(
        "The disk has not answered yet, so the last edits are not in the file. They are kept here and still on their \
         way: wait, or save on another disk."
    )]
    Slow,
    /// Writing ended in a fault of the program; nothing was written.
    #[error(
        "Saving broke off by a fault of the program, so this edit was not written. Try again, or save under another \
         name to keep what is on screen."
    )]
    BrokeOff,
    /// Content that a document cannot hold: a fault of the program, not of its user.
    #[error("This cannot be written to “{}”: {what}. Undo the last edit and go on from there.", .path.display())]
    Unfit {
        /// The document.
        path: PathBuf,
        /// What does not fit.
        what: String,
    },
    /// The disk, the folder or the operating system refused.
    #[error(
        "“{}” cannot be read or written: {source}. Check the folder and its permissions, or choose another place.",
        .path.display()
    )]
    Io {
        /// The document.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// `SQLite` refused for a reason that has no sentence of its own.
    #[error(
        "“{}” cannot be read or written: {source}. Save under another name or on another disk to go on.",
        .path.display()
    )]
    Database {
        /// The document.
        path: PathBuf,
        /// What `SQLite` said.
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// The operating system's refusal, said of `path`.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Io { path, source },
        }
    }
}
