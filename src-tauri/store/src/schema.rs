//! The shape of a document in each released format, and the way from one to the next.

use std::sync::LazyLock;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::fault::Fault;
use crate::past::{edit, edit_row, present};
use crate::table::{assumption_note, assumption_range, overrides, plan, plan_of_record, scenario};

/// `HdRm` in `SQLite`'s `application_id`: this file is a Headroom document.
pub(crate) const APPLICATION_ID: i32 = 0x4864_526D;

/// The newest format; `SQLite`'s `user_version` holds the format a document is in, and migration n leads to format n.
pub(crate) const FORMAT: i64 = 2;

/// Plan, scenarios, ranges.
static FORMAT_1: LazyLock<String> =
    LazyLock::new(|| [plan::TABLE, scenario::TABLE_1, overrides::TABLE, assumption_range::TABLE].concat());

/// Colours, given in order; notes, plans of record, and the history, which begins here.
static FORMAT_2: LazyLock<String> = LazyLock::new(|| {
    let coloured = "
        CREATE TEMP TABLE former AS SELECT * FROM main.scenario;
        CREATE TEMP TABLE former_overrides AS SELECT * FROM main.overrides;
        DROP TABLE main.overrides;
        DROP TABLE main.scenario;";
    let filled = "
        INSERT INTO scenario SELECT id, position, name, parent, position + 1, note FROM temp.former;
        INSERT INTO overrides SELECT * FROM temp.former_overrides;
        DROP TABLE temp.former_overrides;
        DROP TABLE temp.former;";
    let new = [assumption_note::TABLE, plan_of_record::TABLE, edit::TABLE, edit_row::TABLE, present::TABLE].concat();
    [coloured, scenario::TABLE, overrides::TABLE, filled, &new].concat()
});

/// A migration never changes once it is released. One that alters a table makes it anew and copies the rows, because
/// the text that ALTER TABLE leaves in the schema depends on `SQLite`'s version, and [`check`] compares texts.
fn migrations() -> Migrations<'static> {
    Migrations::new(vec![M::up(&FORMAT_1), M::up(&FORMAT_2)])
}

/// The format of this document.
pub(crate) fn format(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Whether a document can be in this format.
pub(crate) fn is_released(format: i64) -> bool {
    (1..=FORMAT).contains(&format)
}

/// Brings the tables to [`FORMAT`].
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), Fault> {
    migrations().to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Fault::Sql(err),
        other => Fault::content(other.to_string()),
    })
}

/// Whether the tables are exactly those of their format: no trigger, view, index or column that we did not make.
pub(crate) fn check(connection: &Connection) -> Result<(), Fault> {
    if entries(connection)? == *expected(format(connection)?)? {
        Ok(())
    } else {
        Err(Fault::content("its tables are not as Headroom makes them"))
    }
}

/// One line of `sqlite_schema`: type, name, table, definition.
type Entry = (String, String, String, Option<String>);

/// What each format's migration makes of an empty database, from format 1 on; made once, as every opening asks for it.
static EXPECTED: LazyLock<Result<Vec<Vec<Entry>>, String>> =
    LazyLock::new(|| (1..=FORMAT).map(made).collect::<Result<_, _>>().map_err(Fault::into_words));

fn expected(format: i64) -> Result<&'static Vec<Entry>, Fault> {
    let known = EXPECTED.as_ref().map_err(Fault::content)?;
    let place = usize::try_from(format).ok().and_then(|format| format.checked_sub(1));
    let no_such = || Fault::content(format!("there is no document format {format}"));
    place.and_then(|place| known.get(place)).ok_or_else(no_such)
}

fn made(format: i64) -> Result<Vec<Entry>, Fault> {
    let mut fresh = Connection::open_in_memory()?;
    let version = usize::try_from(format).unwrap_or_default();
    migrations().to_version(&mut fresh, version).map_err(|error| Fault::content(error.to_string()))?;
    entries(&fresh)
}

fn entries(connection: &Connection) -> Result<Vec<Entry>, Fault> {
    let mut query = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_are_sound_and_lead_to_the_newest_format() {
        migrations().validate().unwrap();
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh).unwrap();
        assert_eq!(format(&fresh).unwrap(), FORMAT);
        check(&fresh).unwrap();
    }

    #[test]
    fn every_table_is_strict() {
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh).unwrap();
        for (kind, name, _, sql) in entries(&fresh).unwrap().into_iter().filter(|entry| entry.0 == "table") {
            assert!(sql.is_some_and(|sql| sql.contains(") STRICT")), "{kind} {name}");
        }
    }
}
