//! What a document is made of, one file a table: its definition, its row, how it is read and written.
//!
//! A row is known by its [`Key`], has a place among its like, and says something. A [`Document`] falls into rows
//! without copying; an edit is the rows that differ between two documents, in memory ([`sheet`]) and in the file alike.
//! Values are JSON text, keyed by the JSON Pointer they stand at.

pub(crate) mod assumption_note;
pub(crate) mod assumption_range;
pub(crate) mod difference;
pub(crate) mod overrides;
pub(crate) mod plan;
pub(crate) mod plan_of_record;
pub(crate) mod scenario;
pub(crate) mod sheet;

use headroom_engine::Document;
use rusqlite::{CachedStatement, Connection};
use serde_json::Value;

use crate::fault::Fault;
use assumption_note::Noted;
use assumption_range::Ranged;
use overrides::Override;
use plan::Piece;
use plan_of_record::Frozen;
use scenario::Head;

/// What a row is known by in its table from one document to the next: whose it is, where that matters, and its name.
pub(crate) type Key<'k> = (&'k str, &'k str);

/// The tables of a document, each before those whose rows rest on its.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Table {
    /// Pieces of the baseline's plan.
    Plan,
    /// Scenarios without their overrides.
    Scenario,
    /// What scenarios say instead of their parents.
    Overrides,
    /// Ranges for simulation.
    Range,
    /// Who says so and from where.
    Note,
    /// Plans of record.
    Record,
}

impl Table {
    const ALL: [Self; 6] = [Self::Plan, Self::Scenario, Self::Overrides, Self::Range, Self::Note, Self::Record];

    /// The table's name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Scenario => "scenario",
            Self::Overrides => "overrides",
            Self::Range => "assumption_range",
            Self::Note => "assumption_note",
            Self::Record => "plan_of_record",
        }
    }

    /// The table with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }
}

/// A row of a document, borrowed from it or made from text.
pub(crate) trait Row<'d>: Sized {
    /// The table it is in.
    const TABLE: Table;

    /// The document's rows of this table, in order.
    fn rows(document: &'d Document) -> Vec<Self>;
    /// Makes rows, ordered by their place, this part of `document`, whose parts before it are there already.
    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault>;

    /// What it is known by.
    fn key(&self) -> Key<'_>;
    /// Where it stands among its like, counted from 0.
    fn place(&self) -> i64;
    /// Puts it elsewhere.
    fn move_to(&mut self, place: i64);
    /// Whether a row with the same key says the same, to the last bit; wherever it stands.
    fn same(&self, other: &Self) -> bool;
    /// What it says, as text from which [`Row::parse`] makes the same row.
    fn text(&self) -> String;
    /// The row with this key and place that says `text`.
    fn parse(key: Key<'_>, place: i64, text: &str) -> Result<Self, Fault>;
}

/// A row as the file keeps it.
pub(crate) trait Stored<'d>: Row<'d> {
    /// All rows in order of their place.
    const SELECT: &'static str;
    /// Writes a row, new or in place of the one with its key.
    const PUT: &'static str;
    /// Removes the row with a key.
    const REMOVE: &'static str;

    /// The row [`Stored::SELECT`] found.
    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault>;
    /// Runs [`Stored::PUT`] for this row.
    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault>;
    /// Runs [`Stored::REMOVE`] for the row with this key.
    fn remove(key: Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault>;
}

/// A document before anything is gathered into it.
pub(crate) fn blank() -> Document {
    Document { plan: Value::Null, scenarios: Vec::new(), ranges: Vec::new(), notes: Vec::new(), records: Vec::new() }
}

/// The document the tables hold.
pub(crate) fn read(connection: &Connection) -> Result<Document, Fault> {
    let mut document = blank();
    Piece::gather(read_rows(connection)?, &mut document)?;
    Head::gather(read_rows(connection)?, &mut document)?;
    Override::gather(read_rows(connection)?, &mut document)?;
    Ranged::gather(read_rows(connection)?, &mut document)?;
    Noted::gather(read_rows(connection)?, &mut document)?;
    Frozen::gather(read_rows(connection)?, &mut document)?;
    Ok(document)
}

fn read_rows<'d, R: Stored<'d>>(connection: &Connection) -> Result<Vec<R>, Fault> {
    let mut query = connection.prepare(R::SELECT)?;
    let mut found = query.query([])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(R::take(row)?);
    }
    Ok(rows)
}

/// Brings the tables from `before`, which they hold, to `after`.
pub(crate) fn write(connection: &Connection, before: &Document, after: &Document) -> Result<(), Fault> {
    difference::write::<Piece<'_>>(connection, before, after)?;
    difference::write::<Head<'_>>(connection, before, after)?;
    difference::write::<Override<'_>>(connection, before, after)?;
    difference::write::<Ranged<'_>>(connection, before, after)?;
    difference::write::<Noted<'_>>(connection, before, after)?;
    difference::write::<Frozen>(connection, before, after)
}

/// Fills the tables, which are empty.
pub(crate) fn fill(connection: &Connection, document: &Document) -> Result<(), Fault> {
    difference::fill::<Piece<'_>>(connection, document)?;
    difference::fill::<Head<'_>>(connection, document)?;
    difference::fill::<Override<'_>>(connection, document)?;
    difference::fill::<Ranged<'_>>(connection, document)?;
    difference::fill::<Noted<'_>>(connection, document)?;
    difference::fill::<Frozen>(connection, document)
}

/// Rows are read in order of their place, and places count from 0 without a gap.
fn expect_place(place: i64, expected: usize, table: &str) -> Result<(), Fault> {
    if usize::try_from(place) == Ok(expected) {
        Ok(())
    } else {
        Err(Fault::content(format!("{table}: position {place} where {expected} was expected")))
    }
}
