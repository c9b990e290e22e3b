//! The copy of an older document, put beside it before its format changes.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::connection;
use crate::content;
use crate::draft::Draft;
use crate::fault::Fault;
use crate::schema::FORMAT;
use crate::{StoreError, locks};

/// Puts a copy of the document at `path`, as it is, beside it. A file that has the copy's name already is kept, and the
/// copy numbered.
pub(crate) fn put_beside(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let refused = |why: StoreError| StoreError::Backup { path: path.to_owned(), format: FORMAT, source: Box::new(why) };
    let mut number = 1;
    loop {
        let target = name(path, number);
        match copy(connection, &target) {
            Err(StoreError::Exists { .. }) => number += 1,
            done => return done.map_err(refused),
        }
    }
}

fn copy(connection: &Connection, target: &Path) -> Result<(), StoreError> {
    if std::fs::symlink_metadata(target).is_ok() {
        return Err(StoreError::Exists { path: target.to_owned() });
    }
    let draft = Draft::of(target)?;
    fill(connection, draft.path()).map_err(|fault| fault.writing(target))?;
    draft.appear(target)
}

fn fill(connection: &Connection, draft: &Path) -> Result<(), Fault> {
    let _guard = locks::for_transaction();
    let mut copy = connection::open_draft(draft)?;
    content::copy_pages(connection, &mut copy)?;
    copy.close().map_err(|(_, error)| Fault::Sql(error))
}

/// `Acme before format 2.headroom`, then `Acme before format 2 (2).headroom`.
fn name(path: &Path, number: u32) -> PathBuf {
    let mut name = OsString::from(path.file_stem().unwrap_or_default());
    name.push(format!(" before format {FORMAT}"));
    if number > 1 {
        name.push(format!(" ({number})"));
    }
    name.push(".headroom");
    path.with_file_name(name)
}
