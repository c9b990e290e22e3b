//! The way from one moment of a history to another.

use std::cmp::Ordering;

use super::{Entry, History, HistoryError};
use crate::step::Way;

/// The edits between two moments, in the order they are taken, and which way each.
pub(super) fn between(history: &History, from: u64, to: u64) -> Result<Vec<(&Entry, Way)>, HistoryError> {
    let (mut from, mut to) = (from, to);
    let (mut back, mut forth) = (Vec::new(), Vec::new());
    loop {
        // Whoever is younger climbs: a parent is older than its children, and so both meet where their ways part.
        match from.cmp(&to) {
            Ordering::Equal => break,
            Ordering::Greater => from = climb(history, from, Way::Back, &mut back)?,
            Ordering::Less => to = climb(history, to, Way::Forth, &mut forth)?,
        }
    }
    back.extend(forth.into_iter().rev());
    Ok(back)
}

fn climb<'h>(history: &'h History, seq: u64, way: Way, taken: &mut Vec<(&'h Entry, Way)>) -> Result<u64, HistoryError> {
    let entry = history.entry(seq).ok_or(HistoryError::Unknown { seq })?;
    taken.push((entry, way));
    Ok(entry.parent)
}
