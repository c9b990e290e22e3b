//! What an edit did: the rows that differ, each as it was and as it became.

use headroom_engine::Document;

use crate::fault::Fault;
use crate::history::HistoryError;
use crate::table::assumption_note::Noted;
use crate::table::assumption_range::Ranged;
use crate::table::difference::{Pair, pairs};
use crate::table::overrides::Override;
use crate::table::plan::Piece;
use crate::table::plan_of_record::Frozen;
use crate::table::scenario::Head;
use crate::table::sheet::Sheet;
use crate::table::{Key, Row, Table};

/// The rows that differ between two documents, each with what it said before and after: a snapshot of what changed, no
/// inverse operation. It leads from the one to the other and back, to the last bit and in the same order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    changes: Vec<Change>,
}

/// A row that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// The table it is in.
    pub(crate) table: Table,
    /// What it is known by, as [`Key`] has it.
    pub(crate) key: (Box<str>, Box<str>),
    /// The row as it was; `None` = there was none.
    pub(crate) before: Option<Image>,
    /// The row as it became; `None` = it went.
    pub(crate) after: Option<Image>,
}

/// A row at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    /// Where it stood among its like.
    pub(crate) place: i64,
    /// What it said; `None` = the same before and after.
    pub(crate) text: Option<Box<str>>,
}

/// Which way a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// To what was.
    Back,
    /// To what became of it.
    Forth,
}

impl Step {
    /// What leads from `before` to `after`. Where either has two entries under one id (which no document that can be
    /// stored has), the step fits neither.
    pub fn between(before: &Document, after: &Document) -> Self {
        let mut changes = Vec::new();
        add::<Piece<'_>>(before, after, &mut changes);
        add::<Head<'_>>(before, after, &mut changes);
        add::<Override<'_>>(before, after, &mut changes);
        add::<Ranged<'_>>(before, after, &mut changes);
        add::<Noted<'_>>(before, after, &mut changes);
        add::<Frozen>(before, after, &mut changes);
        Self { changes }
    }

    /// The document before the step, from the one after it.
    ///
    /// # Errors
    /// [`HistoryError::Misfit`] where `document` says something else than the step left there.
    pub fn back(&self, document: &Document) -> Result<Document, HistoryError> {
        walk(document, [(self, Way::Back)])
    }

    /// The document after the step, from the one before it.
    ///
    /// # Errors
    /// [`HistoryError::Misfit`] where `document` says something else than the step found there.
    pub fn forth(&self, document: &Document) -> Result<Document, HistoryError> {
        walk(document, [(self, Way::Forth)])
    }

    /// How much room it takes, in bytes.
    pub fn bytes(&self) -> usize {
        self.changes.iter().map(Change::bytes).sum()
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The rows that differ.
    pub(crate) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The step that changes these rows.
    pub(crate) fn of(changes: Vec<Change>) -> Self {
        Self { changes }
    }
}

/// Takes the steps one after the other; all of them or none.
pub(crate) fn walk<'s>(
    document: &Document,
    steps: impl IntoIterator<Item = (&'s Step, Way)>,
) -> Result<Document, HistoryError> {
    let mut sheet = Sheet::of(document);
    for (step, way) in steps {
        step.changes.iter().try_for_each(|change| change.turn(&mut sheet, way)).map_err(misfit)?;
    }
    sheet.document().map_err(misfit)
}

fn misfit(fault: Fault) -> HistoryError {
    HistoryError::Misfit { place: fault.into_words() }
}

impl Change {
    /// What the row is known by.
    pub(crate) fn key(&self) -> Key<'_> {
        (&self.key.0, &self.key.1)
    }

    fn turn(&self, sheet: &mut Sheet<'_>, way: Way) -> Result<(), Fault> {
        let (before, after) = (self.before.as_ref(), self.after.as_ref());
        match way {
            Way::Back => sheet.turn(self, after, before),
            Way::Forth => sheet.turn(self, before, after),
        }
    }

    fn bytes(&self) -> usize {
        let text = |image: &Option<Image>| image.as_ref().and_then(|it| it.text.as_ref()).map_or(0, |text| text.len());
        size_of::<Self>() + self.key.0.len() + self.key.1.len() + text(&self.before) + text(&self.after)
    }
}

fn add<'d, R: Row<'d>>(before: &'d Document, after: &'d Document, changes: &mut Vec<Change>) {
    changes.extend(pairs::<R>(before, after).into_iter().filter_map(change));
}

fn change<'d, R: Row<'d>>(pair: Pair<R>) -> Option<Change> {
    let (owner, name) = pair.before.as_ref().or(pair.after.as_ref())?.key();
    let key = (owner.into(), name.into());
    let moved_only = pair.before.as_ref().zip(pair.after.as_ref()).is_some_and(|(before, after)| before.same(after));
    let image = |row: R| Image { place: row.place(), text: (!moved_only).then(|| row.text().into_boxed_str()) };
    Some(Change { table: R::TABLE, key, before: pair.before.map(image), after: pair.after.map(image) })
}
