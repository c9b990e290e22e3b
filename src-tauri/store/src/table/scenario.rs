//! The table `scenario`: who stands on whom; what each overrides is in the table `overrides`.

use headroom_engine::{Document, Scenario};
use rusqlite::{CachedStatement, Connection, params};

use super::difference::Row;
use super::expect_position;
use crate::fault::Fault;

/// `parent` NULL = directly on the baseline, which has no row. References are checked when the edit is complete.
pub(crate) const TABLE: &str = "
CREATE TABLE scenario (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  parent TEXT REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

/// A scenario in its place.
pub(super) struct Placed<'d> {
    position: i64,
    scenario: &'d Scenario,
}

/// The document's scenarios.
pub(super) fn rows(document: &Document) -> Vec<Placed<'_>> {
    (0..).zip(&document.scenarios).map(|(position, scenario)| Placed { position, scenario }).collect()
}

impl<'d> Row for Placed<'d> {
    type Key = &'d str;
    const PUT: &'static str = "INSERT INTO scenario (id, position, name, parent, note) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (id) DO UPDATE SET
          position = excluded.position, name = excluded.name, parent = excluded.parent, note = excluded.note";
    const REMOVE: &'static str = "DELETE FROM scenario WHERE id = ?1";

    fn key(&self) -> &'d str {
        &self.scenario.id
    }

    fn same(&self, other: &Self) -> bool {
        let (a, b) = (self.scenario, other.scenario);
        self.position == other.position && a.name == b.name && a.parent == b.parent && a.note == b.note
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        let Scenario { id, name, parent, note, overrides: _ } = self.scenario;
        statement.execute(params![id, self.position, name, parent, note])?;
        Ok(())
    }

    fn remove(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([&self.scenario.id])?;
        Ok(())
    }
}

/// The scenarios, their overrides still to be read.
pub(super) fn read(connection: &Connection) -> Result<Vec<Scenario>, Fault> {
    let mut query = connection.prepare("SELECT position, id, name, parent, note FROM scenario ORDER BY position")?;
    let mut rows = query.query([])?;
    let mut scenarios = Vec::new();
    while let Some(row) = rows.next()? {
        expect_position(row.get(0)?, scenarios.len(), "scenario")?;
        scenarios.push(Scenario {
            id: row.get(1)?,
            name: row.get(2)?,
            parent: row.get(3)?,
            note: row.get(4)?,
            overrides: std::iter::empty::<(String, serde_json::Value)>().collect(),
        });
    }
    Ok(scenarios)
}
