//! How a document is opened: who may edit it, and what it holds.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, TransactionBehavior};

use crate::claim::Claim;
use crate::connection::{self, Mode};
use crate::fault::Fault;
use crate::place::{self, Identity};
use crate::{Access, Opened, Store, StoreError, WhyReadOnly, admission, content, locks};

/// Opens for editing, as far as the file allows.
pub(crate) fn open(path: &Path) -> Result<Opened, StoreError> {
    let path = place::absolute(path)?;
    admission::admit(&path)?;
    let grant = claim(&path).map_err(|error| StoreError::io(&path, error))?;
    read(path, grant)
}

/// Opens to read.
pub(crate) fn open_read_only(path: &Path) -> Result<Opened, StoreError> {
    let path = place::absolute(path)?;
    admission::admit(&path)?;
    read(path, Grant::ReadOnly(WhyReadOnly::Asked))
}

/// What whoever opens a document may do.
enum Grant {
    Write(Claim),
    ReadOnly(WhyReadOnly),
}

fn claim(path: &Path) -> io::Result<Grant> {
    if place::is_write_protected(path) {
        return Ok(Grant::ReadOnly(WhyReadOnly::WriteProtected));
    }
    if place::is_folder_protected(path) {
        return Ok(Grant::ReadOnly(WhyReadOnly::Folder));
    }
    match Claim::take(path) {
        Ok(Some(claim)) => Ok(Grant::Write(claim)),
        Ok(None) => Ok(Grant::ReadOnly(WhyReadOnly::InUse)),
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
            Ok(Grant::ReadOnly(WhyReadOnly::WriteProtected))
        }
        Err(error) => Err(error),
    }
}

fn read(path: PathBuf, grant: Grant) -> Result<Opened, StoreError> {
    let (mode, access, claim) = match grant {
        Grant::Write(claim) => (Mode::Write, Access::Write, Some(claim)),
        Grant::ReadOnly(why) => (Mode::Read, Access::ReadOnly(why), None),
    };
    let sql = |error| Fault::Sql(error).opening(&path);
    let mut connection = connection::open(&path, mode).map_err(sql)?;
    let identity = Identity::at(&path).ok_or_else(|| StoreError::Missing { path: path.clone() })?;
    let (held, seen) = content::read_checked(&mut connection).map_err(|fault| fault.opening(&path))?;
    if mode == Mode::Write {
        remove_dead_journal(&mut connection, &path);
    }
    let (document, history) = (Arc::clone(&held.document), held.history.clone());
    let store = Store { connection, path, identity, access, held, seen, is_backed_up: false, _claim: claim };
    Ok(Opened { store, document, history })
}

/// Removes the journal of an edit that was cut short before it touched the file: `SQLite` takes nothing back from it
/// and leaves it there until the next edit. It would stop nothing but another document from taking this one's name.
fn remove_dead_journal(connection: &mut Connection, path: &Path) {
    let _guard = locks::for_transaction();
    // Nobody else can be writing a journal now, and one with anything to take back was taken back when this began.
    let Ok(_transaction) = connection.transaction_with_behavior(TransactionBehavior::Immediate) else { return };
    if let Some(journal) = place::beside(path, "-journal") {
        let _ = std::fs::remove_file(journal);
    }
}
