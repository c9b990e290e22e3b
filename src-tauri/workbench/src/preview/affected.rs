//! The scenarios that come to other values by an edit of another.

use headroom_engine::number::Style;
use headroom_engine::{BASELINE, resolved_value};

use crate::cache::{Cache, Outcome};
use crate::state::State;
use crate::view::{Affected, ChangeLine, Shift};
use crate::{changes, family};

/// So many affected scenarios are listed.
const MOST: usize = 50;
/// So many values of each.
const MOST_VALUES: usize = 6;
/// So many scenarios are looked through; in a document with more the count is a least one.
const MOST_SOUGHT: usize = 500;

/// Whom a change reaches.
pub(super) struct Reach {
    /// The first of them, in the order of the tree.
    pub(super) listed: Vec<Affected>,
    /// How many there are.
    pub(super) count: usize,
    /// How many of them would no longer be valid.
    pub(super) invalid: usize,
    /// There may be more: not all were looked through.
    pub(super) at_least: bool,
}

/// A scenario that is affected.
struct Found<'s> {
    id: &'s str,
    changes: Vec<ChangeLine>,
    problem: Option<String>,
}

impl Reach {
    /// Every scenario but `edited` that is there before and after and comes to other values, or is no longer valid.
    pub(super) fn of(cache: &mut Cache, before: &State, after: &State, edited: Option<&str>) -> Self {
        let mut sought = candidates(before, after, edited);
        let at_least = sought.len() > MOST_SOUGHT;
        sought.truncate(MOST_SOUGHT);
        let mut found: Vec<Found<'_>> = sought.into_iter().filter_map(|id| Found::of(before, after, id)).collect();
        let count = found.len();
        let invalid = found.iter().filter(|found| found.problem.is_some()).count();
        found.truncate(MOST);
        Self { listed: listed(cache, before, after, found), count, invalid, at_least }
    }
}

/// Those whose results depend on something that differs.
fn candidates<'s>(before: &State, after: &'s State, edited: Option<&str>) -> Vec<&'s str> {
    let all = std::iter::once(BASELINE).chain(after.tree().map(|(scenario, _)| scenario.id.as_str()));
    let others = all.filter(|id| Some(*id) != edited && before.has(id));
    others.filter(|id| before.print(id) != after.print(id)).collect()
}

impl<'s> Found<'s> {
    /// `None` where the scenario comes to the same values and is as valid as it was.
    fn of(before: &State, after: &State, id: &'s str) -> Option<Self> {
        let was_valid = before.issues(id).is_empty();
        let problem = after.issues(id).first().filter(|_| was_valid).map(|issue| issue.message.clone());
        let (old, new) = (resolved_value(before.document(), id).ok()?, resolved_value(after.document(), id).ok()?);
        let changes = changes::of_plans((id, family::name(after.document(), id)), &old, &new);
        (!changes.is_empty() || problem.is_some()).then_some(Self { id, changes, problem })
    }

    fn row(self, after: &State, closing_arr: Option<Shift>) -> Affected {
        let Self { id, mut changes, problem } = self;
        let more = u32::try_from(changes.len().saturating_sub(MOST_VALUES)).unwrap_or(u32::MAX);
        changes.truncate(MOST_VALUES);
        let (name, colour) = (family::name(after.document(), id).to_owned(), family::colour(after.document(), id));
        let colour = u32::try_from(colour).unwrap_or(u32::MAX);
        Affected { id: id.to_owned(), name, colour, changes, more, closing_arr, problem }
    }
}

fn listed(cache: &mut Cache, before: &State, after: &State, found: Vec<Found<'_>>) -> Vec<Affected> {
    let ids: Vec<&str> = found.iter().map(|found| found.id).collect();
    let old = cache.outcomes(before, &ids);
    let new = cache.outcomes(after, &ids);
    let closing_arr = old.iter().zip(&new).map(|(old, new)| shift(old, new));
    found.into_iter().zip(closing_arr).map(|(found, closing_arr)| found.row(after, closing_arr)).collect()
}

fn shift(before: &Outcome, after: &Outcome) -> Option<Shift> {
    let write = |outcome: &Outcome| {
        let projected = outcome.as_ref().ok()?;
        Some(Style::default().money(&projected.plan.plan().currency, projected.summary.closing_arr))
    };
    Some(Shift { before: write(before)?, after: write(after)? })
}
