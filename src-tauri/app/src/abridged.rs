//! What an edit answers with: the view, without the rows of the grid that the page has already.
//!
//! An edit leaves most assumptions as they were, and the page has just been told of them. Saying them all again takes it
//! longer to read than everything that has changed.

use std::mem;

use headroom_workbench::view::{GridRow, View};
use serde::Serialize;
use specta::Type;

/// The view after an edit.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct EditAnswer {
    /// Which answer to an edit this is, counted from 1.
    number: u32,
    /// The view. The groups of its grid have only those rows that are not kept.
    view: View,
    /// For each row of each group of the grid, whether it is left out: then it is the one at its place in the answer
    /// that the page holds.
    kept: Vec<Vec<bool>>,
}

/// The last answer to an edit, as the page that has got it knows it.
#[derive(Debug, Default)]
pub(crate) struct LastAnswer {
    number: u32,
    /// The rows of each group of the grid.
    rows: Vec<Vec<GridRow>>,
}

impl LastAnswer {
    /// Answers with a view. `holds`: the number of the answer that the page holds; rows are left out where it is the
    /// last one.
    pub(crate) fn next(&mut self, mut view: View, holds: Option<u32>) -> EditAnswer {
        let before = mem::take(&mut self.rows);
        let held = if holds == Some(self.number) { before.as_slice() } else { &[] };
        let mut kept = Vec::new();
        for (place, group) in view.grid.groups.iter_mut().enumerate() {
            let rows = mem::take(&mut group.rows);
            let same = kept_of(&rows, held.get(place).map_or(&[], Vec::as_slice));
            group.rows = rows.iter().zip(&same).filter(|(_, same)| !**same).map(|(row, _)| row.clone()).collect();
            kept.push(same);
            self.rows.push(rows);
        }
        self.number += 1;
        EditAnswer { number: self.number, view, kept }
    }
}

/// For each row, whether it is as before.
fn kept_of(rows: &[GridRow], before: &[GridRow]) -> Vec<bool> {
    rows.iter().enumerate().map(|(place, row)| before.get(place) == Some(row)).collect()
}
