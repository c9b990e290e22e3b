//! A file that holds a document and nothing else: made out of sight, given its name when it is whole.

use std::path::Path;

use headroom_engine::Document;
use rusqlite::TransactionBehavior;

use crate::connection::{self, Mode};
use crate::content;
use crate::draft::Draft;
use crate::fault::Fault;
use crate::history::History;
use crate::{StoreError, past, place, schema, table};

/// Makes a document at `path` (from the root), where no file may be.
pub(crate) fn create(path: &Path, document: &Document) -> Result<(), StoreError> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists { path: path.to_owned() });
    }
    place::refuse_left_over(path, &["-journal", "-wal"])?;
    let draft = Draft::of(path)?;
    fill(draft.path(), document, &History::default()).map_err(|fault| fault.writing(path))?;
    draft.appear(path)
}

/// Makes a document with that history at `target` (from the root), in place of a file that is there.
pub(crate) fn replace(target: &Path, document: &Document, history: &History) -> Result<(), StoreError> {
    // A link goes on pointing to the file it points to, and that file is what is replaced.
    let target = &place::real(target);
    place::refuse_what_must_stay(target)?;
    let draft = Draft::of(target)?;
    fill(draft.path(), document, history).map_err(|fault| fault.writing(target))?;
    read_back(draft.path()).map_err(|fault| fault.opening(target))?;
    draft.replace(target)
}

fn fill(draft: &Path, document: &Document, history: &History) -> Result<(), Fault> {
    let mut connection = connection::open_draft(draft)?;
    schema::migrate(&mut connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    table::fill(&transaction, document)?;
    past::write(&transaction, &History::default(), history)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| Fault::Sql(error))
}

/// What replaces a file is proven first.
pub(crate) fn read_back(draft: &Path) -> Result<(), Fault> {
    content::read_checked(&mut connection::open(draft, Mode::Read)?)?;
    Ok(())
}
