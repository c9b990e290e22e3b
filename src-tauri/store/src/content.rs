//! A document out of a database and into it, as a whole.

use headroom_engine::Document;
use rusqlite::{Connection, TransactionBehavior};

use crate::fault::Fault;
use crate::{locks, schema, table};

/// Which state of the file a connection has seen: it changes when another connection writes, not when this one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen(i64);

impl Seen {
    /// The state now. Read inside a transaction, it holds until the transaction ends.
    pub(crate) fn now(connection: &Connection) -> rusqlite::Result<Self> {
        connection.query_row("PRAGMA data_version", [], |row| row.get(0)).map(Self)
    }
}

/// Reads the document after making sure that the whole file holds together, all of one state.
pub(crate) fn read_checked(connection: &mut Connection) -> Result<(Document, Seen), Fault> {
    let _guard = locks::for_transaction();
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
    schema::check(&transaction)?;
    check_pages(&transaction)?;
    check_references(&transaction)?;
    Ok((table::read(&transaction)?, Seen::now(&transaction)?))
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
