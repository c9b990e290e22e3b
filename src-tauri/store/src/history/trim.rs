//! What is forgotten.

use std::collections::HashSet;

use super::{Entry, History};

/// How much of a history is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The age of the oldest edit, in milliseconds.
    pub age_ms: i64,
    /// The room all edits take, in bytes.
    pub bytes: usize,
}

/// Removes the oldest edits until the rest is within the limits.
pub(super) fn trim(history: &mut History, now: i64, limits: Limits) {
    let past = past(history);
    let mut room: usize = history.entries.iter().map(|entry| entry.bytes()).sum();
    let (mut base, mut gone, mut enough) = (history.base, HashSet::new(), false);
    for entry in &history.entries {
        // The present begins a new past with each of its edits that goes; whatever stood beside that is out of reach.
        let reachable = entry.parent == base || (entry.parent > base && !gone.contains(&entry.parent));
        let due = is_old(entry, now, limits) || room > limits.bytes;
        let kept = entry.seq == history.at || (reachable && (enough || !due));
        if !kept {
            room -= entry.bytes();
            gone.insert(entry.seq);
            base = if past.contains(&entry.seq) { entry.seq } else { base };
        }
        // Oldest first: behind one that may stay, all may stay.
        enough |= reachable && !due;
    }
    history.base = base;
    history.entries.retain(|entry| !gone.contains(&entry.seq));
}

/// The edits that lead from the base to the present.
fn past(history: &History) -> HashSet<u64> {
    std::iter::successors(history.undo(), |entry| history.entry(entry.parent)).map(|entry| entry.seq).collect()
}

fn is_old(entry: &Entry, now: i64, limits: Limits) -> bool {
    now.saturating_sub(entry.at) > limits.age_ms
}
