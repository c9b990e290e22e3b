//! Where people look after something was undone or done again: at what changed.

use headroom_engine::{BASELINE, Document};

use crate::family;
use crate::state::State;

/// The scenario, or plan of record, to show after the document went from `before` to `after` while `selected` was
/// shown: that one where it changed, or where nothing that is there did; otherwise one that came back, the baseline or
/// the first scenario that changed.
pub(crate) fn shown(before: &State, after: &State, selected: &str) -> String {
    let (old, new) = (before.document(), after.document());
    let selected = if is_there(after, selected) { selected } else { heir(before, after, selected) };
    let mut changed = new.scenarios.iter().filter(|it| before.scenario(&it.id) != Some(*it) || noted(old, new, &it.id));
    let is_changed = |id: &str| {
        let scenario = after.scenario(id).is_some_and(|it| before.scenario(id) != Some(it));
        scenario || noted(old, new, id) || (id == BASELINE && before.print(BASELINE) != after.print(BASELINE))
    };
    if is_changed(selected) {
        return selected.to_owned();
    }
    let back = new.scenarios.iter().find(|it| before.scenario(&it.id).is_none()).map(|it| it.id.as_str());
    let baseline = || is_changed(BASELINE).then_some(BASELINE);
    let first = || changed.next().map(|it| it.id.as_str());
    back.or_else(baseline).or_else(first).unwrap_or(selected).to_owned()
}

fn is_there(state: &State, id: &str) -> bool {
    state.has(id) || family::record(state.document(), id).is_some()
}

/// The nearest ancestor of `gone` that is left.
fn heir<'s>(before: &'s State, after: &State, gone: &str) -> &'s str {
    let parents = before.upwards(gone).map(family::parent);
    parents.into_iter().find(|id| after.has(id)).unwrap_or(BASELINE)
}

/// Whether what is noted about the values of `id` differs.
fn noted(old: &Document, new: &Document, id: &str) -> bool {
    if old.notes == new.notes {
        return false;
    }
    let of = |document: &Document| {
        let notes = document.notes.iter().filter(|note| note.scenario.as_deref().unwrap_or(BASELINE) == id);
        notes.cloned().collect::<Vec<_>>()
    };
    of(old) != of(new)
}
