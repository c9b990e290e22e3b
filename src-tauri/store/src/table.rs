//! What is stored, one file a table: its definition, its row, how it is read and written.
//!
//! Values are JSON text, keyed by the JSON Pointer they stand at. A table's rows are derived from a [`Document`]
//! without copying; an edit writes the rows that differ between two documents and no others.

pub(crate) mod assumption_range;
mod difference;
pub(crate) mod overrides;
pub(crate) mod plan;
pub(crate) mod scenario;

use headroom_engine::Document;
use rusqlite::Connection;

use crate::fault::Fault;

/// The document the tables hold.
pub(crate) fn read(connection: &Connection) -> Result<Document, Fault> {
    let mut scenarios = scenario::read(connection)?;
    overrides::read_into(connection, &mut scenarios)?;
    Ok(Document { plan: plan::read(connection)?, scenarios, ranges: assumption_range::read(connection)? })
}

/// Brings the tables from `before`, which they hold, to `after`; with no `before` they are empty.
pub(crate) fn write(connection: &Connection, before: Option<&Document>, after: &Document) -> Result<(), Fault> {
    difference::write(connection, &before.map(plan::rows).unwrap_or_default(), &plan::rows(after))?;
    difference::write(connection, &before.map(scenario::rows).unwrap_or_default(), &scenario::rows(after))?;
    difference::write(connection, &before.map(overrides::rows).unwrap_or_default(), &overrides::rows(after))?;
    let ranges = before.map(assumption_range::rows).unwrap_or_default();
    difference::write(connection, &ranges, &assumption_range::rows(after))
}

/// Rows are read in order of their position, and positions count from 0 without a gap.
fn expect_position(position: i64, expected: usize, table: &str) -> Result<(), Fault> {
    if usize::try_from(position) == Ok(expected) {
        Ok(())
    } else {
        Err(Fault::content(format!("{table}: position {position} where {expected} was expected")))
    }
}
