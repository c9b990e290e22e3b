//! A document and its history out of a database, as a whole.

use std::sync::Arc;

use headroom_engine::Document;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, TransactionBehavior};

use crate::fault::Fault;
use crate::history::History;
use crate::schema::{self, FORMAT};
use crate::{connection, locks, past, table};

/// What a file holds.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) document: Arc<Document>,
    pub(crate) history: History,
}

/// Which state of the file a connection has seen: it changes when another connection writes, not when this one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen(i64);

impl Seen {
    /// The state now. Read inside a transaction, it holds until the transaction ends.
    pub(crate) fn now(connection: &Connection) -> rusqlite::Result<Self> {
        connection.query_row("PRAGMA data_version", [], |row| row.get(0)).map(Self)
    }
}

/// Reads what the file holds after making sure that all of it holds together, and is of one state.
pub(crate) fn read_checked(connection: &mut Connection) -> Result<(Content, Seen), Fault> {
    let _guard = locks::for_transaction();
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
    schema::check(&transaction)?;
    check_pages(&transaction)?;
    check_references(&transaction)?;
    Ok((read(&transaction)?, Seen::now(&transaction)?))
}

/// Reads what the file holds, in whichever format.
pub(crate) fn read(connection: &Connection) -> Result<Content, Fault> {
    if schema::format(connection)? < FORMAT {
        read_tables(&migrated_copy(connection)?)
    } else {
        read_tables(connection)
    }
}

fn read_tables(connection: &Connection) -> Result<Content, Fault> {
    Ok(Content { document: Arc::new(table::read(connection)?), history: past::read(connection)? })
}

/// An older document in the newest format, in memory: to read it is no reason to write to it.
fn migrated_copy(connection: &Connection) -> Result<Connection, Fault> {
    let mut copy = connection::open_memory()?;
    copy_pages(connection, &mut copy)?;
    schema::migrate(&mut copy)?;
    Ok(copy)
}

/// Copies every page from one database to another.
pub(crate) fn copy_pages(from: &Connection, to: &mut Connection) -> Result<(), Fault> {
    let busy =
        || Fault::Sql(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None));
    let copy = Backup::new(from, to)?;
    if copy.step(-1)? == StepResult::Done { Ok(()) } else { Err(busy()) }
}

/// `integrity_check` is `quick_check` and more: it also finds keys out of order, which an UPSERT would miss.
fn check_pages(connection: &Connection) -> Result<(), Fault> {
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(Fault::Content(verdict)) }
}

fn check_references(connection: &Connection) -> Result<(), Fault> {
    let mut query = connection.prepare("PRAGMA foreign_key_check")?;
    match query.query([])?.next()? {
        None => Ok(()),
        Some(row) => Err(Fault::content(format!("a row of {} points nowhere", row.get::<_, String>(0)?))),
    }
}
