//! The table `overrides`: what each scenario says instead of its parent, one row a value.

use std::collections::HashMap;

use headroom_engine::{Document, Scenario};
use rusqlite::{CachedStatement, Connection, params};
use serde_json::Value;

use super::difference::Row;
use super::expect_position;
use crate::fault::Fault;
use crate::json;

/// `position` counts within a scenario.
pub(crate) const TABLE: &str = "
CREATE TABLE overrides (
  scenario TEXT NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  pointer TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (scenario, pointer)
) STRICT, WITHOUT ROWID;";

/// A value a scenario overrides.
pub(super) struct Override<'d> {
    scenario: &'d str,
    pointer: &'d str,
    position: i64,
    value: &'d Value,
}

/// The overrides of every scenario.
pub(super) fn rows(document: &Document) -> Vec<Override<'_>> {
    document.scenarios.iter().flat_map(of).collect()
}

fn of(scenario: &Scenario) -> impl Iterator<Item = Override<'_>> {
    let numbered = (0..).zip(&scenario.overrides);
    numbered.map(|(position, (pointer, value))| Override { scenario: &scenario.id, pointer, position, value })
}

impl<'d> Row for Override<'d> {
    type Key = (&'d str, &'d str);
    const PUT: &'static str = "INSERT INTO overrides (scenario, pointer, position, value) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (scenario, pointer) DO UPDATE SET position = excluded.position, value = excluded.value";
    const REMOVE: &'static str = "DELETE FROM overrides WHERE scenario = ?1 AND pointer = ?2";

    fn key(&self) -> (&'d str, &'d str) {
        (self.scenario, self.pointer)
    }

    fn same(&self, other: &Self) -> bool {
        self.position == other.position && json::identical(self.value, other.value)
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute(params![self.scenario, self.pointer, self.position, self.value.to_string()])?;
        Ok(())
    }

    fn remove(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([self.scenario, self.pointer])?;
        Ok(())
    }
}

/// Gives each scenario its overrides.
pub(super) fn read_into(connection: &Connection, scenarios: &mut [Scenario]) -> Result<(), Fault> {
    let mut by_id: HashMap<String, &mut Scenario> = scenarios.iter_mut().map(|it| (it.id.clone(), it)).collect();
    let mut query = connection.prepare("SELECT scenario, pointer, position, value FROM overrides ORDER BY position")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (id, pointer): (String, String) = (row.get(0)?, row.get(1)?);
        let place = format!("scenario {id}, {pointer}");
        let scenario = by_id.get_mut(&id).ok_or_else(|| Fault::content(format!("{place}: no such scenario")))?;
        expect_position(row.get(2)?, scenario.overrides.len(), &place)?;
        scenario.overrides.insert(pointer, json::parse(&row.get::<_, String>(3)?, &place)?);
    }
    Ok(())
}
