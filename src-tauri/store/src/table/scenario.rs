//! The table `scenario`: who stands on whom; what each overrides is in the table `overrides`.

use std::borrow::Cow;

use headroom_engine::{Document, Scenario};
use indexmap::IndexMap;
use rusqlite::{CachedStatement, params};
use serde::{Deserialize, Serialize};

use super::{Key, Row, Stored, Table, expect_place};
use crate::fault::Fault;
use crate::json;

/// `parent` NULL = directly on the baseline, which has no row. References are checked when the edit is complete.
pub(crate) const TABLE: &str = "
CREATE TABLE scenario (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  parent TEXT REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  colour INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

/// As it was in format 1, without colours.
pub(crate) const TABLE_1: &str = "
CREATE TABLE scenario (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  parent TEXT REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

/// A scenario without its overrides, in its place.
pub(crate) struct Head<'d> {
    id: Cow<'d, str>,
    position: i64,
    says: Says<'d>,
}

/// What the row says.
#[derive(PartialEq, Serialize, Deserialize)]
struct Says<'d> {
    name: Cow<'d, str>,
    parent: Option<Cow<'d, str>>,
    colour: u32,
    note: Cow<'d, str>,
}

impl<'d> Row<'d> for Head<'d> {
    const TABLE: Table = Table::Scenario;

    fn rows(document: &'d Document) -> Vec<Self> {
        (0..).zip(&document.scenarios).map(|(position, scenario)| Self::of(scenario, position)).collect()
    }

    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault> {
        for (count, head) in rows.into_iter().enumerate() {
            expect_place(head.position, count, "scenario")?;
            document.scenarios.push(head.into_scenario());
        }
        Ok(())
    }

    fn key(&self) -> Key<'_> {
        ("", &self.id)
    }

    fn place(&self) -> i64 {
        self.position
    }

    fn move_to(&mut self, place: i64) {
        self.position = place;
    }

    fn same(&self, other: &Self) -> bool {
        self.says == other.says
    }

    fn text(&self) -> String {
        json::image(&self.says)
    }

    fn parse((_, id): Key<'_>, position: i64, text: &str) -> Result<Self, Fault> {
        let says = json::parse(text, &format!("scenario {id}"))?;
        Ok(Self { id: Cow::Owned(id.to_owned()), position, says })
    }
}

impl<'d> Head<'d> {
    fn of(scenario: &'d Scenario, position: i64) -> Self {
        let Scenario { id, name, parent, note, colour, overrides: _ } = scenario;
        let parent = parent.as_deref().map(Cow::Borrowed);
        let says = Says { name: Cow::Borrowed(name), parent, colour: *colour, note: Cow::Borrowed(note) };
        Self { id: Cow::Borrowed(id), position, says }
    }

    fn into_scenario(self) -> Scenario {
        let Says { name, parent, colour, note } = self.says;
        Scenario {
            id: self.id.into_owned(),
            name: name.into_owned(),
            parent: parent.map(Cow::into_owned),
            overrides: IndexMap::new(),
            note: note.into_owned(),
            colour,
        }
    }
}

impl<'d> Stored<'d> for Head<'d> {
    const SELECT: &'static str = "SELECT id, position, name, parent, colour, note FROM scenario ORDER BY position";
    const PUT: &'static str = "INSERT INTO scenario (id, position, name, parent, colour, note)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, parent = excluded.parent,
          colour = excluded.colour, note = excluded.note";
    const REMOVE: &'static str = "DELETE FROM scenario WHERE id = ?1";

    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let text = |column| Ok::<_, Fault>(Cow::Owned(row.get::<_, String>(column)?));
        let parent = row.get::<_, Option<String>>(3)?.map(Cow::Owned);
        let says = Says { name: text(2)?, parent, colour: row.get(4)?, note: text(5)? };
        Ok(Self { id: text(0)?, position: row.get(1)?, says })
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        let Says { name, parent, colour, note } = &self.says;
        statement.execute(params![self.id, self.position, name, parent, colour, note])?;
        Ok(())
    }

    fn remove((_, id): Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([id])?;
        Ok(())
    }
}
