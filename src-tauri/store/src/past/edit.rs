//! The table `edit`: the edits of the history; what each did is in the table `edit_row`.

use rusqlite::{Connection, params};

use super::{from_cell, to_cell};
use crate::fault::Fault;
use crate::history::Entry;
use crate::json;
use crate::step::Step;

/// `parent` = the edit it was made on, which may be forgotten: the history begins there then. No reference, because
/// the base has no row. `at` in Unix milliseconds; `detail` is JSON.
pub(crate) const TABLE: &str = "
CREATE TABLE edit (
  seq INTEGER NOT NULL PRIMARY KEY,
  parent INTEGER NOT NULL,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;";

/// The edits by number, their steps still to be read.
pub(super) fn read(connection: &Connection) -> Result<Vec<Entry>, Fault> {
    let mut query = connection.prepare("SELECT seq, parent, at, label, detail FROM edit ORDER BY seq")?;
    let mut rows = query.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let seq = from_cell(row.get(0)?)?;
        entries.push(Entry {
            seq,
            parent: from_cell(row.get(1)?)?,
            at: row.get(2)?,
            label: row.get(3)?,
            detail: json::parse(row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?, &format!("edit {seq}"))?,
            step: Step::of(Vec::new()),
        });
    }
    Ok(entries)
}

/// Writes an edit that is not there.
pub(super) fn put(connection: &Connection, entry: &Entry) -> Result<(), Fault> {
    let sql = "INSERT INTO edit (seq, parent, at, label, detail) VALUES (?1, ?2, ?3, ?4, ?5)";
    let (seq, parent) = (to_cell(entry.seq)?, to_cell(entry.parent)?);
    let detail = json::text(&entry.detail)?;
    connection.prepare_cached(sql)?.execute(params![seq, parent, entry.at, entry.label, detail])?;
    Ok(())
}

/// Removes an edit.
pub(super) fn remove(connection: &Connection, seq: u64) -> Result<(), Fault> {
    connection.prepare_cached("DELETE FROM edit WHERE seq = ?1")?.execute([to_cell(seq)?])?;
    Ok(())
}
