//! From the rows of one document to those of another, in as few as there are differences.

use std::collections::{HashMap, HashSet};

use headroom_engine::Document;
use rusqlite::Connection;

use super::{Row, Stored};
use crate::fault::Fault;

/// A row before and after; at least one of them is there, and where both are they differ in place or in what they say.
pub(crate) struct Pair<R> {
    /// The row as it was; `None` = it is new.
    pub(crate) before: Option<R>,
    /// The row as it is; `None` = it is gone.
    pub(crate) after: Option<R>,
}

/// The rows that differ between two documents: first those that are gone, then those that are new or changed.
pub(crate) fn pairs<'d, R: Row<'d>>(before: &'d Document, after: &'d Document) -> Vec<Pair<R>> {
    differing(R::rows(before), R::rows(after))
}

/// Writes the rows that differ between two documents, and touches no other.
pub(super) fn write<'d, R: Stored<'d>>(
    connection: &Connection,
    before: &'d Document,
    after: &'d Document,
) -> Result<(), Fault> {
    write_rows(connection, R::rows(before), R::rows(after))
}

/// Writes all rows of a document into an empty table.
pub(super) fn fill<'d, R: Stored<'d>>(connection: &Connection, document: &'d Document) -> Result<(), Fault> {
    write_rows(connection, Vec::new(), R::rows(document))
}

fn write_rows<'d, R: Stored<'d>>(connection: &Connection, before: Vec<R>, after: Vec<R>) -> Result<(), Fault> {
    refuse_twins(&after)?;
    for pair in differing(before, after) {
        match pair {
            Pair { after: Some(row), .. } => row.put(&mut connection.prepare_cached(R::PUT)?)?,
            Pair { before: Some(row), .. } => R::remove(row.key(), &mut connection.prepare_cached(R::REMOVE)?)?,
            Pair { before: None, after: None } => (),
        }
    }
    Ok(())
}

fn differing<'d, R: Row<'d>>(before: Vec<R>, after: Vec<R>) -> Vec<Pair<R>> {
    let partners = partners(&before, &after);
    let mut before: Vec<_> = before.into_iter().map(Some).collect();
    let mut changed = Vec::new();
    for (row, partner) in after.into_iter().zip(partners) {
        match partner.and_then(|at| before[at].take()) {
            Some(known) if known.place() == row.place() && known.same(&row) => (),
            known => changed.push(Pair { before: known, after: Some(row) }),
        }
    }
    let gone = before.into_iter().flatten().map(|row| Pair { before: Some(row), after: None });
    gone.chain(changed).collect()
}

/// For each row of `after`, where the row with its key is in `before`.
fn partners<'d, R: Row<'d>>(before: &[R], after: &[R]) -> Vec<Option<usize>> {
    let known: HashMap<_, _> = before.iter().enumerate().map(|(at, row)| (row.key(), at)).collect();
    after.iter().map(|row| known.get(&row.key()).copied()).collect()
}

/// Two rows under one key would be one row after writing, and something would be lost without a word.
fn refuse_twins<'d, R: Row<'d>>(rows: &[R]) -> Result<(), Fault> {
    let keys: HashSet<_> = rows.iter().map(Row::key).collect();
    if keys.len() == rows.len() { Ok(()) } else { Err(Fault::content("two entries have the same identity")) }
}
