//! From the rows of one document to those of another, in as few writes as there are differences.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use rusqlite::{CachedStatement, Connection};

use crate::fault::Fault;

/// A row as a document has it.
pub(super) trait Row {
    /// What a row is known by from one document to the next.
    type Key: Eq + Hash;
    /// Writes a row, new or in place of the one with its key.
    const PUT: &'static str;
    /// Removes the row with a key.
    const REMOVE: &'static str;

    /// This row's key.
    fn key(&self) -> Self::Key;
    /// Whether a row with the same key stores the same.
    fn same(&self, other: &Self) -> bool;
    /// Runs [`Row::PUT`] for this row.
    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault>;
    /// Runs [`Row::REMOVE`] for this row.
    fn remove(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault>;
}

/// Removes the rows that are gone, writes those that are new or differ, and touches no other.
pub(super) fn write<R: Row>(connection: &Connection, before: &[R], after: &[R]) -> Result<(), Fault> {
    let staying: HashSet<_> = after.iter().map(Row::key).collect();
    refuse_twins(staying.len(), after.len())?;
    for row in before.iter().filter(|row| !staying.contains(&row.key())) {
        row.remove(&mut connection.prepare_cached(R::REMOVE)?)?;
    }
    let known: HashMap<_, _> = before.iter().map(|row| (row.key(), row)).collect();
    for row in after {
        if known.get(&row.key()).is_none_or(|known| !row.same(known)) {
            row.put(&mut connection.prepare_cached(R::PUT)?)?;
        }
    }
    Ok(())
}

/// Two rows under one key would be one row after writing, and something would be lost without a word.
fn refuse_twins(keys: usize, rows: usize) -> Result<(), Fault> {
    if keys == rows { Ok(()) } else { Err(Fault::content("two entries have the same identity")) }
}
