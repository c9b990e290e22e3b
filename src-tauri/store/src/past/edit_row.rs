//! The table `edit_row`: what each edit did, row by row.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::{from_cell, to_cell};
use crate::fault::Fault;
use crate::history::Entry;
use crate::step::{Change, Image, Step};
use crate::table::Table;

/// The row known as (`owner`, `name`) in the table `part`, before and after. A place that is NULL = there was no such
/// row; texts that are NULL though both places are there = it only moved.
pub(crate) const TABLE: &str = "
CREATE TABLE edit_row (
  edit INTEGER NOT NULL REFERENCES edit (seq) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  part TEXT NOT NULL,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  place_before INTEGER,
  text_before TEXT,
  place_after INTEGER,
  text_after TEXT,
  PRIMARY KEY (edit, number)
) STRICT, WITHOUT ROWID;";

const SELECT: &str = "SELECT edit, number, part, owner, name, place_before, text_before, place_after, text_after
    FROM edit_row ORDER BY edit, number";
const PUT: &str =
    "INSERT INTO edit_row (edit, number, part, owner, name, place_before, text_before, place_after, text_after)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

/// Gives each edit its step.
pub(super) fn read_into(connection: &Connection, entries: &mut [Entry]) -> Result<(), Fault> {
    let mut query = connection.prepare(SELECT)?;
    let mut rows = query.query([])?;
    let mut row = rows.next()?;
    for entry in entries {
        let mut changes = Vec::new();
        while let Some(found) = row
            && from_cell(found.get(0)?)? == entry.seq
        {
            expect_number(found.get(1)?, changes.len(), entry.seq)?;
            changes.push(take(found, entry.seq)?);
            row = rows.next()?;
        }
        entry.step = Step::of(changes);
    }
    if row.is_none() { Ok(()) } else { Err(Fault::content("its history has changes that belong to no edit")) }
}

/// Writes the step of an edit that has none.
pub(super) fn put(connection: &Connection, entry: &Entry) -> Result<(), Fault> {
    let edit = to_cell(entry.seq)?;
    let mut statement = connection.prepare_cached(PUT)?;
    for (number, change) in (0_i64..).zip(entry.step.changes()) {
        let Change { table, key: (owner, name), before, after } = change;
        let (place_before, text_before) = cells(before.as_ref());
        let (place_after, text_after) = cells(after.as_ref());
        statement.execute(params![
            edit,
            number,
            table.name(),
            owner,
            name,
            place_before,
            text_before,
            place_after,
            text_after
        ])?;
    }
    Ok(())
}

/// Removes the step of an edit.
pub(super) fn remove(connection: &Connection, seq: u64) -> Result<(), Fault> {
    connection.prepare_cached("DELETE FROM edit_row WHERE edit = ?1")?.execute([to_cell(seq)?])?;
    Ok(())
}

fn expect_number(number: i64, expected: usize, seq: u64) -> Result<(), Fault> {
    if usize::try_from(number) == Ok(expected) {
        Ok(())
    } else {
        Err(Fault::content(format!("edit {seq} of its history is not whole")))
    }
}

fn take(row: &Row<'_>, seq: u64) -> Result<Change, Fault> {
    let fault = |what: &str| Fault::content(format!("edit {seq} of its history {what}"));
    let table = Table::named(&text(row, 2)?).ok_or_else(|| fault("changes what no document has"))?;
    let (before, after) = (image(row, 5, 6)?, image(row, 7, 8)?);
    match (&before, &after) {
        (Some(a), Some(b)) if a.text.is_some() == b.text.is_some() => (),
        (Some(Image { text: Some(_), .. }), None) | (None, Some(Image { text: Some(_), .. })) => (),
        _ => return Err(fault("changes nothing")),
    }
    Ok(Change { table, key: (text(row, 3)?, text(row, 4)?), before, after })
}

fn image(row: &Row<'_>, place: usize, says: usize) -> Result<Option<Image>, Fault> {
    let none = row.get_ref(says)? == ValueRef::Null;
    let says = if none { None } else { Some(text(row, says)?) };
    match row.get::<_, Option<i64>>(place)? {
        Some(place) => Ok(Some(Image { place, text: says })),
        None if none => Ok(None),
        None => Err(Fault::content("a change in its history stands nowhere")),
    }
}

fn text(row: &Row<'_>, column: usize) -> Result<Box<str>, Fault> {
    Ok(row.get::<_, Box<str>>(column)?)
}

fn cells(image: Option<&Image>) -> (Option<i64>, Option<&str>) {
    (image.map(|image| image.place), image.and_then(|image| image.text.as_deref()))
}
