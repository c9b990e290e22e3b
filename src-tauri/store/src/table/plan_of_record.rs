//! The table `plan_of_record`: scenarios as they were when they were frozen.

use std::sync::Arc;

use headroom_engine::{Document, PlanOfRecord};
use rusqlite::{CachedStatement, params};

use super::{Key, Row, Stored, Table, expect_place};
use crate::fault::Fault;
use crate::json;

/// `scenario` is what the scenario was called, not a reference: it may be gone while this stays.
pub(crate) const TABLE: &str = "
CREATE TABLE plan_of_record (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  scenario TEXT NOT NULL,
  note TEXT NOT NULL,
  engine TEXT NOT NULL,
  baseline TEXT NOT NULL,
  plan TEXT NOT NULL,
  results TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

/// A plan of record in its place.
pub(crate) struct Frozen {
    position: i64,
    record: Arc<PlanOfRecord>,
}

impl Row<'_> for Frozen {
    const TABLE: Table = Table::Record;

    fn rows(document: &Document) -> Vec<Self> {
        (0..).zip(&document.records).map(|(position, record)| Self { position, record: Arc::clone(record) }).collect()
    }

    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault> {
        for (count, row) in rows.into_iter().enumerate() {
            expect_place(row.position, count, "plan of record")?;
            document.records.push(row.record);
        }
        Ok(())
    }

    fn key(&self) -> Key<'_> {
        ("", &self.record.id)
    }

    fn place(&self) -> i64 {
        self.position
    }

    fn move_to(&mut self, place: i64) {
        self.position = place;
    }

    /// What is shared is the same without looking: results are long, and records are never edited.
    fn same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.record, &other.record) || alike(&self.record, &other.record)
    }

    fn text(&self) -> String {
        json::image(self.record.as_ref())
    }

    fn parse((_, id): Key<'_>, position: i64, text: &str) -> Result<Self, Fault> {
        let record: PlanOfRecord = json::parse(text, &format!("plan of record {id}"))?;
        let fits = record.id == id;
        let row = Self { position, record: Arc::new(record) };
        if fits { Ok(row) } else { Err(Fault::content(format!("the plan of record {id} has another id"))) }
    }
}

fn alike(a: &PlanOfRecord, b: &PlanOfRecord) -> bool {
    let words = |it: &PlanOfRecord| [&it.id, &it.name, &it.date, &it.scenario, &it.note, &it.engine].map(String::clone);
    let values = [(&a.baseline, &b.baseline), (&a.plan, &b.plan), (&a.results, &b.results)];
    words(a) == words(b) && values.iter().all(|(a, b)| json::identical(a, b))
}

impl Stored<'_> for Frozen {
    const SELECT: &'static str = "SELECT id, position, name, date, scenario, note, engine, baseline, plan, results
        FROM plan_of_record ORDER BY position";
    const PUT: &'static str =
        "INSERT INTO plan_of_record (id, position, name, date, scenario, note, engine, baseline, plan, results)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, date = excluded.date,
          scenario = excluded.scenario, note = excluded.note, engine = excluded.engine,
          baseline = excluded.baseline, plan = excluded.plan, results = excluded.results";
    const REMOVE: &'static str = "DELETE FROM plan_of_record WHERE id = ?1";

    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        let id: String = row.get(0)?;
        let value = |column| json::parse(&row.get::<_, String>(column)?, &format!("plan of record {id}"));
        let (baseline, plan, results) = (value(7)?, value(8)?, value(9)?);
        let (name, date, scenario) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let (note, engine) = (row.get(5)?, row.get(6)?);
        let record = PlanOfRecord { id, name, date, scenario, note, engine, baseline, plan, results };
        Ok(Self { position: row.get(1)?, record: Arc::new(record) })
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        let PlanOfRecord { id, name, date, scenario, note, engine, baseline, plan, results } = self.record.as_ref();
        let (baseline, plan, results) = (json::text(baseline)?, json::text(plan)?, json::text(results)?);
        statement.execute(params![id, self.position, name, date, scenario, note, engine, baseline, plan, results])?;
        Ok(())
    }

    fn remove((_, id): Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([id])?;
        Ok(())
    }
}
