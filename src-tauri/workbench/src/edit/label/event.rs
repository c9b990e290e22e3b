//! Edits of dated events, in words.

use headroom_engine::{Document, Month};
use serde_json::{Map, Value};

use super::quoted;
use crate::changes;
use crate::edit::event::{parts, pointer};
use crate::edit::place;

/// `Cut 2 Mid-market CSMs in Apr 2027`, `Move “Cut 2 Mid-market CSMs in Apr 2027” to Jun 2027`, `Change “Cut 2 …” to
/// “Cut 3 …”`.
pub(super) fn put((before, after): (&Document, &Document), scenario: &str, segment: &str, id: Option<&str>) -> String {
    let team = changes::owner_name(&after.plan, segment);
    let Some(id) = id else {
        let made = added(before, after, scenario, segment);
        return made.map_or_else(|| format!("Add an event of {team}"), |event| changes::of_team(&team, &event));
    };
    let at = pointer(segment, id);
    let event = |document| there(changes::standing(document, scenario, &at));
    match (event(before), event(after)) {
        (Some(old), Some(new)) => changed(&team, &old, &new),
        (None, Some(new)) => changes::of_team(&team, &new),
        (_, None) => format!("Change an event of {team}"),
    }
}

/// `Take out “Cut 2 Mid-market CSMs in Apr 2027”`.
pub(super) fn remove(before: &Document, scenario: &str, segment: &str, id: &str) -> String {
    let team = changes::owner_name(&before.plan, segment);
    let event = there(changes::standing(before, scenario, &pointer(segment, id)));
    let what = event.map_or_else(|| id.to_owned(), |event| changes::of_team(&team, &event));
    format!("Take out {}", whole(&what))
}

/// The event at `pointer`, where it means one: `“Cut 2 Mid-market CSMs in Apr 2027”`.
pub(super) fn standing((before, after): (&Document, &Document), scenario: &str, pointer: &str) -> Option<String> {
    let (segment, id) = parts(pointer)?;
    let team = changes::owner_name(&before.plan, &segment);
    let event = |document| there(changes::standing(document, scenario, pointer));
    let event = event(before).or_else(|| event(after));
    Some(event.map_or_else(|| quoted(&id), |event| whole(&changes::of_team(&team, &event))))
}

fn changed(team: &str, old: &Value, new: &Value) -> String {
    let (was, is) = (changes::of_team(team, old), changes::of_team(team, new));
    let same = |key: &str| old.get(key) == new.get(key);
    if was == is {
        return format!("Change the note of {}", whole(&was));
    }
    let month = new.get("month").and_then(Value::as_str).and_then(|month| month.parse::<Month>().ok());
    match month.filter(|_| same("change") && same("freeze_months")) {
        Some(month) => format!("Move {} to {}", whole(&was), month.label()),
        None => format!("Change {} to {}", whole(&was), whole(&is)),
    }
}

/// The event of the team that `after` has and `before` has not.
fn added(before: &Document, after: &Document, scenario: &str, segment: &str) -> Option<Value> {
    let own = |document: &Document| {
        let overrides = document.scenarios.iter().find(|it| it.id == scenario).map(|it| &it.overrides);
        overrides.map_or_else(|| of_plan(document, segment), |overrides| overrides.keys().cloned().collect())
    };
    let known = own(before);
    let new =
        own(after).into_iter().rev().find(|at| !known.contains(at) && parts(at).is_some_and(|it| it.0 == segment));
    there(changes::standing(after, scenario, &new?))
}

/// The pointers of the plan's own events of a team.
fn of_plan(document: &Document, segment: &str) -> Vec<String> {
    let events = document.plan.pointer(&format!("{}/team/events", place::of_segment(segment)));
    let ids = events.and_then(Value::as_object).into_iter().flat_map(Map::keys);
    ids.map(|id| pointer(segment, id)).collect()
}

fn there(event: Option<Value>) -> Option<Value> {
    event.filter(|event| !event.is_null())
}

/// Sentences are as short as names and are not cut.
fn whole(sentence: &str) -> String {
    format!("“{sentence}”")
}
