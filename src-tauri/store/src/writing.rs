//! How edits reach the file.

use std::borrow::Cow;
use std::sync::Arc;

use headroom_engine::Document;
use rusqlite::{Connection, TransactionBehavior};

use crate::content::{self, Content, Seen};
use crate::fault::Fault;
use crate::history::History;
use crate::place::Identity;
use crate::schema::{self, FORMAT};
use crate::{Store, StoreError, backup, locks, past, table};

/// What an edit is written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// What was last read or written here, and nothing else.
    Known,
    /// Whatever the file holds.
    Anything,
}

/// Makes the file of `store` hold `document` and `history`: the rows that differ, in one IMMEDIATE transaction.
pub(crate) fn write(
    store: &mut Store,
    document: &Arc<Document>,
    history: &History,
    over: Over,
) -> Result<(), StoreError> {
    store.expect_writable()?;
    expect_in_place(store)?;
    migrate(store, over)?;
    let path = &store.path;
    let sql = |error| Fault::Sql(error).writing(path);
    let _guard = locks::for_transaction();
    let transaction = store.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
    let seen = Seen::now(&transaction).map_err(sql)?;
    let held = match over {
        Over::Known if seen != store.seen => return Err(StoreError::Changed { path: path.clone() }),
        Over::Known => Cow::Borrowed(&store.held),
        Over::Anything => Cow::Owned(content::read(&transaction).map_err(|fault| fault.opening(path))?),
    };
    write_difference(&transaction, &held, document, history).map_err(|fault| fault.writing(path))?;
    transaction.commit().map_err(sql)?;
    store.seen = seen;
    store.held = Content { document: Arc::clone(document), history: history.clone() };
    Ok(())
}

fn write_difference(
    connection: &Connection,
    held: &Content,
    document: &Arc<Document>,
    history: &History,
) -> Result<(), Fault> {
    if !Arc::ptr_eq(&held.document, document) {
        table::write(connection, &held.document, document)?;
    }
    past::write(connection, &held.history, history)
}

/// Only the file that was opened is written: not another one that has its name now, nor one nobody can find.
fn expect_in_place(store: &Store) -> Result<(), StoreError> {
    if Identity::at(&store.path).as_ref() == Some(&store.identity) {
        Ok(())
    } else {
        Err(StoreError::Moved { path: store.path.clone() })
    }
}

/// Brings the file to the newest format, in a transaction of its own, with a copy of it as it was beside it first.
fn migrate(store: &mut Store, over: Over) -> Result<(), StoreError> {
    let path = &store.path;
    let (format, seen) = state(&store.connection).map_err(|error| Fault::Sql(error).writing(path))?;
    if format == FORMAT {
        return Ok(());
    }
    if over == Over::Known && seen != store.seen {
        return Err(StoreError::Changed { path: path.clone() });
    }
    if !store.is_backed_up {
        backup::put_beside(&store.connection, path)?;
        store.is_backed_up = true;
    }
    let _guard = locks::for_transaction();
    schema::migrate(&mut store.connection).map_err(|fault| fault.writing(path))
}

fn state(connection: &Connection) -> rusqlite::Result<(i64, Seen)> {
    let _guard = locks::for_transaction();
    Ok((schema::format(connection)?, Seen::now(connection)?))
}
