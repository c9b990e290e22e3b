//! The table `assumption_range`: how uncertain assumptions are. (`range` is a word of SQL.)

use headroom_engine::{Document, Range};
use rusqlite::{CachedStatement, Connection, params};

use super::difference::Row;
use super::expect_position;
use crate::fault::Fault;
use crate::json;

/// Known by their place in the list: a list with two ranges for one assumption can be held and mended.
/// `low` and `high` are JSON numbers; `together` names the group that moves together.
pub(crate) const TABLE: &str = "
CREATE TABLE assumption_range (
  position INTEGER NOT NULL PRIMARY KEY,
  pointer TEXT NOT NULL,
  low TEXT NOT NULL,
  high TEXT NOT NULL,
  together TEXT,
  note TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;";

/// A range in its place.
pub(super) struct Placed<'d> {
    position: i64,
    range: &'d Range,
}

/// The document's ranges.
pub(super) fn rows(document: &Document) -> Vec<Placed<'_>> {
    (0..).zip(&document.ranges).map(|(position, range)| Placed { position, range }).collect()
}

impl Row for Placed<'_> {
    type Key = i64;
    const PUT: &'static str = "INSERT INTO assumption_range (position, pointer, low, high, together, note, source)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (position) DO UPDATE SET pointer = excluded.pointer, low = excluded.low, high = excluded.high,
          together = excluded.together, note = excluded.note, source = excluded.source";
    const REMOVE: &'static str = "DELETE FROM assumption_range WHERE position = ?1";

    fn key(&self) -> i64 {
        self.position
    }

    fn same(&self, other: &Self) -> bool {
        let bits = |range: &Range| (range.low.to_bits(), range.high.to_bits());
        self.range == other.range && bits(self.range) == bits(other.range)
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        let Range { pointer, low, high, group, note, source } = self.range;
        let low = json::number_text(*low, "the low end of a range")?;
        let high = json::number_text(*high, "the high end of a range")?;
        statement.execute(params![self.position, pointer, low, high, group, note, source])?;
        Ok(())
    }

    fn remove(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([self.position])?;
        Ok(())
    }
}

/// The ranges.
pub(super) fn read(connection: &Connection) -> Result<Vec<Range>, Fault> {
    let sql = "SELECT position, pointer, low, high, together, note, source FROM assumption_range ORDER BY position";
    let mut query = connection.prepare(sql)?;
    let mut rows = query.query([])?;
    let mut ranges = Vec::new();
    while let Some(row) = rows.next()? {
        expect_position(row.get(0)?, ranges.len(), "range")?;
        let pointer: String = row.get(1)?;
        let end = |column| json::parse_number(&row.get::<_, String>(column)?, &format!("range of {pointer}"));
        ranges.push(Range {
            low: end(2)?,
            high: end(3)?,
            group: row.get(4)?,
            note: row.get(5)?,
            source: row.get(6)?,
            pointer,
        });
    }
    Ok(ranges)
}
