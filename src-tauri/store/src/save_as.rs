//! A copy under another name: made out of sight, read back, then given its name.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::connection::{self, Access};
use crate::fault::Fault;
use crate::{StoreError, content, locks, place};

/// Copies the database to `target` (from the root), in place of a file that is there.
pub(crate) fn copy(connection: &Connection, target: &Path) -> Result<(), StoreError> {
    // A link goes on pointing to the file it points to, and that file is what is replaced.
    let target = &place::real(target);
    if place::is_write_protected(target) {
        return Err(StoreError::ReadOnly { path: target.clone() });
    }
    place::refuse_left_over(target, &["-journal", "-wal"])?;
    let draft = place::draft(target)?;
    vacuum_into(connection, draft.path()).map_err(|fault| fault.writing(target))?;
    read_back(draft.path()).map_err(|fault| fault.opening(target))?;
    let io = |error| StoreError::io(target, error);
    if let Ok(known) = fs::metadata(target) {
        draft.as_file().set_permissions(known.permissions()).map_err(io)?;
    }
    draft.as_file().sync_all().map_err(io)?;
    draft.persist(target).map_err(|error| io(error.error))?;
    place::sync_folder(target).map_err(io)
}

fn vacuum_into(connection: &Connection, draft: &Path) -> Result<(), Fault> {
    let name = draft.to_str().ok_or_else(|| Fault::content("the name of the folder is not Unicode"))?;
    let _guard = locks::for_transaction();
    connection.execute("VACUUM INTO ?1", [name])?;
    Ok(())
}

/// What replaces a file is proven first.
fn read_back(draft: &Path) -> Result<(), Fault> {
    content::read_checked(&mut connection::open(draft, Access::Read)?)?;
    Ok(())
}
