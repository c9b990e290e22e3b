//! The table `assumption_range`: how uncertain assumptions are. (`range` is a word of SQL.)

use std::borrow::Cow;

use headroom_engine::{Document, Range};
use rusqlite::{CachedStatement, params};

use super::{Key, Row, Stored, Table, expect_place};
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

/// A range in its place, which is also its name.
pub(crate) struct Ranged<'d> {
    name: String,
    position: i64,
    range: Cow<'d, Range>,
}

impl<'d> Ranged<'d> {
    fn at(position: i64, range: Cow<'d, Range>) -> Self {
        Self { name: position.to_string(), position, range }
    }
}

impl<'d> Row<'d> for Ranged<'d> {
    const TABLE: Table = Table::Range;

    fn rows(document: &'d Document) -> Vec<Self> {
        (0..).zip(&document.ranges).map(|(position, range)| Self::at(position, Cow::Borrowed(range))).collect()
    }

    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault> {
        for (count, row) in rows.into_iter().enumerate() {
            expect_place(row.position, count, "range")?;
            document.ranges.push(row.range.into_owned());
        }
        Ok(())
    }

    fn key(&self) -> Key<'_> {
        ("", &self.name)
    }

    fn place(&self) -> i64 {
        self.position
    }

    fn move_to(&mut self, place: i64) {
        self.position = place;
    }

    fn same(&self, other: &Self) -> bool {
        let bits = |range: &Range| (range.low.to_bits(), range.high.to_bits());
        self.range == other.range && bits(&self.range) == bits(&other.range)
    }

    fn text(&self) -> String {
        json::image(&self.range)
    }

    fn parse((_, name): Key<'_>, position: i64, text: &str) -> Result<Self, Fault> {
        let range = json::parse(text, &format!("range {name}"))?;
        Ok(Self { name: name.to_owned(), position, range: Cow::Owned(range) })
    }
}

impl<'d> Stored<'d> for Ranged<'d> {
    const SELECT: &'static str =
        "SELECT position, pointer, low, high, together, note, source FROM assumption_range ORDER BY position";
    const PUT: &'static str = "INSERT INTO assumption_range (position, pointer, low, high, together, note, source)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (position) DO UPDATE SET pointer = excluded.pointer, low = excluded.low, high = excluded.high,
          together = excluded.together, note = excluded.note, source = excluded.source";
    const REMOVE: &'static str = "DELETE FROM assumption_range WHERE position = ?1";

    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let pointer: String = row.get(1)?;
        let end = |column| json::parse_number(&row.get::<_, String>(column)?, &format!("range of {pointer}"));
        let (low, high) = (end(2)?, end(3)?);
        let range = Range { pointer, low, high, group: row.get(4)?, note: row.get(5)?, source: row.get(6)? };
        Ok(Self::at(row.get(0)?, Cow::Owned(range)))
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        let Range { pointer, low, high, group, note, source } = self.range.as_ref();
        let low = json::number_text(*low, "the low end of a range")?;
        let high = json::number_text(*high, "the high end of a range")?;
        statement.execute(params![self.position, pointer, low, high, group, note, source])?;
        Ok(())
    }

    fn remove((_, position): Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([position])?;
        Ok(())
    }
}
