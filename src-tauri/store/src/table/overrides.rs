//! The table `overrides`: what each scenario says instead of its parent, one row a value.

use std::borrow::Cow;
use std::collections::HashMap;

use headroom_engine::{Document, Scenario};
use rusqlite::{CachedStatement, params};
use serde_json::Value;

use super::{Key, Row, Stored, Table, expect_place};
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
pub(crate) struct Override<'d> {
    scenario: Cow<'d, str>,
    pointer: Cow<'d, str>,
    position: i64,
    value: Cow<'d, Value>,
}

fn of(scenario: &Scenario) -> impl Iterator<Item = Override<'_>> {
    let numbered = (0..).zip(&scenario.overrides);
    numbered.map(|(position, (pointer, value))| Override {
        scenario: Cow::Borrowed(&scenario.id),
        pointer: Cow::Borrowed(pointer),
        position,
        value: Cow::Borrowed(value),
    })
}

impl<'d> Row<'d> for Override<'d> {
    const TABLE: Table = Table::Overrides;

    fn rows(document: &'d Document) -> Vec<Self> {
        document.scenarios.iter().flat_map(of).collect()
    }

    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault> {
        let scenarios = document.scenarios.iter_mut();
        let mut by_id: HashMap<_, _> = scenarios.map(|it| (it.id.as_str(), &mut it.overrides)).collect();
        for Override { scenario, pointer, position, value } in rows {
            let unknown =
                || Fault::content(format!("{pointer} is overridden in {scenario}, and there is no such scenario"));
            let overrides = by_id.get_mut(scenario.as_ref()).ok_or_else(unknown)?;
            expect_place(position, overrides.len(), &format!("scenario {scenario}, {pointer}"))?;
            overrides.insert(pointer.into_owned(), value.into_owned());
        }
        Ok(())
    }

    fn key(&self) -> Key<'_> {
        (&self.scenario, &self.pointer)
    }

    fn place(&self) -> i64 {
        self.position
    }

    fn move_to(&mut self, place: i64) {
        self.position = place;
    }

    fn same(&self, other: &Self) -> bool {
        json::identical(&self.value, &other.value)
    }

    fn text(&self) -> String {
        self.value.to_string()
    }

    fn parse((scenario, pointer): Key<'_>, position: i64, text: &str) -> Result<Self, Fault> {
        let value = Cow::Owned(json::parse(text, &format!("scenario {scenario}, {pointer}"))?);
        let owned = |text: &str| Cow::Owned(text.to_owned());
        Ok(Self { scenario: owned(scenario), pointer: owned(pointer), position, value })
    }
}

impl<'d> Stored<'d> for Override<'d> {
    const SELECT: &'static str = "SELECT scenario, pointer, position, value FROM overrides ORDER BY position";
    const PUT: &'static str = "INSERT INTO overrides (scenario, pointer, position, value) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (scenario, pointer) DO UPDATE SET position = excluded.position, value = excluded.value";
    const REMOVE: &'static str = "DELETE FROM overrides WHERE scenario = ?1 AND pointer = ?2";

    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let (scenario, pointer): (String, String) = (row.get(0)?, row.get(1)?);
        Self::parse((&scenario, &pointer), row.get(2)?, &row.get::<_, String>(3)?)
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute(params![self.scenario, self.pointer, self.position, json::text(&self.value)?])?;
        Ok(())
    }

    fn remove((scenario, pointer): Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([scenario, pointer])?;
        Ok(())
    }
}
