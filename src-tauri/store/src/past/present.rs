//! The table `present`, of one row: which edit the document is at, and where the history begins.

use rusqlite::{Connection, OptionalExtension};

use super::{from_cell, to_cell};
use crate::fault::Fault;

/// `at` = the edit the document is at, or `base`: what the oldest edits known were made on.
pub(crate) const TABLE: &str = "
CREATE TABLE present (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  at INTEGER NOT NULL,
  base INTEGER NOT NULL
) STRICT;
INSERT INTO present (only, at, base) VALUES (1, 0, 0);";

/// The edit the document is at, and the base.
pub(super) fn read(connection: &Connection) -> Result<(u64, u64), Fault> {
    let cells = connection.query_row("SELECT at, base FROM present", [], |row| Ok((row.get(0)?, row.get(1)?)));
    let (at, base) = cells.optional()?.ok_or_else(|| Fault::content("its history does not say where it is"))?;
    Ok((from_cell(at)?, from_cell(base)?))
}

/// Says where the document is.
pub(super) fn put(connection: &Connection, at: u64, base: u64) -> Result<(), Fault> {
    connection.prepare_cached("UPDATE present SET at = ?1, base = ?2")?.execute([to_cell(at)?, to_cell(base)?])?;
    Ok(())
}
