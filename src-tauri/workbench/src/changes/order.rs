//! What stands elsewhere in an order: the fewest things whose moving makes one order of the other.

use std::collections::{HashMap, HashSet};

/// A thing that stands elsewhere, and what it stood and stands after.
pub(super) struct Shift<'i> {
    pub(super) id: &'i str,
    was_after: Option<&'i str>,
    is_after: Option<&'i str>,
}

impl Shift<'_> {
    /// `first`, or `after “SMB”`.
    pub(super) fn before(&self, name: impl Fn(&str) -> String) -> String {
        in_words(self.was_after, name)
    }

    /// The same, of where it stands now.
    pub(super) fn after(&self, name: impl Fn(&str) -> String) -> String {
        in_words(self.is_after, name)
    }
}

/// What moved among the things that both orders have.
pub(super) fn shifts<'i>(old: &[&'i str], new: &[&'i str]) -> Vec<Shift<'i>> {
    let (in_old, in_new): (HashSet<&str>, HashSet<&str>) =
        (old.iter().copied().collect(), new.iter().copied().collect());
    let old: Vec<&str> = old.iter().copied().filter(|id| in_new.contains(id)).collect();
    let new: Vec<&str> = new.iter().copied().filter(|id| in_old.contains(id)).collect();
    if old == new {
        return Vec::new();
    }
    let places: HashMap<&str, usize> = old.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let ranks: Vec<usize> = new.iter().map(|id| places[id]).collect();
    let stay = longest_rise(&ranks);
    let shift = |at: usize| {
        let was = ranks[at];
        let before = |order: &[&'i str], at: usize| at.checked_sub(1).map(|at| order[at]);
        Shift { id: new[at], was_after: before(&old, was), is_after: before(&new, at) }
    };
    (0..new.len()).filter(|at| !stay.contains(at)).map(shift).collect()
}

/// The places of a longest rising part of `ranks` (patience sorting).
fn longest_rise(ranks: &[usize]) -> HashSet<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(ranks.len());
    for (at, rank) in ranks.iter().enumerate() {
        let pile = ends.partition_point(|end| ranks[*end] < *rank);
        before.push(pile.checked_sub(1).map(|pile| ends[pile]));
        if pile == ends.len() { ends.push(at) } else { ends[pile] = at }
    }
    std::iter::successors(ends.last().copied(), |at| before[*at]).collect()
}

fn in_words(neighbour: Option<&str>, name: impl Fn(&str) -> String) -> String {
    neighbour.map_or_else(|| "first".to_owned(), |id| format!("after “{}”", name(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(old: &[&str], new: &[&str]) -> Vec<String> {
        let write = |shift: &Shift<'_>| {
            let name = |id: &str| id.to_owned();
            format!("{}: {} → {}", shift.id, shift.before(name), shift.after(name))
        };
        shifts(old, new).iter().map(write).collect()
    }

    #[test]
    fn one_that_was_moved_is_the_one_that_moved() {
        assert!(moved(&["a", "b", "c"], &["a", "b", "c"]).is_empty());
        assert_eq!(moved(&["a", "b", "c", "d"], &["d", "a", "b", "c"]), ["d: after “c” → first"]);
        assert_eq!(moved(&["a", "b", "c", "d"], &["b", "c", "a", "d"]), ["a: first → after “c”"]);
    }

    #[test]
    fn what_comes_and_goes_moves_nothing() {
        assert!(moved(&["a", "b", "c"], &["x", "a", "c"]).is_empty());
    }

    #[test]
    fn nothing_more_moves_than_must() {
        assert_eq!(moved(&["a", "b", "c", "d", "e"], &["e", "d", "c", "b", "a"]).len(), 4);
    }
}
