//! The file a document lies in: who may write it, and the writer that does.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use headroom_engine::Document;
use headroom_store::{Access, History, Opened, Store, StoreError, WhyReadOnly};

use crate::WorkbenchError;
use crate::view::Saving;
use crate::writer::{Content, Patience, Tell, Writer};

/// A file, and the way to write it.
#[derive(Debug)]
pub(crate) struct Home {
    path: PathBuf,
    way: Way,
}

/// What may be done with the file.
#[derive(Debug)]
enum Way {
    Write(Writer),
    Read(WhyReadOnly),
}

/// What a file holds: where it lies, the document, what was done to it.
pub(crate) type Found = (Home, Arc<Document>, History);

impl Home {
    /// A new file at `path` that holds `document`.
    pub(crate) fn create(path: &Path, document: &Document) -> Result<Self, WorkbenchError> {
        Self::of(Store::create(path, document)?)
    }

    /// The file at `path`, to be written where that is possible.
    pub(crate) fn open(path: &Path) -> Result<Found, WorkbenchError> {
        let Opened { store, document, history } = Store::open(path)?;
        Ok((Self::of(store)?, document, history))
    }

    /// The file at `path`, never to be written. Nothing keeps it open.
    pub(crate) fn open_read_only(path: &Path) -> Result<Found, WorkbenchError> {
        let Opened { store, document, history } = Store::open_read_only(path)?;
        Ok((Self::of(store)?, document, history))
    }

    /// A file at `path` that holds `content`, in place of what is there.
    pub(crate) fn settle(path: &Path, (document, history): &Content) -> Result<Self, WorkbenchError> {
        Self::of(Store::put(path, document, history)?)
    }

    fn of(store: Store) -> Result<Self, WorkbenchError> {
        let path = store.path().to_owned();
        let way = match store.access() {
            Access::ReadOnly(why) => Way::Read(why),
            Access::Write => {
                let writer = Writer::of(store, Patience::default());
                Way::Write(writer.map_err(|source| WorkbenchError::File { path: path.clone(), source })?)
            }
        };
        Ok(Self { path, way })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether `path` leads to this file.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        let real = |path: &Path| fs::canonicalize(path).ok();
        path == self.path || real(path).is_some_and(|there| real(&self.path) == Some(there))
    }

    /// Why the file is not written, and the way out; `None` where it is.
    pub(crate) fn read_only(&self) -> Option<String> {
        let Way::Read(why) = &self.way else { return None };
        let name = self.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        Some(match why {
            WhyReadOnly::Asked => {
                format!(
                    "“{name}” was opened for reading only. Open it again to edit it, or save it under another name."
                )
            }
            WhyReadOnly::WriteProtected => {
                format!("“{name}” is write-protected. Save it under another name to edit it.")
            }
            WhyReadOnly::Folder => {
                format!("Nothing can be written to the folder of “{name}”. Save it in another folder to edit it.")
            }
            WhyReadOnly::InUse => format!(
                "“{name}” is being edited in another window. Close it there and open it again here, or save it under \
                 another name to edit it."
            ),
        })
    }

    /// Hands over what the file is to hold.
    pub(crate) fn hand(&self, content: Content) {
        if let Some(writer) = self.writer() {
            writer.hand(content);
        }
    }

    pub(crate) fn saving(&self) -> Saving {
        self.writer().map_or(Saving::Saved, Writer::saving)
    }

    /// Tries again to write what could not be written.
    pub(crate) fn save_again(&self) {
        if let Some(writer) = self.writer() {
            writer.again();
        }
    }

    /// Waits until everything is in the file, or could not be written.
    pub(crate) fn flush(&self) -> Result<(), Arc<StoreError>> {
        self.writer().map_or(Ok(()), Writer::flush)
    }

    /// Writes what could not be written because others changed the file, over what they made of it, and waits.
    pub(crate) fn write_over(&self) -> Result<(), Arc<StoreError>> {
        self.writer().map_or(Ok(()), Writer::write_over)
    }

    /// Has `tell` called after every attempt to write.
    pub(crate) fn tell(&self, tell: Option<Tell>) {
        if let Some(writer) = self.writer() {
            writer.tell(tell);
        }
    }

    /// Lets go of the file; what could not be written to it is kept elsewhere. Gives back what was called after every
    /// attempt.
    pub(crate) fn leave(self) -> Option<Tell> {
        let Way::Write(writer) = self.way else { return None };
        let tell = writer.take_tell();
        writer.let_go();
        tell
    }

    fn writer(&self) -> Option<&Writer> {
        if let Way::Write(writer) = &self.way { Some(writer) } else { None }
    }
}
