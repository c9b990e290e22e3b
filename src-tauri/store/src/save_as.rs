//! A copy under another name: made out of sight, read back, then given its name.

use std::path::Path;

use rusqlite::Connection;

use crate::create::read_back;
use crate::draft::Draft;
use crate::fault::Fault;
use crate::{StoreError, connection, locks, place, schema};

/// Copies the database to `target` (from the root), in the newest format and in place of a file that is there.
pub(crate) fn copy(connection: &Connection, target: &Path) -> Result<(), StoreError> {
    // A link goes on pointing to the file it points to, and that file is what is replaced.
    let target = &place::real(target);
    place::refuse_what_must_stay(target)?;
    let draft = Draft::of(target)?;
    vacuum_into(connection, draft.path()).map_err(|fault| fault.writing(target))?;
    read_back(draft.path()).map_err(|fault| fault.opening(target))?;
    draft.replace(target)
}

fn vacuum_into(connection: &Connection, draft: &Path) -> Result<(), Fault> {
    let name = draft.to_str().ok_or_else(|| Fault::content("the name of the folder is not Unicode"))?;
    let _guard = locks::for_transaction();
    connection.execute("VACUUM INTO ?1", [name])?;
    let mut copy = connection::open_draft(draft)?;
    schema::migrate(&mut copy)?;
    copy.close().map_err(|(_, error)| Fault::Sql(error))
}
