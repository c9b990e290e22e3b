//! A history in the file: its edits, the rows each changed, and where the document is.

pub(crate) mod edit;
pub(crate) mod edit_row;
pub(crate) mod present;

use std::sync::Arc;

use rusqlite::Connection;

use crate::fault::Fault;
use crate::history::{Entry, History};

/// The history the tables hold.
pub(crate) fn read(connection: &Connection) -> Result<History, Fault> {
    let mut entries = edit::read(connection)?;
    edit_row::read_into(connection, &mut entries)?;
    let (at, base) = present::read(connection)?;
    History::assemble(entries.into_iter().map(Arc::new).collect(), at, base)
}

/// Brings the tables from `before`, which they hold, to `after`: entries that are not the very same are written.
pub(crate) fn write(connection: &Connection, before: &History, after: &History) -> Result<(), Fault> {
    for entry in different(before, after) {
        edit_row::remove(connection, entry.seq)?;
        edit::remove(connection, entry.seq)?;
    }
    for entry in different(after, before) {
        edit::put(connection, entry)?;
        edit_row::put(connection, entry)?;
    }
    let present = |history: &History| (history.at(), history.base());
    if present(before) == present(after) { Ok(()) } else { present::put(connection, after.at(), after.base()) }
}

/// The entries of `some` that `others` does not have.
fn different<'h>(some: &'h History, others: &'h History) -> impl Iterator<Item = &'h Arc<Entry>> {
    let is_shared = |(a, b): &(&Arc<Entry>, &Arc<Entry>)| Arc::ptr_eq(a, b);
    // Mostly, all but the last: looking each up would cost more than the edit.
    let shared = some.entries().iter().zip(others.entries()).take_while(is_shared).count();
    some.entries()[shared..].iter().filter(|entry| others.entry(entry.seq).is_none_or(|other| !is_same(entry, other)))
}

/// Entries that are shared are the same without looking.
fn is_same(a: &Arc<Entry>, b: &Arc<Entry>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}

/// A number of the history as the file has it.
fn to_cell(seq: u64) -> Result<i64, Fault> {
    i64::try_from(seq).ok().filter(|seq| *seq < LIMIT).ok_or_else(|| Fault::content("its history has too many edits"))
}

fn from_cell(seq: i64) -> Result<u64, Fault> {
    let number = u64::try_from(seq).ok().filter(|_| seq < LIMIT);
    number.ok_or_else(|| Fault::content(format!("its history has an edit numbered {seq}")))
}

/// Every number below is exact in a JSON number too.
const LIMIT: i64 = 1 << 53;
