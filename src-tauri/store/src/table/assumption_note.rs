//! The table `assumption_note`: who says so, from where, and how sure.

use std::borrow::Cow;

use headroom_engine::{AssumptionNote, Confidence, Document};
use rusqlite::{CachedStatement, params};

use super::{Key, Row, Stored, Table, expect_place};
use crate::fault::Fault;
use crate::json;

/// `scenario` '' = the baseline, which has no row of its own and no other note names so. No reference: a note of a
/// scenario that is not there can be held and mended.
pub(crate) const TABLE: &str = "
CREATE TABLE assumption_note (
  scenario TEXT NOT NULL,
  pointer TEXT NOT NULL,
  position INTEGER NOT NULL,
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT,
  PRIMARY KEY (scenario, pointer)
) STRICT, WITHOUT ROWID;";

const LEVELS: [(&str, Confidence); 3] =
    [("high", Confidence::High), ("medium", Confidence::Medium), ("low", Confidence::Low)];

/// A note in its place.
pub(crate) struct Noted<'d> {
    position: i64,
    note: Cow<'d, AssumptionNote>,
}

impl<'d> Row<'d> for Noted<'d> {
    const TABLE: Table = Table::Note;

    fn rows(document: &'d Document) -> Vec<Self> {
        (0..).zip(&document.notes).map(|(position, note)| Self { position, note: Cow::Borrowed(note) }).collect()
    }

    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault> {
        for (count, row) in rows.into_iter().enumerate() {
            expect_place(row.position, count, "note")?;
            document.notes.push(row.note.into_owned());
        }
        Ok(())
    }

    fn key(&self) -> Key<'_> {
        (self.note.scenario.as_deref().unwrap_or_default(), &self.note.pointer)
    }

    fn place(&self) -> i64 {
        self.position
    }

    fn move_to(&mut self, place: i64) {
        self.position = place;
    }

    fn same(&self, other: &Self) -> bool {
        self.note == other.note
    }

    fn text(&self) -> String {
        json::image(&self.note)
    }

    fn parse((scenario, pointer): Key<'_>, position: i64, text: &str) -> Result<Self, Fault> {
        let note = json::parse(text, &format!("note at {pointer}"))?;
        let row = Self { position, note: Cow::Owned(note) };
        let fits = row.key() == (scenario, pointer);
        if fits { Ok(row) } else { Err(Fault::content(format!("the note at {pointer} names another place"))) }
    }
}

impl<'d> Stored<'d> for Noted<'d> {
    const SELECT: &'static str = "SELECT scenario, pointer, position, note, author, source, confidence
        FROM assumption_note ORDER BY position";
    const PUT: &'static str =
        "INSERT INTO assumption_note (scenario, pointer, position, note, author, source, confidence)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (scenario, pointer) DO UPDATE SET position = excluded.position, note = excluded.note,
          author = excluded.author, source = excluded.source, confidence = excluded.confidence";
    const REMOVE: &'static str = "DELETE FROM assumption_note WHERE scenario = ?1 AND pointer = ?2";

    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let note = AssumptionNote {
            scenario: Some(row.get(0)?).filter(|id: &String| !id.is_empty()),
            pointer: row.get(1)?,
            note: row.get(3)?,
            author: row.get(4)?,
            source: row.get(5)?,
            confidence: row.get::<_, Option<String>>(6)?.map(|name| level(&name)).transpose()?,
        };
        Ok(Self { position: row.get(2)?, note: Cow::Owned(note) })
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        let AssumptionNote { scenario, pointer, note, author, source, confidence } = self.note.as_ref();
        if scenario.as_ref().is_some_and(String::is_empty) {
            return Err(Fault::content(format!("the note at {pointer} names a scenario without an id")));
        }
        let (scenario, confidence) = (scenario.as_deref().unwrap_or_default(), confidence.map(level_name));
        statement.execute(params![scenario, pointer, self.position, note, author, source, confidence])?;
        Ok(())
    }

    fn remove((scenario, pointer): Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([scenario, pointer])?;
        Ok(())
    }
}

fn level(name: &str) -> Result<Confidence, Fault> {
    let known = LEVELS.iter().find(|level| level.0 == name);
    known.map(|level| level.1).ok_or_else(|| Fault::content(format!("nobody is “{name}” sure")))
}

fn level_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}
