//! A document laid out in rows, to which steps are applied in memory as edits are in the file.

use std::collections::HashMap;

use headroom_engine::Document;

use super::assumption_note::Noted;
use super::assumption_range::Ranged;
use super::overrides::Override;
use super::plan::Piece;
use super::plan_of_record::Frozen;
use super::scenario::Head;
use super::{Row, Table, blank};
use crate::fault::Fault;
use crate::step::{Change, Image};

/// The rows of a document, by what they are known by.
pub(crate) struct Sheet<'d> {
    plan: Part<Piece<'d>>,
    scenario: Part<Head<'d>>,
    overrides: Part<Override<'d>>,
    range: Part<Ranged<'d>>,
    note: Part<Noted<'d>>,
    record: Part<Frozen>,
}

impl<'d> Sheet<'d> {
    /// The rows of `document`.
    pub(crate) fn of(document: &'d Document) -> Self {
        Self {
            plan: Part::of(document),
            scenario: Part::of(document),
            overrides: Part::of(document),
            range: Part::of(document),
            note: Part::of(document),
            record: Part::of(document),
        }
    }

    /// Puts `to` where `from` stands; a fault where something else stands there.
    pub(crate) fn turn(&mut self, change: &Change, from: Option<&Image>, to: Option<&Image>) -> Result<(), Fault> {
        match change.table {
            Table::Plan => self.plan.turn(change, from, to),
            Table::Scenario => self.scenario.turn(change, from, to),
            Table::Overrides => self.overrides.turn(change, from, to),
            Table::Range => self.range.turn(change, from, to),
            Table::Note => self.note.turn(change, from, to),
            Table::Record => self.record.turn(change, from, to),
        }
    }

    /// The document the rows make.
    pub(crate) fn document(self) -> Result<Document, Fault> {
        let mut document = blank();
        Piece::gather(self.plan.rows(), &mut document)?;
        Head::gather(self.scenario.rows(), &mut document)?;
        Override::gather(self.overrides.rows(), &mut document)?;
        Ranged::gather(self.range.rows(), &mut document)?;
        Noted::gather(self.note.rows(), &mut document)?;
        Frozen::gather(self.record.rows(), &mut document)?;
        Ok(document)
    }
}

/// The rows of one table.
struct Part<R>(HashMap<(Box<str>, Box<str>), R>);

impl<'d, R: Row<'d>> Part<R> {
    fn of(document: &'d Document) -> Self {
        let keyed = |row: R| ((row.key().0.into(), row.key().1.into()), row);
        Self(R::rows(document).into_iter().map(keyed).collect())
    }

    fn turn(&mut self, change: &Change, from: Option<&Image>, to: Option<&Image>) -> Result<(), Fault> {
        let stands = self.0.remove(&change.key);
        if !stands_there(change, stands.as_ref(), from)? {
            return Err(misfit(change));
        }
        if let Some(image) = to {
            self.0.insert(change.key.clone(), lead(change, stands, image)?);
        }
        Ok(())
    }

    fn rows(self) -> Vec<R> {
        let mut rows: Vec<R> = self.0.into_values().collect();
        rows.sort_unstable_by_key(Row::place);
        rows
    }
}

/// Whether the row is what the step says it was.
fn stands_there<'d, R: Row<'d>>(change: &Change, row: Option<&R>, image: Option<&Image>) -> Result<bool, Fault> {
    let (row, image) = match (row, image) {
        (None, None) => return Ok(true),
        (Some(row), Some(image)) => (row, image),
        _ => return Ok(false),
    };
    let says = match &image.text {
        Some(text) => R::parse(change.key(), image.place, text)?.same(row),
        None => true,
    };
    Ok(says && row.place() == image.place)
}

/// The row the image shows; where it says nothing new, the one that stands there is moved.
fn lead<'d, R: Row<'d>>(change: &Change, stands: Option<R>, image: &Image) -> Result<R, Fault> {
    match (&image.text, stands) {
        (Some(text), _) => R::parse(change.key(), image.place, text),
        (None, Some(mut row)) => {
            row.move_to(image.place);
            Ok(row)
        }
        (None, None) => Err(misfit(change)),
    }
}

fn misfit(change: &Change) -> Fault {
    let (owner, name) = change.key();
    Fault::content(format!("{} {owner}{name}", change.table.name()))
}
