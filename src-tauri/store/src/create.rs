//! A new file: made out of sight, given its name when it is whole.

use std::path::Path;

use headroom_engine::Document;
use rusqlite::TransactionBehavior;

use crate::fault::Fault;
use crate::{StoreError, connection, place, schema, table};

/// Makes a document at `path` (from the root), where no file may be.
pub(crate) fn create(path: &Path, document: &Document) -> Result<(), StoreError> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists { path: path.to_owned() });
    }
    place::refuse_left_over(path, &["-journal", "-wal"])?;
    let draft = place::draft(path)?;
    fill(draft.path(), document).map_err(|fault| fault.writing(path))?;
    let io = |error| StoreError::io(path, error);
    draft.as_file().sync_all().map_err(io)?;
    draft.persist_noclobber(path).map_err(|error| io(error.error))?;
    place::sync_folder(path).map_err(io)
}

fn fill(draft: &Path, document: &Document) -> Result<(), Fault> {
    let mut connection = connection::open_draft(draft)?;
    schema::migrate(&mut connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    table::write(&transaction, None, document)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| Fault::Sql(error))
}
